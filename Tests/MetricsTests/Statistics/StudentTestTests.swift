import Testing

@testable import Metrics

@Suite("Test of an estimate by its error")
struct StudentTestTests {
  /// Computed with scipy 1.17.1: `2 * t.sf(abs(estimate) / error, degrees)`.
  @Test(
    "The values of another program come out to four digits",
    arguments: [
      (2.0452296421327034, 1.0, 29, 0.05), (-3.0, 1.5, 59, 0.05011041298824439),
      (1.2, 0.5, 9, 0.039897886669348376), (4.0, 1.0, 120, 0.00010994384262421659), (0.0, 2.0, 29, 1.0),
    ])
  func values(estimate: Double, error: Double, degrees: Int, expected: Double) {
    let found = StudentTest(estimate: estimate, standardError: error, degrees: degrees).pValue
    #expect(abs(found - expected) <= expected * 0.003)
  }

  /// Computed with scipy 1.17.1: `t.ppf(0.975, degrees)`.
  @Test(
    "The interval reaches as far as the quantile says",
    arguments: [(29, 2.045229642132703), (120, 1.9799304050824402)])
  func interval(degrees: Int, quantile: Double) {
    let interval = StudentTest(estimate: 1, standardError: 2, degrees: degrees).interval
    #expect(abs(interval.low - (1 - 2 * quantile)) < 0.002 && abs(interval.high - (1 + 2 * quantile)) < 0.002)
  }

  @Test("An interval without 0 and a p-value below 0.05 are one, on random estimates")
  func agreement() {
    var random = RepeatableNumbers(seed: 14)
    for _ in 0..<500 {
      let test = StudentTest(
        estimate: Double(random.number(in: -4000...4000)) / 1000, standardError: 1,
        degrees: random.number(in: 1...200))
      #expect(test.interval.contains(0) == (test.pValue >= 0.05), "\(test)")
    }
  }

  @Test("Without any error a change is certain, and none is none; without a degree there is one")
  func bounds() {
    #expect(StudentTest(estimate: 0.1, standardError: 0, degrees: 30).pValue == 0)
    #expect(StudentTest(estimate: 0, standardError: 0, degrees: 30).pValue == 1)
    #expect(
      StudentTest(estimate: 3, standardError: 1, degrees: 0).pValue
        == StudentTest(estimate: 3, standardError: 1, degrees: 1).pValue)
  }
}
