/// A range in which a quantity is estimated to lie.
public struct Interval: Sendable, Hashable {
  /// The lower bound.
  public let low: Double
  /// The upper bound, at least the lower one.
  public let high: Double

  /// Creates an interval; bounds given the wrong way round are turned.
  public init(low: Double, high: Double) {
    self.low = min(low, high)
    self.high = max(low, high)
  }

  /// An estimate with its standard error on both sides, 95 %, by the normal distribution.
  public init(around estimate: Double, standardError: Double) {
    self.init(low: estimate - Self.normalQuantile * standardError, high: estimate + Self.normalQuantile * standardError)
  }

  /// Whether a quantity lies in the interval, bounds included.
  public func contains(_ quantity: Double) -> Bool { low <= quantity && quantity <= high }

  /// The part of the interval between two limits that a quantity cannot pass.
  public func clamped(to limits: ClosedRange<Double>) -> Interval {
    Interval(
      low: min(max(low, limits.lowerBound), limits.upperBound),
      high: min(max(high, limits.lowerBound), limits.upperBound))
  }

  /// The 97.5 % quantile of the normal distribution: 95 % lie within so many standard errors of the mean.
  public static let normalQuantile = 1.959963984540054
}
