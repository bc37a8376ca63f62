internal import Archive
internal import Labels
internal import Metrics

/// The first page: what the figures say, what to be careful of, what changed, the headlines, and who vouches for it.
struct FirstPage {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  /// The section; its sentences come from the same values as the tables.
  func section() -> Report.Section {
    let findings = narrative.isSmall ? SmallFindings(narrative: narrative).findings : leadingFindings
    return Report.Section(
      id: "short", title: labels.text(FirstPageLabel.title),
      parts: [
        part(.findings, [.findings(findings)]), part(.cautions, [.list(Cautions(narrative: narrative).sentences)]),
        part(.changes, [.paragraph(ChangesSection(comparison: narrative.input.comparison, labels: labels).summary)]),
        part(.headlines, headlineBlocks),
      ])
  }

  private func part(_ title: FirstPageLabel, _ blocks: [Report.Section.Block]) -> Report.Section {
    Report.Section(title: labels.text(title), blocks: blocks)
  }

  // MARK: Findings

  /// More sentences than this are not read on a first page.
  static let most = 3

  /// The values of the leading indicators as sentences: those first that say more than "too few", and one of each
  /// dimension before any second, unless a configuration names the indicators.
  private var leadingFindings: [Report.FiguredSentence] {
    let leading = Headlines(narrative: narrative).leading
    let told = leading.filter { $0.value != nil } + leading.filter { $0.value == nil }
    let figures = narrative.input.headlines.isEmpty ? Self.spread(told) : told
    let text = FigureText(labels: labels)
    let sentences = figures.prefix(Self.most).compactMap { value -> Report.FiguredSentence? in
      guard let sheet = IndicatorCatalogue.indicator(value.indicator)?.sheet else { return nil }
      let trend = Headlines(narrative: narrative).trend(to: value)
      return Report.FiguredSentence(
        text.sentence(value, caution: sheet.caution, since: trend), figures: [value.figureID])
    }
    return sentences.isEmpty
      ? [Report.FiguredSentence(labels.text(FirstPageLabel.noForm))] : sentences
  }

  private static func spread(_ values: [IndicatorValue]) -> [IndicatorValue] {
    var seen = Set<IndicatorDimension>()
    let first = values.filter { value in
      IndicatorCatalogue.indicator(value.indicator).map { seen.insert($0.sheet.dimension).inserted } ?? false
    }
    return first + values.filter { value in !first.contains { $0.figureID == value.figureID } }
  }

  // MARK: Headlines

  private var headlineBlocks: [Report.Section.Block] {
    if narrative.isOneCountry && narrative.input.headlines.isEmpty {
      return CountryHeadlines(narrative: narrative).blocks()
    }
    return Headlines(narrative: narrative).blocks()
  }
}
