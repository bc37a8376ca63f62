internal import Archive

/// Numbers of documents per value as the archive writes it, per type and year of the tag.
///
/// With duplicates kept, every cell equals an independent count of the tags.
public struct RawCounts: Sendable, Equatable {
  /// One number of documents.
  public struct Row: Sendable, Equatable {
    /// The dimension.
    public let dimension: Dimension
    /// The value as written: decoded, white space collapsed.
    public let value: String
    /// A page type, or `all`.
    public let type: String
    /// The tagged year; nil for pages without one.
    public let year: Int?
    /// Number of documents, each counted once.
    public let documents: Int
  }

  /// The rows by dimension, value, type (`all` first) and year, pages without a year last.
  public let rows: [Row]

  /// Counts the pages of a scope.
  ///
  /// Cost: O(*t* log *t*) in their tags.
  public init(pages: [PageFacts], scope: Scope) {
    var tally = Tally<RawKey>()
    for page in pages where scope.counts(page) {
      let cells = PageCells(page: page, basis: .tag, scope: scope)
      for raw in Self.rawValues(of: page) {
        cells.forEach { tally.add(RawKey(dimension: raw.dimension, value: raw.value, type: $0, year: $1)) }
      }
    }
    rows = tally.sorted().map { key, documents in
      Row(dimension: key.dimension, value: key.value, type: key.type, year: key.year, documents: documents)
    }
  }

  private static func rawValues(of page: PageFacts) -> Set<RawValue> {
    var values = Set<RawValue>()
    for tag in page.tags {
      guard let dimension = dimensionOfKey[tag.key] else { continue }
      values.insert(RawValue(dimension: dimension, value: tag.value))
    }
    return values
  }

  private static let dimensionOfKey: [String: Dimension] = Dictionary(
    Dimension.raw.compactMap { dimension in dimension.tagKey.map { ($0, dimension) } },
    uniquingKeysWith: { first, _ in first })
}

/// A value of a dimension as the archive writes it.
private struct RawValue: Hashable {
  let dimension: Dimension
  let value: String
}

/// Names a cell of the raw counts.
private struct RawKey: Hashable, Comparable {
  let dimension: Dimension
  let value: String
  let type: String
  let year: Int?

  static func < (left: RawKey, right: RawKey) -> Bool {
    (left.dimension, left.value.scalarOrder, TypeOrder(left.type), YearOrder(left.year))
      < (right.dimension, right.value.scalarOrder, TypeOrder(right.type), YearOrder(right.year))
  }
}
