public import Facts
public import Vocabulary

/// How much of a dimension stands on curated terms.
public struct Curation: Sendable, Equatable {
  /// One dimension.
  public struct Row: Sendable, Equatable {
    /// The dimension.
    public let dimension: VocabularyDimension
    /// Mentions: a value on a page, each once a page.
    public let mentions: Int
    /// Mentions whose value has no curated term.
    public let uncuratedMentions: Int
    /// Distinct values without a curated term, as written.
    public let uncuratedValues: Int
  }

  /// A row for each dimension that the pages mention, in the order of the reports.
  public let rows: [Row]

  /// Counts the mentions on the counted pages of a scope.
  public init(pages: [PageFacts], scope: Scope) {
    var mentions: [VocabularyDimension: Int] = [:]
    var uncurated: [VocabularyDimension: [String: Int]] = [:]
    for page in pages where scope.counts(page) {
      for tag in Set(page.tags.map { Mention(key: $0.key, value: $0.value, isUncurated: $0.isUncurated) }) {
        guard let dimension = VocabularyDimension(rawValue: tag.key) else { continue }
        mentions[dimension, default: 0] += 1
        if tag.isUncurated { uncurated[dimension, default: [:]][tag.value, default: 0] += 1 }
      }
    }
    rows = VocabularyDimension.allCases.compactMap { dimension in
      guard let total = mentions[dimension] else { return nil }
      let values = uncurated[dimension] ?? [:]
      return Row(
        dimension: dimension, mentions: total, uncuratedMentions: values.values.reduce(0, +),
        uncuratedValues: values.count)
    }
  }

  private struct Mention: Hashable {
    let key: String
    let value: String
    let isUncurated: Bool
  }
}
