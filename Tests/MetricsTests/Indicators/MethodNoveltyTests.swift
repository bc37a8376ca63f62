import Facts
import Testing
import Vocabulary

@testable import Metrics

@Suite("New methods year on year")
struct MethodNoveltyTests {
  static let pages: [IndicatorPage] = [
    .plan(2021, "methods:Pilots"), .plan(2021, "methods:Pilots", "methods:Foresight"),
    .plan(2022, "methods:Ethnography"), .plan(2022, "methods:Ethnography", "methods:Pilots"),
    .plan(2023, "methods:Foresight", "methods:Ethnography"),
  ]

  @Test("The first year is not defined; a label that returns is not new")
  func series() async {
    #expect(await Self.pages.series("method-novelty", .plan) == ["2022: 2/3 - U", "2023: 0/2 - U"])
    #expect(
      await Self.pages.parts("method-novelty", .plan, of: "counted") == [
        "labels 2022: 1/2 - U", "labels 2023: 0/2 - U",
      ])
  }

  @Test("What came before the report's range still counts as known")
  func range() async {
    let scope = await Self.pages.scope(Scope(years: 2022...2023))
    let values = IndicatorCatalogue.values(in: scope, of: "method-novelty").filter {
      $0.scope == .network && $0.kind == .plan && $0.yearBasis == .tag && $0.breakdown.isEmpty
    }
    #expect(values.map(\.summary) == ["2022: 2/3 - U", "2023: 0/2 - U"])
  }

  @Test("A country is compared with its own past")
  func country() async {
    let pages =
      Self.pages + [.plan(2022, "methods:Pilots", country: "France"), .plan(2023, "methods:Pilots", country: "France")]
    let values = IndicatorCatalogue.values(in: await pages.scope(), of: "method-novelty").filter {
      $0.iso3 == "FRA" && $0.kind == .plan && $0.yearBasis == .tag
    }
    #expect(values.map(\.summary) == ["2023: 0/1 - U"])
  }
}
