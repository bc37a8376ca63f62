extension Interval {
  /// Wilson's 95 % score interval of a share.
  ///
  /// It keeps within 0 and 1, stays wide when nobody or everybody is counted, and holds its coverage with few cases,
  /// unlike estimate ± error.
  ///
  ///     Interval.wilson(81, of: 263)   // 0.2553 … 0.3662
  ///     Interval.wilson(0, of: 20)     // 0 … 0.1611
  ///
  /// - Parameters:
  ///   - count: how many have the thing, from 0 to `total`.
  ///   - total: how many could have it.
  /// - Returns: nil when nobody could have it, or the count is no part of the total.
  /// - Source: Wilson 1927, Probable inference, the law of succession, and statistical inference, Journal of the
  ///   American Statistical Association 22; figures above from Newcombe 1998, Statistics in Medicine 17, 857–872.
  public static func wilson(_ count: Int, of total: Int) -> Interval? {
    guard total > 0, (0...total).contains(count) else { return nil }
    let (n, k) = (Double(total), Double(count))
    let square = normalQuantile * normalQuantile
    let centre = 2 * k + square
    let reach = normalQuantile * (square + 4 * k * (1 - k / n)).squareRoot()
    let width = 2 * (n + square)
    return Interval(
      low: count == 0 ? 0 : (centre - reach) / width, high: count == total ? 1 : (centre + reach) / width)
  }
}
