import Facts
import Testing
import Vocabulary

@testable import Metrics

@Suite("Diversity of methods")
struct MethodDiversityTests {
  @Test("Two methods used equally often are two, flagged below fifty mentions")
  func few() async {
    let pages: [IndicatorPage] = [.plan(2021, "methods:Pilots"), .plan(2021, "methods:Foresight")]
    #expect(await pages.series("method-diversity", .plan) == ["2021: 2/2 2.0 U"])
  }

  @Test("Fifty mentions need no flag and have an interval within what is possible")
  func many() async throws {
    let pages = [IndicatorPage](repeating: .plan(2021, "methods:Pilots", "methods:Foresight"), count: 25)
    #expect(await pages.series("method-diversity", .plan) == ["2021: 2/50 2.0"])
    let interval = try #require(await pages.values("method-diversity", .plan).first?.interval)
    #expect(interval.high <= 2 && interval.contains(2))
  }

  @Test("No method named is no diversity, not one of zero")
  func empty() async {
    #expect(await [IndicatorPage.plan(2021)].series("method-diversity", .plan) == ["2021: - - O"])
  }
}
