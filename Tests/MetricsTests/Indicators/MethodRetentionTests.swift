import Facts
import Testing
import Vocabulary

@Suite("Methods kept year on year")
struct MethodRetentionTests {
  @Test("Labels of the year before that are named again; no value without a year before")
  func series() async {
    let pages: [IndicatorPage] = [
      .plan(2021, "methods:Pilots", "methods:Foresight"), .plan(2022, "methods:Pilots", "methods:Ethnography"),
      .plan(2024, "methods:Pilots"),
    ]
    #expect(await pages.series("method-retention", .plan) == ["2022: 1/2 - U"])
  }

  @Test("Ten documents in both years show a share")
  func many() async {
    let first = [IndicatorPage](repeating: .plan(2021, "methods:Pilots", "methods:Foresight"), count: 10)
    let second = [IndicatorPage](repeating: .plan(2022, "methods:Pilots"), count: 10)
    #expect(await (first + second).series("method-retention", .plan) == ["2022: 1/2 0.5 U"])
  }
}
