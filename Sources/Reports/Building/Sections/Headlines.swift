internal import Archive
internal import Labels
internal import Metrics

/// The indicators that lead a report on several countries, or those that a configuration names.
struct Headlines {
  let narrative: Narrative

  /// An indicator with the kind of document it reads.
  struct Lead {
    let indicator: String
    let kind: IndicatorKind
  }

  private static let standard = [
    Lead(indicator: "documents-in-scope", kind: .all), Lead(indicator: "stage-late-share", kind: .plan),
    Lead(indicator: "method-share-participatory", kind: .plan),
    Lead(indicator: "method-share-experimental", kind: .plan),
    Lead(indicator: "partner-helix-breadth", kind: .closing), Lead(indicator: "handover-scaled-share", kind: .closing),
    Lead(indicator: "documentation-completeness", kind: .plan),
  ]

  private var labels: Labels { narrative.labels }

  private var leads: [Lead] { Self.leads(of: narrative.input) }

  /// The indicators that lead a report, in order.
  static func leads(of input: ReportInput) -> [Lead] {
    let named = input.headlines.compactMap { IndicatorCatalogue.indicator($0)?.sheet }
    return named.isEmpty
      ? standard
      : named.map { Lead(indicator: $0.id, kind: $0.kinds.contains(.all) ? .all : $0.kinds.first ?? .all) }
  }

  private func values(_ lead: Lead) -> [IndicatorValue] {
    narrative.figures.values(lead.indicator, lead.kind, narrative.basis)
  }

  /// The value of each indicator that a sentence tells, in the order of the table; counts of documents left out.
  var leading: [IndicatorValue] {
    leads.filter { $0.indicator != "documents-in-scope" }.compactMap { leading(values($0)) }
  }

  private func leading(_ values: [IndicatorValue]) -> IndicatorValue? {
    narrative.leading(values.filter { $0.denominator != nil || $0.value != nil })
  }

  /// The value against the first comparable year, else against the first year.
  func trend(to value: IndicatorValue) -> Trend? {
    let found = narrative.input.trends.filter { trend in
      trend.valueID == value.indicator && trend.kind == value.kind && trend.to.year == value.year
    }
    return found.first { $0.verdict != .notComparable && $0.verdict != .notAsked } ?? found.first
  }

  // MARK: Table

  /// The table with what its letters mean and how its figures are traced.
  func blocks() -> [Report.Section.Block] {
    guard leads.contains(where: { !values($0).isEmpty }) else { return narrative.nothing }
    let note = FigureText(labels: labels).flagNote(leads.flatMap(values))
    let targets = HeadlineTargets(narrative: narrative, basis: narrative.basis)
    return [.exhibit(Exhibit(table: table()), rows: 40)]
      + ([note, targets.note].compactMap { $0 }).map { .paragraph($0) }
      + [.command(labels.text(FirstPageLabel.trace), line: narrative.traceCommand(basis: narrative.basis))]
  }

  /// One row for each indicator, one column for each year.
  func table() -> Table {
    let years = narrative.formYears.isEmpty ? narrative.years : narrative.formYears
    return Table(
      id: "headlines", title: labels.text(FirstPageLabel.headlines), about: "",
      columns: [narrative.column("indicator", .text, .indicator)] + narrative.yearColumns(years, .text)
        + HeadlineTargets(narrative: narrative, basis: narrative.basis).columns + [
          narrative.column("verdict", .text, .verdict), narrative.column("figure", .text, .figureID),
        ],
      rows: leads.map { row($0, years) })
  }

  private func row(_ lead: Lead, _ years: [Int]) -> [Cell] {
    let text = FigureText(labels: labels)
    let values = values(lead)
    let cells = years.map { year in
      values.first { $0.year == year }.map { text.cell($0, hasInterval: years.count < 4) } ?? .missing(.noDocument)
    }
    let verdict = leading(values).flatMap { trend(to: $0) }.map { trend in
      "\(labels.name(.verdict, trend.verdict.rawValue)) (\(trend.from.year)–\(trend.to.year))"
    }
    let documents = lead.indicator == "documents-in-scope" ? "every" : lead.kind.rawValue
    let name = "\(labels.name(.indicator, lead.indicator)) (\(labels.name(.documentsOf, documents)))"
    let targets = HeadlineTargets(narrative: narrative, basis: narrative.basis).cells(lead.indicator)
    return [.text(name)] + cells + targets
      + [.text(verdict ?? "–"), .text("\(lead.indicator)/\(lead.kind.rawValue)/\(narrative.basis.rawValue)")]
  }
}

extension Narrative {
  /// How a figure of the first page is traced, with the options that choose the same pages.
  func traceCommand(basis: YearBasis) -> String {
    explainCommand("ID/YEAR") + (basis == .cycle ? " --year-basis cycle" : "")
  }

  /// The command that explains a figure of the pages that the report is about.
  func explainCommand(_ id: String) -> String {
    let scope = input.scope
    let countries = scope.countries.sorted { $0.scalarOrder < $1.scalarOrder }.map { " --country \($0)" }
    let types = scope.types.sorted { $0.scalarOrder < $1.scalarOrder }.map { " --type \($0)" }
    let years = scope.years.map { " --years \($0.lowerBound)-\($0.upperBound)" } ?? ""
    return "labmetrics explain \(id) ARCHIVE" + countries.joined() + types.joined() + years
      + (scope.keepsDuplicates ? " --keep-duplicates" : "")
  }
}
