internal import Labels
internal import Metrics
internal import Vocabulary

/// What difference the work made, as the labs say: handover, experiments, stories.
struct ImpactSection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  func section() -> Report.Section? {
    let parts = [handoverPart(), experimentPart(), StorySection(narrative: narrative).section()].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return Report.Section(
      id: "impact", title: labels.text(SectionLabel.impact), blocks: [.paragraph(labels.text(ImpactLabel.about))],
      parts: parts)
  }

  // MARK: Handover

  private func handoverPart() -> Report.Section? {
    guard !narrative.listings.closings.isEmpty else { return nil }
    let table = HandoverTable(narrative: narrative).table()
    let title = labels.text(ImpactLabel.handover)
    guard !table.isEmpty else {
      return Report.Section(id: "handover", title: title, blocks: [.paragraph(labels.text(ImpactLabel.noHandover))])
    }
    let blocks = narrative.isShort ? shortBlocks() : table.blocks() + table.chart(title: chartTitle, style: .bars)
    return Report.Section(id: "handover", title: title, blocks: blocks)
  }

  /// What each closing ticks, by title.
  private func shortBlocks() -> [Report.Section.Block] {
    let items = narrative.listings.closings.compactMap { closing -> Prose? in
      guard let handover = closing.handover else { return nil }
      let names = HandoverOutcome.allCases.filter(handover.outcomes.contains).map {
        labels.name(.handover, $0.rawValue)
      }
      let name = narrative.documentProse(closing) + Prose(" (\(narrative.yearText(closing)))")
      return labels.pair(name, Prose(labels.list(names) + "."))
    }
    return [.paragraph(labels.text(ImpactLabel.ticked)), .items(items, isNumbered: false)]
  }

  /// The share of closings of the newest year whose work was taken up; nil without one.
  var chartTitle: String? {
    guard let scaled = narrative.leading("handover-scaled-share", of: .closings), scaled.value != nil,
      let year = scaled.id.period.year
    else { return nil }
    return labels.text(
      ChartLabel.handedOver, ["share": narrative.text.fraction(scaled).plain, "year": String(year)])
  }

  // MARK: Experiments

  /// What came of experiments and of their hypotheses.
  func experimentTable() -> IndicatorTable {
    let any = IndicatorTable.Line(
      name: labels.name(.indicator, "experiment-outcome-share"), indicator: "experiment-outcome-share")
    return IndicatorTable(
      narrative: narrative, id: "experiment_outcomes", title: labels.text(ImpactLabel.experiments),
      about: labels.text(ImpactLabel.experimentsAbout), heading: .indicator, population: .experiments,
      lines: [any]
        + HypothesisOutcome.allCases.map { outcome in
          IndicatorTable.Line(
            name: labels.text(ImpactLabel.hypothesis, ["outcome": labels.name(.hypothesis, outcome.rawValue)]),
            indicator: "hypothesis-outcome", part: "outcome=\(outcome.rawValue)")
        })
  }

  private func experimentPart() -> Report.Section? {
    let table = experimentTable()
    guard !table.isEmpty else { return nil }
    return Report.Section(id: "experiment_outcomes", title: table.title, blocks: table.blocks())
  }
}
