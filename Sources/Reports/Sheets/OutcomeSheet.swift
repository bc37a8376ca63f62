internal import Labels
internal import Metrics

/// What came of the work, as closings and experiments say: handover, barriers, experiments.
struct OutcomeSheet {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  /// The sheet; nil where no document says anything.
  func sheet() -> Report.Sheet? {
    let parts = self.parts
    guard !parts.isEmpty, !years.isEmpty else { return nil }
    let name = labels.text(SheetLabel.outcomes)
    return Report.Sheet(
      name: name,
      title: "\(name) (\(labels.list([DocumentSet.closings, .experiments].filter(has).map(documents))))",
      about: "\(labels.text(TableLabel.outcomes)) \(narrative.yearSentence)", table: table(parts), chart: chart())
  }

  /// The tables of the narrative, without those that say nothing.
  private var parts: [IndicatorTable] {
    let tables = [
      HandoverTable(narrative: narrative).table(), BarrierSection(narrative: narrative).table(),
      CapacitySection(narrative: narrative).experimentTable(), ImpactSection(narrative: narrative).experimentTable(),
    ]
    return tables.compactMap { $0 }.filter { !$0.isEmpty }
  }

  private func has(_ population: DocumentSet) -> Bool {
    (narrative.figures.documents(population, in: .all).numerator ?? 0) > 0
  }

  private func documents(_ population: DocumentSet) -> String { labels.name(.documentsOf, population.name) }

  /// Years with a closing or an experiment.
  private var years: [Int] {
    Set([DocumentSet.closings, .experiments].flatMap { narrative.figures.years(of: $0) }).sorted()
  }

  // MARK: Table

  /// A row for each outcome: shares of all years first, so that a chart can draw them, then what they rest on.
  private func table(_ parts: [IndicatorTable]) -> Table {
    let years = years
    let shares = narrative.isShort ? [] : years
    return Table(
      id: "outcomes", title: labels.text(SheetLabel.outcomes), about: "",
      columns: [
        narrative.column("outcome", .text, .outcome), narrative.column("subject", .text, .subject),
      ] + shares.map { Column("share\($0)", .share, title: narrative.yearTitle($0)) }
        + years.map { Column("counts\($0)", title: countTitle($0)) },
      rows: parts.flatMap { part in
        part.lines.map { line in
          let figures = years.map { part.figure(line, $0) }
          return [.text(line.name), .text(narrative.title(part.title, of: part.population))]
            + (narrative.isShort ? [] : figures.map { .figure(narrative.text.cell($0)) })
            + figures.map { .figure(counts($0)) }
        }
      })
  }

  /// `2023: k of n`; in a short report, which has no shares, the year alone.
  private func countTitle(_ year: Int) -> String {
    narrative.isShort
      ? narrative.yearTitle(year) : labels.text(TableLabel.countsOfYear, ["year": narrative.yearTitle(year)])
  }

  private func counts(_ figure: Figure) -> FigureCell {
    let cell = narrative.text.cell(figure)
    guard figure.isKnown, figure.unit == .share else { return cell }
    return cell.worded(narrative.text.counts(figure).plain)
  }

  // MARK: Chart

  /// The outcomes of handover by year, where there are shares.
  private func chart() -> ChartData? {
    let table = HandoverTable(narrative: narrative).table()
    guard !narrative.isShort, years.count > 1, let title = ImpactSection(narrative: narrative).chartTitle else {
      return nil
    }
    let series = table.lines.map { line in
      ChartData.Series(name: line.name, figures: years.map { narrative.text.cell(table.figure(line, $0)) })
    }.filter { $0.figures.contains { $0.value != nil } }
    return ChartData(
      id: "outcomes-by-year", title: title, subtitle: table.about, altText: narrative.altText(series, years),
      style: .columns, categories: years.map(narrative.yearTitle), series: series,
      valueTitle: labels.text(ChartLabel.share))
  }
}
