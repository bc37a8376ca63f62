internal import Archive
internal import Metrics

/// The first page: what the figures say, what to be careful of, and the headline indicators.
struct FirstPage {
  let input: ReportInput

  /// The six indicators that lead a report, in order, each with the kind of document it reads.
  static let headlines: [(indicator: String, kind: IndicatorKind)] = [
    ("documents-in-scope", .all), ("stage-late-share", .plan), ("method-share-participatory", .plan),
    ("method-share-experimental", .plan), ("handover-scaled-share", .closing), ("documentation-completeness", .plan),
  ]
  /// More sentences than this are not read on a first page.
  private static let mostFindings = 3

  /// The section; its sentences come from the same values as the tables.
  func section() -> Report.Section {
    Report.Section(
      id: "short", title: "In short",
      blocks: [.paragraph("Findings"), .list(findings), .paragraph("Cautions"), .list(cautions)]
        + (headlineValues.isEmpty
          ? [] : [.paragraph("Headline indicators"), .exhibit(Exhibit(table: headlineTable()), rows: 40)]))
  }

  /// The newest values of the headline indicators, for the whole scope.
  private var headlineValues: [IndicatorValue] {
    Self.headlines.flatMap { headline in
      input.indicators.filter { value in
        value.indicator == headline.indicator && value.kind == headline.kind && value.scope == .network
          && value.yearBasis == input.scope.yearBasis && value.breakdown.isEmpty && value.year != nil
      }
    }
  }

  private var findings: [String] {
    let sentences = Self.headlines.dropFirst().compactMap { headline -> String? in
      let values = headlineValues.filter { $0.indicator == headline.indicator && $0.denominator != nil }
      guard let newest = values.max(by: { ($0.year ?? 0) < ($1.year ?? 0) }),
        let sheet = IndicatorCatalogue.indicator(newest.indicator)?.sheet
      else { return nil }
      let first = input.trends.first { trend in
        trend.valueID == newest.indicator && trend.kind == newest.kind && trend.to.year == newest.year
      }
      return HeadlineSentence(newest, sheet: sheet, since: first).text + " [\(newest.figureID)]"
    }
    guard !sentences.isEmpty else { return ["No plan, closing or experiment is in scope."] }
    return Array((sentences + missingHeadlines.map { HeadlineSentence.noDocument($0) }).prefix(Self.mostFindings))
  }

  /// Sheets of headlines that no document in scope could have.
  private var missingHeadlines: [IndicatorSheet] {
    let found = Set(headlineValues.map(\.indicator))
    return Self.headlines.filter { !found.contains($0.indicator) }
      .compactMap { IndicatorCatalogue.indicator($0.indicator)?.sheet }
  }

  private var cautions: [String] {
    let pages = input.countedPages
    let forms = pages.filter { $0.kind != nil }
    let years = Dictionary(grouping: forms) { $0.year(input.scope.yearBasis) }
    let fewest = years.filter { $0.key != nil }.map(\.value.count).min() ?? 0
    var cautions: [String] = []
    if fewest < 10, !forms.isEmpty {
      cautions.append("The leanest year rests on \(ScopeText.counted(fewest, "form")): read lists, not rates.")
    }
    if forms.contains(where: { $0.kind == .closing && !$0.asks(.sdgs) }) {
      cautions.append(
        "Goals and themes are asked only in plans and experiments: a year with closings alone has none, "
          + "which is not a zero.")
    }
    if forms.contains(where: { $0.cycleYear != $0.year(.tag) }) {
      cautions.append(
        "Closings of the first form report on the year before they were filed: by page and by year of "
          + "work the same figures differ, so both are shown.")
    }
    return cautions.isEmpty ? ["The documents are self-reports: they show practice named by staff."] : cautions
  }

  /// One row for each headline indicator and year.
  func headlineTable() -> Table {
    let values = headlineValues
    return Table(
      id: "headlines", title: "Headline indicators",
      about: "The indicators that lead the report, by year; k of n documents, with the 95 % interval of a share.",
      columns: [
        Column("indicator", title: "Indicator"), Column("kind", title: "Documents"),
        Column("year", .year, title: "Year"),
        Column("numerator", .integer, title: "k"), Column("denominator", .integer, title: "n"),
        Column("value", .number(decimals: 2), title: "Value"), Column("interval", title: "95 % interval"),
        Column("flag", title: "Flag"), Column("target", .number(decimals: 2), title: "Target"),
        Column("status", title: "Against target"),
      ],
      rows: Self.headlines.flatMap { headline -> [[Cell]] in
        let own = values.filter { $0.indicator == headline.indicator }
        return own.isEmpty ? [Self.emptyRow(headline.indicator, headline.kind)] : own.map(row)
      })
  }

  /// An indicator that no document in scope could have.
  private static func emptyRow(_ indicator: String, _ kind: IndicatorKind) -> [Cell] {
    let name = IndicatorCatalogue.indicator(indicator)?.sheet.name ?? indicator
    let status = TargetProgress.Reason.noDocument.rawValue
    return [.text(name), .text(kind.rawValue)] + [Cell](repeating: .missing(.noDocument), count: 4)
      + [Cell](repeating: .missing(.none), count: 3) + [.text(status)]
  }

  private func row(_ value: IndicatorValue) -> [Cell] {
    let name = IndicatorCatalogue.indicator(value.indicator)?.sheet.name ?? value.indicator
    let progress = input.progress(of: value)
    let interval = value.interval.map { "\(Self.twoDecimals($0.low)) to \(Self.twoDecimals($0.high))" }
    return [
      .text(name), .text(value.kind.rawValue), .optional(value.year), .optional(value.numerator),
      .optional(value.denominator), value.value.map { .number($0, decimals: 2) } ?? .missing(Self.reason(value)),
      .optional(interval), value.flag.isEmpty ? .missing(.none) : .text(value.flag),
      progress?.target.map { .number($0, decimals: 2) } ?? .missing(.none),
      .text((progress?.status ?? .noTarget).rawValue),
    ]
  }

  private static func reason(_ value: IndicatorValue) -> Cell.Missing {
    if value.figure.flags.contains(.notAsked) { return .notAsked }
    if value.figure.flags.contains(.lost) { return .lost }
    if value.figure.flags.contains(.empty) { return .noAnswer }
    return value.unit == .share ? .tooFew : .none
  }

  private static func twoDecimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = abs(hundredths % 100)
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
