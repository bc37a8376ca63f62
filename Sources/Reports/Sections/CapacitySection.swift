internal import Labels
internal import Metrics
internal import Vocabulary

/// What turns potential into practice: stages, initiatives, cycles, insights, barriers, experiments.
struct CapacitySection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  func section() -> Report.Section? {
    let parts = [
      stagePart(), InitiativeSection(narrative: narrative).section(), CycleSection(narrative: narrative).section(),
      InsightSection(narrative: narrative).section(), BarrierSection(narrative: narrative).section(),
      experimentPart(),
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return Report.Section(
      id: "capacity", title: labels.text(SectionLabel.capacity),
      blocks: [.paragraph(labels.text(CapacityLabel.about))], parts: parts)
  }

  // MARK: Stages

  private func stagePart() -> Report.Section? {
    let table = IndicatorTable(
      narrative: narrative, id: "stages", title: labels.text(CapacityLabel.stages),
      about: labels.text(CapacityLabel.stagesAbout), heading: .stage, population: .plans,
      lines: Stage.allCases.map { stage in
        IndicatorTable.Line(
          name: labels.name(.stage, stage.rawValue), indicator: "stage-mix", part: "stage=\(stage.rawValue)")
      })
    guard !table.isEmpty else { return nil }
    return Report.Section(id: "stages", title: table.title, blocks: table.blocks() + table.chart(title: stageTitle))
  }

  /// The share of plans that relate to a late stage, newest year.
  private var stageTitle: String? {
    guard let late = narrative.leading("stage-late-share", of: .plans), let share = late.value,
      let year = late.id.period.year
    else { return nil }
    return labels.text(ChartLabel.lateStages, ["share": labels.percentage(share), "year": String(year)])
  }

  // MARK: Experiments

  private static let experimentIndicators = [
    "experiment-comparison-share", "experiment-random-share", "experiment-sample100-share", "experiment-results-share",
  ]

  /// How experiments are designed.
  func experimentTable() -> IndicatorTable {
    IndicatorTable(
      narrative: narrative, id: "experiments", title: labels.text(CapacityLabel.experiments),
      about: labels.text(CapacityLabel.experimentsAbout), heading: .indicator, population: .experiments,
      lines: Self.experimentIndicators.map { IndicatorTable.Line(name: labels.name(.indicator, $0), indicator: $0) })
  }

  private func experimentPart() -> Report.Section? {
    let table = experimentTable()
    guard !table.isEmpty else { return nil }
    return Report.Section(id: "experiments", title: table.title, blocks: table.blocks())
  }
}

/// Indicators and their parts as a table: one row each, one column for each year.
struct IndicatorTable {
  /// A row of the table.
  struct Line {
    let name: String
    let indicator: String
    var part = ""
  }

  let narrative: Narrative
  let id: String
  let title: String
  /// Which documents are counted.
  let about: String
  /// What the rows are.
  let heading: ColumnLabel
  let population: DocumentSet
  let lines: [Line]

  /// The figure of a line in a year; of a part what the whole says where that says nothing.
  func figure(_ line: Line, _ year: Int) -> Figure {
    let whole = narrative.figure(line.indicator, of: population, year)
    guard !line.part.isEmpty, whole.isKnown || whole.state == .noDocuments else { return whole }
    return narrative.figure(line.indicator, part: line.part, of: population, year)
  }

  /// Years in which some line says something; what others do not tell stands in the section on scope.
  var years: [Int] {
    narrative.figures.years(of: population).filter { year in lines.contains { figure($0, year).isKnown } }
  }

  /// Whether no value says anything.
  var isEmpty: Bool { years.isEmpty }

  /// The table with its notes.
  ///
  /// - Parameter shown: rows that report.md shows.
  func blocks(shown: Int = 40) -> [Report.Section.Block] {
    table().blocks(shown: shown, source: Exhibit.Source(sheet: nil, file: "data/indicators.csv"))
  }

  private func table() -> YearTable {
    YearTable(
      narrative: narrative, id: id, title: title, about: about, lead: [narrative.column("name", .text, heading)],
      years: years, total: nil, shown: .shares,
      rows: lines.map { line in
        YearTable.Row(names: [.text(line.name)]) { period in period.year.map { figure(line, $0) } }
      })
  }

  /// Lines of shares over the years, where some year has enough documents for a share.
  func chart(title: String?, style: ChartData.Style = .dots) -> [Report.Section.Block] {
    let shares = lines.map { line in years.map { figure(line, $0) } }
    guard let title, !narrative.isShort, years.count > 1, shares.joined().contains(where: { $0.value != nil }) else {
      return []
    }
    let data = ChartData(
      id: id.replacing("_", with: "-"), title: title, subtitle: about,
      altText: narrative.altText(series(shares, .dots), years), style: style,
      categories: style == .bars ? lines.map(\.name) : years.map(narrative.yearTitle), series: series(shares, style),
      valueTitle: narrative.labels.text(ChartLabel.share))
    return [.chart(data)]
  }

  /// One series for each line over the years; in bars one for each year over the lines.
  private func series(_ shares: [[Figure]], _ style: ChartData.Style) -> [ChartData.Series] {
    guard style == .bars else {
      return zip(lines, shares).map { ChartData.Series(name: $0.name, figures: $1.map(narrative.text.cell)) }
    }
    return years.indices.filter { year in shares.contains { $0[year].isKnown } }.map { year in
      ChartData.Series(
        name: narrative.yearTitle(years[year]), figures: shares.map { narrative.text.cell($0[year]) })
    }
  }
}
