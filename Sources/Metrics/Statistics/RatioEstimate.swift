/// A share of mentions, where a document brings several mentions at once.
///
/// Mentions of one document are not independent of each other, so the documents are what was drawn: the error is that
/// of a ratio of two sums over documents.
///
/// - Source: Cochran 1977, Sampling Techniques, third edition, section 6.4 (ratio estimator, large samples).
public struct RatioEstimate: Sendable, Hashable {
  /// Mentions that are counted.
  public let count: Int
  /// All mentions.
  public let total: Int
  /// Number of documents.
  public let documents: Int
  /// Standard error of ``share``; nil for fewer than two documents, and for shares of 0 and 1, which show no spread.
  public let standardError: Double?

  /// count / total.
  public var share: Double { Double(count) / Double(total) }

  /// The share over documents, each with its counted and all its mentions.
  ///
  /// - Returns: nil without a mention. Cost: O(documents), in any order.
  public init?(_ parts: some Collection<(count: Int, total: Int)>) {
    let sums = parts.reduce(into: Sums()) { $0.add($1.count, $1.total) }
    guard sums.total > 0 else { return nil }
    count = sums.count
    total = sums.total
    documents = parts.count
    standardError = sums.standardError(documents: parts.count)
  }

  /// Whole sums, so that the order of the documents changes no digit.
  private struct Sums {
    var (count, total, countSquares, products, totalSquares) = (0, 0, 0, 0, 0)

    mutating func add(_ part: Int, _ whole: Int) {
      count += part
      total += whole
      countSquares += part * part
      products += part * whole
      totalSquares += whole * whole
    }

    func standardError(documents: Int) -> Double? {
      guard documents > 1, count > 0, count < total else { return nil }
      let (n, ratio) = (Double(documents), Double(count) / Double(total))
      let residuals = Double(countSquares) - 2 * ratio * Double(products) + ratio * ratio * Double(totalSquares)
      return (n / (n - 1) * max(0, residuals)).squareRoot() / Double(total)
    }
  }
}
