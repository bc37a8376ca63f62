internal import Archive
public import Facts
public import Vocabulary

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
    var tally = ValueTally()
    for page in pages where scope.counts(page) {
      var numbers: [Int] = []
      for tag in page.tags {
        guard let dimension = Self.dimensionOfKey[tag.key] else { continue }
        let number = tally.number(of: ValueTally.Value(dimension: dimension, id: tag.value))
        if !numbers.contains(number) { numbers.append(number) }
      }
      tally.add(numbers, in: tally.cells(of: page, types: page.types, bases: [.tag], scope: scope))
    }
    let (values, cells, counts) = tally.sorted()
    rows = counts.map { [tally] count in
      let (value, cell) = (tally.values[values[count.value]], tally.cells.all[cells[count.cell]])
      return Row(
        dimension: value.dimension, value: value.id, type: cell.type, year: cell.year, documents: count.documents)
    }
  }

  private static let dimensionOfKey: [String: Dimension] = Dictionary(
    Dimension.raw.compactMap { dimension in dimension.tagKey.map { ($0, dimension) } },
    uniquingKeysWith: { first, _ in first })
}
