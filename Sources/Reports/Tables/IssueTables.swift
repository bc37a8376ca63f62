internal import Metrics
internal import Text
internal import Vocabulary

/// The tables that only `metrics.json` holds: what a later issue needs to tell why a figure moved.
struct IssueTables {
  let input: ReportInput

  /// Every such table.
  func all() -> [Table] { [CountTable(input: input).occurrences(), headline(), evidence(), mappings()] }

  /// Which pages the report was asked for.
  func selection() -> [Report.Setting] {
    let scope = input.scope
    let years = scope.years.map { "\($0.lowerBound)-\($0.upperBound)" }
    return [
      ("types", Self.joined(scope.types)), ("countries", Self.joined(scope.countries)), ("years", years ?? ""),
      ("year_basis", scope.yearBasis.rawValue), ("keep_duplicates", String(scope.keepsDuplicates)),
      ("only", input.depth == .counts ? "counts" : ""), ("period", input.quarter?.code ?? ""),
      ("regions", Self.joined(Set(scope.regions.map(\.name)))),
    ].map { Report.Setting(name: $0.0, value: $0.1) }
  }

  private static func joined(_ names: Set<String>) -> String {
    names.sorted { $0.scalarOrder < $1.scalarOrder }.joined(separator: "; ")
  }

  /// One row for each figure of the headline, on both year bases.
  private func headline() -> Table {
    let rows = YearBasis.allCases.flatMap { basis in
      IssueHeadlines(input: input.inEnglish, basis: basis).figures().map { figure -> [Cell] in
        [.text(figure.name), .text(figure.label), .text(basis.rawValue), .text(figure.period), figure.value]
      }
    }
    return Table(
      id: "headline", title: "Headline figures", about: "One row for each figure of the headline.",
      columns: [
        Column("figure"), Column("label"), Column("year_basis"), Column("period", about: "A year, undated or all."),
        Column("value", .integer),
      ], rows: rows)
  }

  /// One row for each page: where it counts.
  private func evidence() -> Table {
    let pages = input.pages
    let scope = input.scope
    return Table(
      id: "evidence", title: "Evidence",
      about: "One row for each page: the years it counts in and the values it carries.",
      columns: [
        Column("document"), Column("years"), Column("cycle_years"), Column("source"),
        Column("values", about: "dimension/value_id, joined by \"; \"."),
      ], rowCount: pages.count
    ) { Self.evidenceRow(pages[$0], scope) }
  }

  private static func evidenceRow(_ page: DocumentEntry, _ scope: Scope) -> [Cell] {
    let values = page.valuePaths
    return [
      .text(page.id), years(page, .tag, scope), years(page, .cycle, scope), .optional(page.address),
      values.isEmpty ? .missing(.none) : .text(values.joined(separator: "; ")),
    ]
  }

  private static func years(_ page: DocumentEntry, _ basis: YearBasis, _ scope: Scope) -> Cell {
    let limits = basis == scope.yearBasis ? scope.years : nil
    let years = page.countedYears(basis).filter { limits?.contains($0) ?? true }
    return years.isEmpty ? .missing(.none) : .text(years.map(String.init).joined(separator: "; "))
  }

  /// One row for each value as written.
  private func mappings() -> Table {
    let written = input.pages.flatMap { page in (0..<page.tagCount).compactMap { Mapping(page.tag(at: $0)) } }
    let rows = Set(written).sorted()
    return Table(
      id: "mappings", title: "Mappings", about: "What each value as written counts as; empty for a value that is none.",
      columns: [Column("dimension"), Column("value"), Column("value_id")], rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [.text(row.dimension), .text(row.value), row.id.isEmpty ? .missing(.none) : .text(row.id)]
    }
  }

  private struct Mapping: Hashable, Comparable {
    let dimension: String
    let value: String
    let id: String

    init?(_ tag: TagEntry) {
      guard tag.key == "country" || VocabularyDimension(rawValue: tag.key) != nil else { return nil }
      dimension = tag.key == "country" ? Dimension.countries.rawValue : tag.key
      value = tag.value
      id = tag.valueID
    }

    static func < (left: Mapping, right: Mapping) -> Bool {
      (left.dimension.scalarOrder, left.value.scalarOrder, left.id.scalarOrder)
        < (right.dimension.scalarOrder, right.value.scalarOrder, right.id.scalarOrder)
    }
  }
}
