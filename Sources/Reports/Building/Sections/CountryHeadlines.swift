internal import Archive
internal import Labels
internal import Metrics

/// The six headlines of a report on one country, by year of work: lists and counts, because rates need more documents.
struct CountryHeadlines {
  let narrative: Narrative
  private let years: [Int]
  private let labels: Labels

  init(narrative: Narrative) {
    self.narrative = narrative
    years = narrative.workYears
    labels = narrative.labels
  }

  /// The table and how its figures are traced.
  func blocks() -> [Report.Section.Block] {
    guard !years.isEmpty else { return narrative.nothing }
    return [.paragraph(labels.text(FirstPageLabel.byWork)), .exhibit(Exhibit(table: table()), rows: 10)]
      + (targets.note.map { [.paragraph($0)] } ?? []) + [
        .command(labels.text(FirstPageLabel.trace), line: narrative.traceCommand(basis: .cycle))
      ]
  }

  /// One row for each headline, one column for each year of work.
  func table() -> Table {
    Table(
      id: "headlines", title: labels.text(FirstPageLabel.headlines), about: labels.text(FirstPageLabel.byWork),
      columns: [narrative.column("headline", .text, .headline)] + narrative.yearColumns(years, .text)
        + targets.columns + [
          narrative.column("verdict", .text, .verdict), narrative.column("figure", .text, .figureID),
        ],
      rows: [
        row(
          .documentsRow, "documents-in-scope/plan/cycle, documents-in-scope/closing/cycle", target: nil, verdict: "–",
          documents),
        row(.methodsRow, "methods", target: nil, verdict: verdict("method-repertoire"), distinct(.methods)),
        row(.goalsRow, "sdgs", target: "sdg-breadth", verdict: verdict("sdg-breadth"), goals),
        row(
          .partnersRow, "partners", target: "partners-distinct", verdict: verdict("partners-distinct"),
          distinct(.partners)),
        row(
          .barriersRow, "barrier-theme-share/closing/cycle", target: "barrier-theme-share", verdict: "–", barriers),
        row(
          .handoverRow, "handover-scaled-share/closing/cycle", target: "handover-scaled-share", verdict: "–", handover),
      ])
  }

  private var targets: HeadlineTargets { HeadlineTargets(narrative: narrative, basis: .cycle) }

  private func row(
    _ label: FirstPageLabel, _ figure: String, target: String?, verdict: String, _ cell: (Int) -> Cell
  ) -> [Cell] {
    [.text(labels.text(label))] + years.map(cell) + targets.cells(target) + [.text(verdict), .text(figure)]
  }

  /// Too few below ten documents in the first or the last year, else the verdict on an indicator of the same thing.
  private func verdict(_ indicator: String) -> String {
    guard let first = years.first, let last = years.last, first < last else { return "–" }
    let fewest = min(forms(first).count, forms(last).count)
    guard fewest >= Narrative.few else { return labels.name(.verdict, Verdict.tooFew.rawValue) }
    let scope = IndicatorScope(
      pages: narrative.input.pages, scope: narrative.input.scope, rules: narrative.input.rules)
    let trend = Trends(scope, basis: .cycle).rows.first { trend in
      trend.valueID == indicator && trend.kind == .all && trend.from.year == first && trend.to.year == last
    }
    return trend.map { labels.name(.verdict, $0.verdict.rawValue) } ?? "–"
  }

  // MARK: Cells

  private func forms(_ year: Int) -> [PageFacts] { narrative.forms.filter { $0.cycleYear == year } }

  /// Plans and closings: `1 + 1`.
  private func documents(_ year: Int) -> Cell {
    let forms = forms(year)
    return .text("\(labels.number(forms.count(where: \.isPlan))) + \(labels.number(forms.count(where: \.isClosing)))")
  }

  /// Distinct values with the documents that name any: `11 (2 documents)`.
  private func distinct(_ dimension: Dimension) -> (Int) -> Cell {
    let grid = grid(dimension)
    return { year in
      guard case .integer(let count) = grid.distinct(year) else { return grid.distinct(year) }
      return .text("\(labels.number(count)) (\(labels.counted(.noun, "document", grid.bases[year] ?? 0)))")
    }
  }

  private func grid(_ dimension: Dimension) -> ValueGrid {
    ValueGrid(dimension, of: narrative.forms, years: years, basis: .cycle, labels: labels)
  }

  /// Numbers of the Goals, ascending, then values that are none of them.
  private func goals(_ year: Int) -> Cell {
    let grid = grid(.sdgs)
    if let reason = grid.absence(year) { return .missing(reason) }
    let named = grid.named(year).map { row in
      (number: row.id.hasPrefix("sdg-") ? Int(row.id.dropFirst("sdg-".count)) : nil, label: row.label)
    }
    let numbers = named.compactMap(\.number).sorted().map(String.init)
    let others = named.filter { $0.number == nil }.map(\.label)
    return .text((numbers + others).joined(separator: ", "))
  }

  private func barriers(_ year: Int) -> Cell {
    let closings = forms(year).filter(\.isClosing)
    guard !closings.isEmpty else { return .text(labels.text(FirstPageLabel.noClosing)) }
    let asked = closings.filter { $0.coverage.contains { $0.field == "barriers" && $0.state != .notAsked } }
    guard !asked.isEmpty else { return .missing(.notAsked) }
    let answers = asked.compactMap { $0.answers?.barriers }
    guard !answers.isEmpty else { return .missing(.noAnswer) }
    let themes = answers.flatMap { $0.mentions.map(\.theme) }
    let names = BarrierTheme.allCases.filter(themes.contains).map { labels.name(.barrier, $0.rawValue) }
    return .text(names.isEmpty ? labels.text(FirstPageLabel.noBarrier) : names.joined(separator: ", "))
  }

  /// What was ticked, and how many of the closings name an outcome.
  private func handover(_ year: Int) -> Cell {
    let closings = forms(year).filter(\.isClosing)
    guard !closings.isEmpty else { return .text(labels.text(FirstPageLabel.noClosing)) }
    let asked = closings.filter { $0.coverage.contains { $0.field == "handover" && $0.state != .notAsked } }
    guard !asked.isEmpty else { return .missing(.notAsked) }
    let ticked = asked.compactMap { $0.answers?.handover }
    guard !ticked.isEmpty else { return .missing(.noAnswer) }
    let all = Set(ticked.flatMap(\.outcomes))
    let names = Handover.Outcome.allCases.filter(all.contains).map { labels.name(.handover, $0.rawValue) }
    let counts = labels.text(
      FormatLabel.kOfN, ["k": labels.number(ticked.count(where: \.isScaled)), "n": labels.number(ticked.count)])
    return .text("\(names.joined(separator: ", ")) (\(counts))")
  }
}
