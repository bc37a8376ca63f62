import Testing

@testable import Metrics

@Suite("Test of an estimate by its error")
struct NormalTestTests {
  /// Computed with scipy 1.17.1: `2 * norm.sf(abs(estimate) / error)`.
  @Test(
    "The values of another program come out",
    arguments: [(1.959963984540054, 1.0, 0.05), (-3.0, 1.5, 0.04550026389635839), (0.0, 2.0, 1.0)])
  func values(estimate: Double, error: Double, expected: Double) {
    #expect(abs(NormalTest.pValue(of: estimate, standardError: error) - expected) < 1e-12)
  }

  @Test("Without any error a change is certain, and none is none")
  func certain() {
    #expect(NormalTest.pValue(of: 0.1, standardError: 0) == 0)
    #expect(NormalTest.pValue(of: 0, standardError: 0) == 1)
  }
}
