extension Interval {
  /// Newcombe's 95 % hybrid score interval of the difference between two independent shares, second less first.
  ///
  /// Built of the two Wilson intervals, so that it needs no large numbers and never leaves −1 to 1.
  ///
  ///     Interval.newcombe(from: (48, 80), to: (56, 70))   // 0.0524 … 0.3339 around 0.8 − 0.6
  ///
  /// - Parameters:
  ///   - first: count and total of the earlier share.
  ///   - second: count and total of the later share.
  /// - Returns: nil when one of the shares does not exist.
  /// - Source: Newcombe 1998, Interval estimation for the difference between independent proportions, Statistics in
  ///   Medicine 17, 873–890, method 10; the example is its first one.
  public static func newcombe(
    from first: (count: Int, total: Int), to second: (count: Int, total: Int)
  ) -> Interval? {
    guard let one = wilson(first.count, of: first.total), let two = wilson(second.count, of: second.total) else {
      return nil
    }
    let (p1, p2) = (Double(first.count) / Double(first.total), Double(second.count) / Double(second.total))
    let below = root(p2 - two.low, one.high - p1)
    let above = root(two.high - p2, p1 - one.low)
    return Interval(low: p2 - p1 - below, high: p2 - p1 + above)
  }

  private static func root(_ one: Double, _ other: Double) -> Double { (one * one + other * other).squareRoot() }
}
