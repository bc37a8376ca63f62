internal import Labels
internal import Metrics
internal import Vocabulary

/// At most three closings of the newest years with what they tick and what they learned.
struct StorySection {
  let narrative: Narrative
  private static let longest = 260

  private var labels: Labels { narrative.labels }

  /// A closing that ticks an outcome and tells an insight.
  private struct Story {
    let closing: DocumentEntry
    let handover: HandoverEntry
    let insight: InsightEntry
  }

  func section() -> Report.Section? {
    let stories = chosen()
    // Of a handful of closings all is told in the sections before.
    guard !stories.isEmpty, !narrative.isShort else { return nil }
    return Report.Section(
      id: "stories", title: labels.text(ImpactLabel.stories),
      blocks: [.paragraph(labels.text(ImpactLabel.storiesAbout)), .items(stories.map(item), isNumbered: false)])
  }

  /// One with an institutional outcome, one with another, one that has not scaled yet, the newest of each.
  private func chosen() -> [Story] {
    let newest = told()
    let institutional = newest.first { !$0.handover.outcomes.isDisjoint(with: [.programming, .policy]) }
    let scaled = newest.first { $0.handover.isScaled && $0.closing.id != institutional?.closing.id }
    let notYet = newest.first { !$0.handover.isScaled && $0.handover.outcomes.contains(.notYetScaled) }
    return [institutional, scaled, notYet].compactMap { $0 }
  }

  /// Of a closing among the key insights the second tells more, since the first stands there already.
  private func told() -> [Story] {
    narrative.listings.closings.compactMap { closing -> Story? in
      guard let handover = closing.handover, let insight = closing.insights.dropFirst().first ?? closing.insights.first
      else { return nil }
      return Story(closing: closing, handover: handover, insight: insight)
    }.sorted { ($1.closing.years.max() ?? 0, $0.closing.id) < ($0.closing.years.max() ?? 0, $1.closing.id) }
  }

  private func item(_ story: Story) -> Prose {
    let names = HandoverOutcome.allCases.filter(story.handover.outcomes.contains)
      .map { labels.name(.handover, $0.rawValue) }
    let place = [narrative.isOneCountry ? "" : narrative.places(story.closing), narrative.yearText(story.closing)]
    let about = place.filter { !$0.isEmpty }.joined(separator: ", ")
    let words = Excerpt.beginning(of: story.insight.text, to: Self.longest)
    let name = narrative.documentProse(story.closing) + Prose(" (\(about))")
    return labels.pair(name, Prose(labels.list(names) + ". "))
      + Prose([.quotation(words, language: story.closing.language)])
  }
}
