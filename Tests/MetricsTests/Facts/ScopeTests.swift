import Facts
import Testing
import Vocabulary

@Suite("Scope of a report")
struct ScopeTests {
  private static let text = "[[type:blog]]\n[[type:news]]\n[[year:2021]]\n[[year:2023]]\n[[country:Kenya]]\n"

  @Test("A scope without conditions keeps every page")
  func everything() async throws {
    #expect(Scope().lists(try await page("[[key:value]]\n")))
  }

  @Test("Types, countries and years must all fit; one of several of a page is enough")
  func conditions() async throws {
    let page = try await page(Self.text)
    #expect(Scope(types: ["news", "plan"], countries: ["KEN"], years: 2022...2023).lists(page))
    #expect(!Scope(types: ["plan"]).lists(page))
    #expect(!Scope(countries: ["VNM"]).lists(page))
    #expect(!Scope(years: 2022...2022).lists(page))
  }

  @Test("A region keeps the pages of its countries, beside those of countries named")
  func regions() async throws {
    let countries = Vocabulary.standard.countries
    let africa = try #require(countries.group(named: "Africa"))
    let asia = try #require(countries.group(named: "Asia"))
    let page = try await page(Self.text)
    #expect(Scope(regions: [africa]).lists(page) && !Scope(regions: [asia]).lists(page))
    #expect(Scope(countries: ["KEN"], regions: [asia]).lists(page))
    var scope = Scope(countries: ["VNM"])
    #expect(scope.keeps(country: "VNM") && !scope.keeps(country: "KEN"))
    scope.regions = [africa]
    #expect(scope.keeps(country: "VNM") && scope.keeps(country: "KEN") && !scope.keeps(country: "FRA"))
    scope.countries = []
    #expect(scope.keptCountries == africa.codes)
  }

  @Test("A page without a year is in no range of years")
  func undated() async throws {
    let page = try await page("[[type:blog]]\n")
    #expect(!Scope(years: 1000...9999).lists(page))
    #expect(Scope().counts(year: nil, .tag))
    #expect(!Scope(years: 2021...2021).counts(year: nil, .tag))
  }

  @Test("The range limits the chosen year basis only")
  func basis() async throws {
    let scope = Scope(years: 2021...2021, yearBasis: .cycle)
    #expect(!scope.lists(try await page(Self.text)))
    #expect(scope.counts(year: 2023, .tag))
    #expect(!scope.counts(year: 2023, .cycle))
  }

  @Test("A page that repeats another is listed and, unless duplicates are kept, not counted")
  func duplicates() async throws {
    var page = try await page(Self.text)
    page.duplicateOf = "other.md"
    #expect(Scope().lists(page))
    #expect(!Scope().counts(page))
    #expect(Scope(keepsDuplicates: true).counts(page))
  }
}
