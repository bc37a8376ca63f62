internal import Foundation

/// The test of an estimate whose error is known, by the normal distribution.
enum NormalTest {
  /// How likely an estimate at least as far from 0 is when the true value is 0; two-sided.
  ///
  ///     NormalTest.pValue(of: 1.96, standardError: 1)   // 0.05
  ///
  /// - Returns: from 0 to 1; without any error 0, or 1 for an estimate of 0.
  static func pValue(of estimate: Double, standardError: Double) -> Double {
    guard standardError > 0 else { return estimate == 0 ? 1 : 0 }
    return erfc(abs(estimate) / standardError / 2.0.squareRoot())
  }
}
