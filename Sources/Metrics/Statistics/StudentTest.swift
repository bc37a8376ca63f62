internal import Foundation

/// The test of an estimate whose error was itself estimated from few documents.
///
/// - Source: Student's t by Wallace 1959, Bounds on normal approximations to Student's and the chi-square distributions,
///   Annals of Mathematical Statistics 30, 1121–1130; from 29 degrees of freedom on the quantile is right to four digits.
struct StudentTest {
  /// The estimate.
  let estimate: Double
  /// Its standard error.
  let standardError: Double
  /// Degrees of freedom, at least 1.
  private let degrees: Double

  /// Creates a test; fewer than one degree of freedom count as one.
  init(estimate: Double, standardError: Double, degrees: Int) {
    self.estimate = estimate
    self.standardError = standardError
    self.degrees = Double(max(1, degrees))
  }

  /// How likely an estimate at least as far from 0 is when the true value is 0; two-sided.
  ///
  ///     StudentTest(estimate: 2.0452, standardError: 1, degrees: 29).pValue   // 0.05
  ///
  /// From 0 to 1; without any error 0, or 1 for an estimate of 0.
  var pValue: Double {
    guard standardError > 0 else { return estimate == 0 ? 1 : 0 }
    let ratio = estimate / standardError
    return erfc((degrees * log(1 + ratio * ratio / degrees)).squareRoot() * scale / 2.0.squareRoot())
  }

  /// The 95 % interval around the estimate.
  var interval: Interval {
    let normal = Interval.normalQuantile / scale
    let reach = (degrees * (exp(normal * normal / degrees) - 1)).squareRoot() * standardError
    return Interval(low: estimate - reach, high: estimate + reach)
  }

  /// What a normal deviate is of the logarithmic one.
  private var scale: Double { (8 * degrees + 1) / (8 * degrees + 3) }
}
