internal import Text
public import Vocabulary

extension ArchiveFacts {
  /// The values without a curated term, as written, with the number of documents and the first of them.
  ///
  /// Ordered by dimension and value. Repeated pages count once.
  public func uncuratedValues() -> [UncuratedValue] {
    var found: [VocabularyDimension: [String: (documents: Int, first: String)]] = [:]
    for page in pages where page.duplicateOf == nil {
      for value in Self.uncurated(page) {
        let known = found[value.dimension]?[value.text]
        found[value.dimension, default: [:]][value.text] = ((known?.documents ?? 0) + 1, known?.first ?? page.document)
      }
    }
    return VocabularyDimension.allCases.flatMap { dimension in
      (found[dimension] ?? [:]).sorted { $0.key.scalarOrder < $1.key.scalarOrder }.map {
        UncuratedValue(
          dimension: dimension, value: $0.key, documents: $0.value.documents, firstDocument: $0.value.first)
      }
    }
  }

  /// Every value that occurs, by dimension, as written.
  public func seenValues() -> [VocabularyDimension: Set<String>] {
    var seen: [VocabularyDimension: Set<String>] = [:]
    for page in pages {
      for tag in page.tags {
        guard let dimension = VocabularyDimension(rawValue: tag.key) else { continue }
        seen[dimension, default: []].insert(tag.value)
      }
    }
    return seen
  }

  private struct Written: Hashable {
    let dimension: VocabularyDimension
    let text: String
  }

  private static func uncurated(_ page: PageFacts) -> Set<Written> {
    Set(
      page.tags.compactMap { tag in
        guard let dimension = VocabularyDimension(rawValue: tag.key), tag.isUncurated else { return nil }
        return Written(dimension: dimension, text: tag.value)
      })
  }
}

extension TagFact {
  /// Whether the value has no curated term.
  public var isUncurated: Bool { valueID.hasPrefix(Resolution.uncuratedCategory + ":") }
}
