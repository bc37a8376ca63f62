import Facts
import Testing
import Vocabulary

@testable import Metrics

@Suite("Documents in scope")
struct DocumentsInScopeTests {
  static let pages: [IndicatorPage] = [
    .plan(2021), .plan(2021, country: "France"), .closing(1, 2022), .closing(2, 2023), .experiment(nil),
  ]

  @Test("Pages count by kind and year, undated ones apart, and every page under all")
  func kinds() async {
    #expect(await Self.pages.series("documents-in-scope", .plan) == ["2021: 2 2.0"])
    #expect(await Self.pages.series("documents-in-scope", .closing) == ["2022: 1 1.0", "2023: 1 1.0"])
    #expect(await Self.pages.series("documents-in-scope", .experiment) == ["undated: 1 1.0"])
    #expect(
      await Self.pages.series("documents-in-scope", .all)
        == ["2021: 2 2.0", "2022: 1 1.0", "2023: 1 1.0", "undated: 1 1.0"])
  }

  @Test("A closing of the first edition counts in the year of its work")
  func cycle() async {
    #expect(
      await Self.pages.series("documents-in-scope", .closing, basis: .cycle) == ["2021: 1 1.0", "2023: 1 1.0"])
  }

  @Test("Countries with a document, editions and types stand beside the count")
  func parts() async {
    #expect(await Self.pages.parts("documents-in-scope", .plan, of: "counted") == ["countries 2021: 2 2.0"])
    #expect(
      await Self.pages.parts("documents-in-scope", .closing, of: "edition") == ["1 2022: 1 1.0", "2 2023: 1 1.0"])
    #expect(
      await Self.pages.parts("documents-in-scope", .all, of: "type").last == "experiment undated: 1 1.0")
  }

  @Test("Regions and countries have rows of their own")
  func places() async {
    let values = IndicatorCatalogue.values(in: await Self.pages.scope(), of: "documents-in-scope")
    let plans = values.filter { $0.kind == .plan && $0.yearBasis == .tag && $0.breakdown != "counted" }
    #expect(
      plans.map { "\($0.scope) \($0.iso3)\($0.breakdownValue) \($0.summary)" } == [
        "network  2021: 2 2.0", "region Africa 2021: 1 1.0", "region Europe 2021: 1 1.0",
        "country FRA 2021: 1 1.0", "country KEN 2021: 1 1.0",
      ])
  }

  @Test("A region has rows only where no country of it is left out")
  func regions() async throws {
    let africa = try #require(Vocabulary.standard.countries.group(named: "Africa"))
    func levels(_ scope: Scope) async -> Set<String> {
      let values = IndicatorCatalogue.values(in: await Self.pages.scope(scope), of: "documents-in-scope")
      return Set(
        values.map { $0.scope == .region ? $0.breakdownValue : "\($0.scope)" }.filter {
          $0 == "Africa" || $0 == "Europe"
        })
    }
    #expect(await levels(Scope()) == ["Africa", "Europe"])
    #expect(await levels(Scope(countries: ["KEN"])) == [])
    #expect(await levels(Scope(regions: [africa])) == ["Africa"])
    #expect(await levels(Scope(countries: ["FRA"], regions: [africa])) == ["Africa"])
  }

  @Test("A scope of years limits its own basis")
  func years() async {
    let scope = await Self.pages.scope(Scope(years: 2022...2023, yearBasis: .tag))
    let values = IndicatorCatalogue.values(in: scope, of: "documents-in-scope").filter { $0.scope == .network }
    #expect(Set(values.filter { $0.yearBasis == .tag }.map(\.year)) == [2022, 2023])
    #expect(Set(values.filter { $0.yearBasis == .cycle }.map(\.year)) == [2021, 2023])
  }
}
