internal import Archive
internal import Labels
internal import Metrics

/// What difference the work made, as the labs say: handover, experiments, stories.
struct ImpactSection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  func section() -> Report.Section {
    Report.Section(
      id: "impact", title: labels.text(SectionLabel.impact), blocks: [.paragraph(labels.text(ImpactLabel.about))],
      parts: [handoverPart()] + (narrative.experiments.isEmpty ? [] : [experimentPart()])
        + (ticked.isEmpty ? [] : [storyPart()]))
  }

  private func part(_ id: String, _ title: ImpactLabel, _ blocks: [Report.Section.Block]) -> Report.Section {
    Report.Section(id: id, title: labels.text(title), blocks: blocks)
  }

  // MARK: Handover

  /// The closings that tick anything, by year of the report's basis.
  private var ticked: [(page: PageFacts, handover: Handover)] {
    narrative.closings.compactMap { page in page.answers?.handover.map { (page, $0) } }
  }

  private func handoverPart() -> Report.Section {
    guard !narrative.closings.isEmpty else { return part("handover", .handover, narrative.nothing) }
    let ticked = self.ticked
    guard !ticked.isEmpty else { return part("handover", .handover, [.paragraph(labels.text(ImpactLabel.noHandover))]) }
    let sentence = labels.text(
      ImpactLabel.handoverAbout, count: ticked.count,
      ["closings": labels.counted(.countedKind, "closing", narrative.closings.count)])
    return part(
      "handover", .handover,
      [.paragraph(sentence)] + picture(ticked) + [.exhibit(Exhibit(table: table(ticked)), rows: 10)]
        + (FigureText(labels: labels).flagNote(on: table(ticked)).map { [.paragraph($0)] } ?? []))
  }

  private func years(_ ticked: [(page: PageFacts, handover: Handover)]) -> [Int] {
    narrative.formYears.filter { year in ticked.contains { $0.page.countedYears(narrative.basis).contains(year) } }
  }

  private func table(_ ticked: [(page: PageFacts, handover: Handover)]) -> Table {
    let years = years(ticked)
    let groups = years.map { year in ticked.filter { $0.page.countedYears(narrative.basis).contains(year) } } + [ticked]
    func row(_ name: String, _ claim: (Handover) -> Bool) -> [Cell] {
      [.text(name)]
        + groups.map { .text(share($0.count { claim($0.handover) }, $0.count)) }
    }
    return Table(
      id: "handover_outcomes", title: labels.text(ImpactLabel.handover), about: "",
      columns: [narrative.column("outcome", .text, .outcome)] + narrative.yearColumns(years, .text)
        + [narrative.column("total", .text, .all)],
      rows: [row(labels.text(ImpactLabel.anyOutcome)) { $0.isScaled }]
        + Handover.Outcome.allCases.map { outcome in
          row(labels.name(.handover, outcome.rawValue)) { $0.outcomes.contains(outcome) }
        })
  }

  private func share(_ k: Int, _ n: Int) -> String { FigureText(labels: labels).share(k, of: n) }

  private func picture(_ ticked: [(page: PageFacts, handover: Handover)]) -> [Report.Section.Block] {
    guard ticked.count >= Narrative.few else { return [] }
    let years = years(ticked)
    let groups = years.map { year in ticked.filter { $0.page.countedYears(narrative.basis).contains(year) } }
    let chart = BarChart(
      title: labels.text(ImpactLabel.handover), subtitle: labels.text(ImpactLabel.handoverChart),
      series: zip(years, groups).map { BarChart.Series(name: String($0), n: $1.count) },
      answers: Handover.Outcome.allCases.map { outcome in
        BarChart.Answer(
          label: labels.name(.handover, outcome.rawValue),
          counts: groups.map { group in group.count { $0.handover.outcomes.contains(outcome) } })
      }, words: ChartWords(labels))
    return [.picture(chart.picture(id: "handover", altText: labels.text(ImpactLabel.handoverAlt)))]
  }

  // MARK: Experiments

  private func experimentPart() -> Report.Section {
    let outcomes = IndicatorGrid.Line(
      name: labels.name(.indicator, "experiment-outcome-share"),
      values: narrative.figures.values("experiment-outcome-share", .experiment, narrative.basis))
    let hypotheses = HypothesisOutcome.allCases.map { outcome in
      IndicatorGrid.Line(
        name: labels.text(ImpactLabel.hypothesis, ["outcome": labels.name(.hypothesis, outcome.rawValue)]),
        values: narrative.figures.values(
          "hypothesis-outcome", .experiment, narrative.basis, part: Estimate.Breakdown("outcome", outcome.rawValue)))
    }
    let grid = IndicatorGrid(
      narrative: narrative, id: "experiment_outcomes", title: labels.text(ImpactLabel.experiments),
      heading: .indicator, lines: [outcomes] + hypotheses)
    guard !grid.isEmpty else { return part("experiment_outcomes", .experiments, []) }
    return part(
      "experiment_outcomes", .experiments, [.paragraph(labels.text(ImpactLabel.experimentsAbout))] + grid.blocks())
  }

  // MARK: Stories

  /// At most three closings of the newest year: one with an institutional outcome, one with another, one not yet
  /// scaled.
  private func storyPart() -> Report.Section {
    let newest = ticked.sorted {
      ($1.page.cycleYear ?? 0, $0.page.document.scalarOrder) < ($0.page.cycleYear ?? 0, $1.page.document.scalarOrder)
    }.filter { !$0.page.title.isEmpty && !($0.page.answers?.insights.isEmpty ?? true) }
    let institutional = newest.first { !$0.handover.outcomes.isDisjoint(with: [.programming, .policy]) }
    let scaled = newest.first { $0.handover.isScaled && $0.page.document != institutional?.page.document }
    let notYet = newest.first { !$0.handover.isScaled && $0.handover.outcomes.contains(.notYetScaled) }
    let named = [institutional, scaled, notYet].compactMap { $0 }
    // Where all tick something else, the newest tells of it.
    let stories = named.isEmpty ? Array(newest.filter { !$0.handover.outcomes.isEmpty }.prefix(1)) : named
    guard !stories.isEmpty else { return part("stories", .stories, [.paragraph(labels.text(ImpactLabel.noStory))]) }
    let table = Table(
      id: "stories", title: labels.text(ImpactLabel.stories), about: "",
      columns: [
        narrative.column("document", .text, .document)
      ] + narrative.placeColumns + [
        narrative.column("year", .year, .yearOfWork), narrative.column("outcome", .text, .tickedOutcome),
        narrative.column("insight", .text, .insight),
      ], rows: stories.map { story($0.page, $0.handover) })
    return part(
      "stories", .stories,
      [.paragraph(labels.text(ImpactLabel.storiesAbout)), .exhibit(Exhibit(table: table), rows: 3)])
  }

  private func story(_ page: PageFacts, _ handover: Handover) -> [Cell] {
    let names = Handover.Outcome.allCases.filter(handover.outcomes.contains).map { labels.name(.handover, $0.rawValue) }
    return [
      narrative.documentCell(page)
    ] + narrative.placeCells(page) + [
      .optional(page.cycleYear),
      .text(labels.clauses(names)),
      .text(Narrative.shortened(page.answers?.insights.first?.text ?? "", to: 260)),
    ]
  }
}
