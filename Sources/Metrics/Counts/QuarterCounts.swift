public import Facts
public import Vocabulary

/// Numbers of dated documents per quarter and type.
///
/// Only a date puts a document into a quarter: the tag of a blog or publication, or an experiment's answer with a
/// month; a year alone does not.
public struct QuarterCounts: Sendable, Equatable {
  /// One number of documents.
  public struct Row: Sendable, Equatable {
    /// The quarter of the documents' date.
    public let quarter: Quarter
    /// A page type, or `all`.
    public let type: String
    /// Number of documents.
    public let documents: Int
  }

  /// The rows by quarter and type, `all` first.
  public let rows: [Row]
  /// Counted documents without a date.
  public let undated: Int

  /// Counts the pages of a scope.
  public init(pages: [PageFacts], scope: Scope) {
    var tally = Tally<Key>()
    var undated = 0
    for page in pages where scope.counts(page) {
      guard let quarter = (page.date ?? page.answers?.experiment?.date).flatMap(Quarter.init(date:)) else {
        undated += 1
        continue
      }
      for type in ["all"] + page.types.filter({ $0 != "all" }) { tally.add(Key(quarter: quarter, type: type)) }
    }
    self.undated = undated
    rows = tally.sorted().map { Row(quarter: $0.key.quarter, type: $0.key.type, documents: $0.count) }
  }
}

private struct Key: Hashable, Comparable {
  let quarter: Quarter
  let type: String

  static func < (left: Key, right: Key) -> Bool {
    (left.quarter, TypeOrder(left.type)) < (right.quarter, TypeOrder(right.type))
  }
}
