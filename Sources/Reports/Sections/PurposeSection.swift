internal import Labels
internal import Metrics
internal import Vocabulary

/// What the plans are for: Goals and themes.
struct PurposeSection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }
  private var text: FigureText { narrative.text }

  private var goals: ValueTable { ValueTable(narrative: narrative, dimension: .sdgs, population: .plans) }
  private var themes: ValueTable {
    ValueTable(narrative: narrative, dimension: .thematicAreas, population: .plans, category: .theme)
  }

  func section() -> Report.Section? {
    guard !goals.isEmpty || !themes.isEmpty else { return nil }
    return Report.Section(
      id: "purpose", title: labels.text(SectionLabel.purpose), blocks: [.paragraph(labels.text(PurposeLabel.about))],
      parts: (goals.isEmpty ? [] : [goalPart()]) + (themes.isEmpty ? [] : [themePart()]))
  }

  // MARK: Goals

  private func goalPart() -> Report.Section {
    Report.Section(
      id: "sdgs", title: labels.name(.dimension, "sdgs"),
      blocks: [.prose(.sentences(goalSentences))] + chart()
        + goals.blocks(shown: narrative.isShort ? 5 : 10))
  }

  /// How many Goals are named, which most, which never.
  var goalSentences: [Prose] { [named, first, missing].compactMap { $0 } }

  private func figure(_ measure: Measure) -> Figure { narrative.figures[.sdgs, measure, of: .plans, in: .all] }

  private var named: Prose {
    let all = figure(.distinct(category: nil))
    return labels.prose(PurposeLabel.named, count: all.numerator ?? 0, ["goals": text.number(all)])
  }

  /// The most named Goal; where several are named alike there is none.
  private var first: Prose? {
    let values = goals.values.prefix(2)
    guard let value = values.first, case let top = goals.documents(value, .all), let count = top.numerator, count > 1,
      values.count < 2 || goals.documents(values[1], .all).numerator != count
    else { return nil }
    return labels.prose(
      PurposeLabel.first,
      [
        "goal": Prose(labels.value(value, of: .sdgs)), "k": text.number(top),
        "n": Prose(labels.number(top.denominator ?? 0)),
      ])
  }

  /// Goals that no plan names; of a handful of plans that is most.
  private var missing: Prose? {
    let named = Set(goals.values.map(\.id))
    let absent = (1...17).filter { !named.contains("sdg-\($0)") }
    guard !narrative.isShort else { return nil }
    guard !absent.isEmpty else { return Prose(labels.text(PurposeLabel.allNamed)) }
    return Prose(labels.text(PurposeLabel.missing, ["goals": labels.list(absent.map(String.init))]))
  }

  /// The Goals by year as a tinted grid, where there are enough plans for shades.
  private func chart() -> [Report.Section.Block] {
    let years = narrative.figures.years(of: .plans)
    guard !narrative.isShort, years.count > 1, let first = goals.values.first else { return [] }
    let values = goals.values.filter { $0.id.hasPrefix("sdg-") }
      .sorted { (Int($0.id.dropFirst(4)) ?? 0) < (Int($1.id.dropFirst(4)) ?? 0) }
    let series = values.map { value in
      ChartData.Series(
        name: labels.value(value, of: .sdgs), figures: years.map { text.cell(goals.documents(value, .year($0))) })
    }
    return [
      .chart(
        ChartData(
          id: "goals-by-year",
          title: labels.text(ChartLabel.firstGoal, ["goal": labels.value(first, of: .sdgs)]),
          subtitle: labels.text(ChartLabel.goalsAbout), altText: narrative.altText(series, years), style: .grid,
          categories: years.map(narrative.yearTitle), series: series, valueTitle: labels.text(ChartLabel.share)))
    ]
  }

  // MARK: Themes

  private func themePart() -> Report.Section {
    Report.Section(
      id: "thematic_areas", title: labels.name(.dimension, "thematic_areas"),
      blocks: themes.blocks(shown: themes.rows(within: narrative.isShort ? 3...5 : 5...6)))
  }
}
