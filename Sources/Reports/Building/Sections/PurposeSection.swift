internal import Archive
internal import Labels
internal import Metrics

/// What the work is for: Goals and themes of plans.
struct PurposeSection {
  let narrative: Narrative
  private let goals: ValueGrid
  private let themes: ValueGrid

  init(narrative: Narrative) {
    self.narrative = narrative
    func grid(_ dimension: Dimension) -> ValueGrid {
      ValueGrid(
        dimension, of: narrative.forms, years: narrative.formYears, basis: narrative.basis, labels: narrative.labels)
    }
    goals = grid(.sdgs)
    themes = grid(.thematicAreas)
  }

  private var labels: Labels { narrative.labels }

  func section() -> Report.Section {
    Report.Section(
      id: "purpose", title: labels.text(SectionLabel.purpose), blocks: [.paragraph(labels.text(PurposeLabel.about))],
      parts: [goalPart(), themePart()])
  }

  // MARK: Goals

  private func goalPart() -> Report.Section {
    let title = labels.name(.dimension, "sdgs")
    guard !goals.rows.isEmpty else { return Report.Section(id: "sdgs", title: title, blocks: narrative.nothing) }
    let table = GridTable(narrative: narrative, grid: goals, group: nil).table(hasBase: true)
    return Report.Section(
      id: "sdgs", title: title,
      blocks: sentences([mostNamed].compactMap { $0 } + missing) + picture()
        + [.exhibit(Exhibit(table: table), rows: 18)])
  }

  /// One sentence as running text, more as a list.
  private func sentences(_ texts: [String]) -> [Report.Section.Block] {
    texts.count <= 1 ? texts.map { .paragraph($0) } : [.list(texts)]
  }

  /// How many mentions go to the most named Goals: three, or more where the third ties with others; nil where too many
  /// tie to be named.
  private var mostNamed: String? {
    let limit = goals.rows.prefix(3).last?.total ?? 0
    let tied = goals.rows.filter { $0.total >= limit }
    let first = tied.count <= Self.mostGoals ? tied : goals.rows.filter { $0.total > limit }
    guard !first.isEmpty else { return nil }
    let count = first.map(\.total).reduce(0, +)
    let share = goals.base < Narrative.few ? "" : " (\(labels.percentage(Double(count) / Double(goals.mentions))))"
    return labels.text(
      PurposeLabel.topThree,
      [
        "goals": labels.list(first.map(\.label)), "k": labels.number(count), "n": labels.number(goals.mentions),
        "share": share, "documents": labels.counted(.noun, "document", goals.base),
      ])
  }

  /// More names are no summary.
  private static let mostGoals = 5

  /// Goals that no document of a country names.
  private var missing: [String] {
    guard narrative.isOneCountry else { return [] }
    let named = Set(goals.rows.map(\.id))
    let absent = (1...17).filter { !named.contains("sdg-\($0)") }
    guard !absent.isEmpty else { return [labels.text(PurposeLabel.allNamed)] }
    return [labels.text(PurposeLabel.missing, ["goals": absent.map(String.init).joined(separator: ", ")])]
  }

  private func picture() -> [Report.Section.Block] {
    guard goals.years.count > 1 else { return [] }
    let chart = GridChart(
      title: labels.name(.dimension, "sdgs"), subtitle: labels.text(PurposeLabel.chart),
      columns: goals.years.map { (name: String($0), detail: goals.bases[$0].map { "n = \($0)" } ?? "") },
      rows: goals.rows.sorted { number($0) < number($1) }.map { row in
        GridChart.Row(
          label: row.label,
          values: goals.years.map { year in
            goals.absence(year).map { .missing($0) } ?? .count(row.documents[year] ?? 0, of: goals.bases[year])
          })
      }, words: ChartWords(labels))
    return [.picture(chart.picture(id: "goals-by-year", altText: labels.text(PurposeLabel.alt)))]
  }

  private func number(_ row: ValueGrid.Row) -> Int { Int(row.id.dropFirst("sdg-".count)) ?? .max }

  // MARK: Themes

  private func themePart() -> Report.Section {
    let title = labels.name(.dimension, "thematic_areas")
    guard !themes.rows.isEmpty else {
      return Report.Section(id: "thematic_areas", title: title, blocks: narrative.nothing)
    }
    let table = GridTable(narrative: narrative, grid: themes, group: .themeGroup).table()
    return Report.Section(
      id: "thematic_areas", title: title,
      blocks: [.paragraph(table.about), .exhibit(Exhibit(table: table), rows: GridTable.rows(of: themes, 5...10))])
  }
}
