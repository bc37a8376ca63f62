import Testing

@testable import Metrics

@Suite("Shares of mentions")
struct RatioEstimateTests {
  @Test("Error by hand: 1 of 2, 3 of 4 and 0 of 2 mentions")
  func byHand() throws {
    let estimate = try #require(RatioEstimate([(count: 1, total: 2), (count: 3, total: 4), (count: 0, total: 2)]))
    #expect(estimate.share == 0.5)
    // Residuals 0, 1, −1 at the share of one half: √(3/2 · 2) / 8.
    #expect(abs(try #require(estimate.standardError) - 3.0.squareRoot() / 8) < 1e-12)
  }

  @Test("Documents with one mention each come near the error of a simple share")
  func single() throws {
    let parts = (0..<100).map { (count: $0 < 30 ? 1 : 0, total: 1) }
    let estimate = try #require(RatioEstimate(parts))
    #expect(abs(try #require(estimate.standardError) - (0.3 * 0.7 / 99).squareRoot()) < 1e-9)
  }

  @Test("Shares of 0 and 1 and single documents show no spread; no mention is no share")
  func edges() {
    #expect(RatioEstimate([(count: 0, total: 3), (count: 0, total: 2)])?.standardError == nil)
    #expect(RatioEstimate([(count: 3, total: 3), (count: 2, total: 2)])?.standardError == nil)
    #expect(RatioEstimate([(count: 1, total: 3)])?.standardError == nil)
    #expect(RatioEstimate([(count: 0, total: 0)]) == nil)
  }
}
