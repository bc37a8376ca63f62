/// Mean, median and standard error of whole numbers.
public struct Average: Sendable, Hashable {
  /// How many numbers.
  public let count: Int
  /// Their sum.
  public let sum: Int
  /// The number in the middle of their order; the mean of the two in the middle when there is an even number.
  public let median: Double
  /// Standard error of the mean from the sample variance; nil for a single number, which says nothing of spread.
  public let standardError: Double?

  /// Sum divided by count.
  public var mean: Double { Double(sum) / Double(count) }

  /// The average of numbers in any order.
  ///
  ///     Average([4, 5, 8, 5])?.mean     // 5.5
  ///     Average([4, 5, 8, 5])?.median   // 5
  ///
  /// - Returns: nil without a number. Cost: O(*n* log *n*).
  public init?(_ numbers: [Int]) {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    count = sorted.count
    sum = sorted.reduce(0, +)
    median = Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    standardError = Self.standardError(sum: sum, squares: sorted.reduce(0) { $0 + $1 * $1 }, count: sorted.count)
  }

  /// Whole sums first, so that the order of the numbers changes no digit.
  private static func standardError(sum: Int, squares: Int, count: Int) -> Double? {
    guard count > 1 else { return nil }
    let spread = Double(count * squares - sum * sum) / Double(count)
    return (max(0, spread) / Double(count - 1) / Double(count)).squareRoot()
  }
}
