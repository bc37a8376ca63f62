internal import Metrics
internal import Text
internal import Vocabulary

/// The tables of the data files; names and order of their columns are fixed for the programs that read them.
struct DataTables {
  let input: ReportInput
  /// Those that stand in the workbook, too; nil where only tags were read.
  let shared: SharedTables?

  /// Prepares the tables.
  init(input: ReportInput) {
    self.input = input
    shared = input.depth == .full ? SharedTables(input) : nil
  }

  /// Every data table, in the order of the files.
  func all() -> [Table] {
    let counted = [documents(), tags(), rawCounts(), CountTable(input: input).table()]
    return counted + (shared.map(fullTables) ?? []) + asked() + [findings()]
  }

  /// The tables that a comparison with another issue reads.
  func compared() -> [Table] {
    let indicators = IndicatorTables(values: input.indicators, trends: input.trends)
    return [documents(), CountTable(input: input).occurrences()]
      + (input.depth == .full ? [indicators.indicators()] : [])
  }

  /// What stands in a report only when it was asked for.
  private func asked() -> [Table] {
    let quarters = input.quarter.map { _ in
      QuarterTable(counts: input.metrics.quarterCounts).table()
    }
    return [quarters, input.comparison.map { ChangesTable(comparison: $0).table() }].compactMap { $0 }
  }

  /// The tables that need more of the pages than their tags.
  private func fullTables(_ shared: SharedTables) -> [Table] {
    let indicators = IndicatorTables(
      values: input.indicators, trends: input.trends, otherTrends: input.otherTrends)
    return [
      shared.partners, shared.cycles, shared.plannedActual, shared.coverage, indicators.indicators(),
      indicators.trendTable(), shared.barriers, shared.insights, shared.initiatives,
      TargetTable(input: input).table(), shared.partnerYears, shared.stages, shared.closings,
      shared.experiments, shared.handovers,
    ]
  }

  /// One row for each page.
  func documents() -> Table {
    let pages = input.pages
    let isCompared = input.comparison != nil
    let states = input.comparison?.stateByDocument() ?? [:]
    let address = input.pageAddress
    return Table(
      id: "documents", title: "Documents",
      about: "One row for each page in scope; pages that repeat another one name it in duplicate_of.",
      columns: Self.documentColumns, keys: .primary("document"), rowCount: pages.count
    ) { index in
      let page = pages[index]
      return Self.documentRow(page, state: isCompared ? states[page.id] ?? "same" : nil)
        + [.optional(address?.of(page.id)), Self.joined(page.regions)]
    }
  }

  private static let documentColumns = [
    Column("document", about: "Path relative to the archive."),
    Column("title", about: "Title as on the page; empty when it has none.", whenEmpty: "no title"),
    Column("type", about: "First page type."),
    Column("types", about: "All page types, joined by \"; \"."),
    Column(
      "kind", about: "plan, closing, plan+closing, shell or experiment, by the form's prompts; else empty.",
      values: .codes(of: PageKind.self), whenEmpty: "no form"),
    Column("edition", .integer, about: "Edition of the form, from 1."),
    Column("year", .year, about: "Year of the page's tag: when it was created on the platform."),
    Column("cycle_year", .year, about: "Year of the work; only for plans, closings and experiments."),
    Column("date", .date, about: "Date of a blog or publication."),
    Column("country", about: "Countries, joined by \"; \"."),
    Column("iso3", about: "ISO 3166-1 alpha-3 codes, joined by \"; \"."),
    Column(
      "language", about: "ISO 639-1 code, by frequent words; empty when the text is too short to tell.",
      whenEmpty: "text too short to tell"),
    Column(
      "cycle", about: "Equal on a plan and its closings; empty where no link was made.", whenEmpty: "no link made"),
    Column("duplicate_of", about: "The document that this page repeats.", whenEmpty: "repeats no page"),
    Column("words", .integer, about: "Words outside tags and images."),
    Column("links", .integer, about: "Distinct web addresses."),
    Column("images", .integer, about: "Images."),
    Column("prompts_asked", .integer, about: "Core prompts of the form's edition."),
    Column("prompts_answered", .integer, about: "Core prompts with a substantive answer."),
    Column(
      "state", about: "new, changed or same since the last report; empty for a first report.",
      values: .oneOf(["new", "changed", "same"]), whenEmpty: "first report"),
    Column("fingerprint", about: "Hash of the page's bytes and their number: equal for equal bytes."),
    Column(
      "url", about: "Address on the web, by the setting page_url; empty without it and for pages of persons.",
      whenEmpty: "page_url not set, or page of a person"),
    Column("region", about: "M49 regions of the countries, joined by \"; \"."),
  ]

  private static func documentRow(_ page: DocumentEntry, state: String?) -> [Cell] {
    [
      .text(page.id), .text(page.ownTitle), .optional(page.types.first), joined(page.types),
      .optional(page.kind), .optional(page.edition), .optional(page.tagYear), .optional(page.workYear),
      .optional(page.ownDate), joined(page.places.map(\.name)), joined(page.places.map(\.code)),
      .optional(page.language.isEmpty ? nil : page.language), .optional(page.cycle), .optional(page.repeats),
      .integer(page.words), .integer(page.links), .integer(page.images), asked(page, page.promptsAsked),
      asked(page, page.promptsAnswered), .optional(state), .text(page.fingerprint),
    ]
  }

  private static func asked(_ page: DocumentEntry, _ prompts: Int) -> Cell {
    page.promptsAsked > 0 ? .integer(prompts) : .missing(.none)
  }

  private static func joined(_ parts: [String]) -> Cell {
    parts.isEmpty ? .missing(.none) : .text(parts.joined(separator: "; "))
  }

  /// One row for each tag.
  func tags() -> Table {
    let pages = input.pages
    // Row numbers at which each page's tags begin.
    var starts: [Int] = []
    var count = 0
    for page in pages {
      starts.append(count)
      count += page.tagCount
    }
    return Table(
      id: "tags", title: "Tags", about: "One row for each tag of a page in scope, personal ones left out.",
      columns: [
        Column("document", about: "Path relative to the archive."), Column("line", .integer, about: "Line from 1."),
        Column("key", about: "The tag's key."), Column("raw", about: "The value byte by byte as the page has it."),
        Column("value", about: "The value decoded, white space collapsed."),
        Column(
          "value_id", about: "Canonical id; empty where the key has no vocabulary.",
          whenEmpty: "key without a vocabulary"),
      ], keys: .none(references: [.document]), rowCount: count
    ) { [starts] row in
      let page = Self.last(of: starts, notAfter: row)
      return Self.tagRow(pages[page], pages[page].tag(at: row - starts[page]))
    }
  }

  private static func tagRow(_ page: DocumentEntry, _ tag: TagEntry) -> [Cell] {
    [
      .text(page.id), .integer(tag.line), .text(tag.key), .text(tag.raw), .text(tag.value),
      tag.valueID.isEmpty ? .missing(.none) : .text(tag.valueID),
    ]
  }

  /// The last page whose first row is not after a row; pages without rows share a start, the last of them is meant.
  private static func last(of starts: [Int], notAfter row: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= row { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// One row for each value as written, per type and year.
  func rawCounts() -> Table {
    let rows = input.rawCounts.rows
    return Table(
      id: "counts_raw", title: "Counts of values as written",
      about: "Documents per value as the archive writes it, per type and year of the tag.",
      columns: [
        Column("dimension", about: "methods, datasources, sdgs, thematic_areas, countries."),
        Column("value", about: "Decoded, white space collapsed, nothing else."),
        Column("type", about: "A page type, or all."),
        Column("year", .year, about: "Year of the tag; empty for pages without one.", whenEmpty: "page without a year"),
        Column("documents", .integer, about: "Documents that carry the value, each once."),
      ], keys: .unique("dimension", "value", "type", orEmpty: "year"), rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [
        .text(row.dimension.rawValue), .text(row.value), .text(row.type), .optional(row.year), .integer(row.documents),
      ]
    }
  }

  /// One row for each finding.
  func findings() -> Table {
    let findings = input.findings
    return Table(
      id: "findings", title: "Findings",
      about: "What is odd in the archive, where, and what to do about it.",
      columns: [
        Column(
          "document", about: "Path relative to the archive; empty when no single page is meant.",
          whenEmpty: "no single page meant"),
        Column(
          "line", .integer, about: "Line from 1; empty when the whole page is meant.", whenEmpty: "whole page meant"),
        Column("column", .integer, about: "Column from 1, in bytes."),
        Column("severity", about: "error, warning, info.", values: .codes(of: Finding.Severity.self)),
        Column("code", about: "Stable name of the rule."), Column("message", about: "Found, expected, what to do."),
      ], keys: .none(references: [.document]), rowCount: findings.count
    ) { index in
      let finding = findings[index]
      return [
        .text(finding.document), finding.line > 0 ? .integer(finding.line) : .missing(.none),
        finding.column > 0 ? .integer(finding.column) : .missing(.none), .text(finding.severity.rawValue),
        .text(finding.code), .text(finding.message),
      ]
    }
  }
}
