internal import Labels
internal import Metrics
internal import Vocabulary

/// What stood in the way, by theme, with an example of each of the most frequent.
struct BarrierSection {
  let narrative: Narrative
  private static let mostExamples = 3
  private static let longest = 200
  private static let indicator = "barrier-theme-share"

  private var labels: Labels { narrative.labels }

  func section() -> Report.Section? {
    let years = narrative.years.filter { narrative.figure(Self.indicator, of: .closings, $0).isKnown }
    guard !years.isEmpty else { return nil }
    let themes = themes(years)
    let title = labels.text(CapacityLabel.barriers)
    guard !themes.isEmpty else {
      return Report.Section(
        id: "barriers", title: title, blocks: [.paragraph(labels.text(CapacityLabel.noBarrierThemes))])
    }
    let table = self.table(of: themes)
    return Report.Section(
      id: "barriers", title: title,
      blocks: (narrative.isShort ? [] : table.blocks(shown: 8) + table.chart(title: chartTitle(themes), style: .bars))
        + [.paragraph(labels.text(CapacityLabel.barriersQuoted)), .items(examples(themes), isNumbered: false)])
  }

  /// The themes that answers name; nil where none does.
  func table() -> IndicatorTable? {
    let themes = themes(narrative.years)
    return themes.isEmpty ? nil : table(of: themes)
  }

  private func table(of themes: [BarrierTheme]) -> IndicatorTable {
    IndicatorTable(
      narrative: narrative, id: "barriers", title: labels.text(CapacityLabel.barriers),
      about: labels.text(CapacityLabel.barriersAbout), heading: .theme, population: .closings,
      lines: themes.map { theme in
        IndicatorTable.Line(
          name: labels.name(.barrier, theme.rawValue), indicator: Self.indicator, part: "theme=\(theme.rawValue)")
      })
  }

  private func share(_ theme: BarrierTheme, _ year: Int) -> Figure {
    narrative.figure(Self.indicator, part: "theme=\(theme.rawValue)", of: .closings, year)
  }

  /// Themes by answers, then in their own order.
  private func themes(_ years: [Int]) -> [BarrierTheme] {
    let counts = BarrierTheme.allCases.map { theme in
      (theme, years.map { share(theme, $0).numerator ?? 0 }.max() ?? 0)
    }
    return counts.enumerated().filter { $0.element.1 > 0 }
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element.0)
  }

  private func chartTitle(_ themes: [BarrierTheme]) -> String? {
    themes.first.map { labels.text(ChartLabel.firstBarrier, ["theme": labels.name(.barrier, $0.rawValue)]) }
  }

  /// One sentence for each of the most frequent themes, of another document each time where there is one.
  private func examples(_ themes: [BarrierTheme]) -> [Prose] {
    var used = Set<String>()
    return themes.prefix(Self.mostExamples).compactMap { theme in
      let found = narrative.listings.closings.flatMap { document in
        document.barriers.filter { $0.theme == theme }.map { (document, $0) }
      }
      guard let (document, mention) = found.first(where: { !used.contains($0.0.id) }) ?? found.first else { return nil }
      used.insert(document.id)
      let words = Excerpt.around(mention.term, in: mention.sentence, to: Self.longest)
      let name = labels.name(.barrier, theme.rawValue).capitalisedFirst
      let quotation = Prose([.quotation(words, language: document.language), .text(" — ")])
      return labels.pair(Prose([.strong(name)]), quotation)
        + narrative.documentProse(document) + Prose(" (\(narrative.yearText(document)))")
    }
  }
}
