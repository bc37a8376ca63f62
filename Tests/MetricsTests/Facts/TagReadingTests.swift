import Archive
import Testing
import Text
import Vocabulary

@testable import Facts

@Suite("Facts from tags")
struct TagReadingTests {
  @Test("Tags keep their line, key, value as written and canonical id")
  func tags() async throws {
    let page = try await page("[[type:blog]]\n[[methods:Systems  Thinking]]\n[[continent:Asia]]\n")
    #expect(
      page.tags == [
        TagFact(key: "type", value: "blog", differingRaw: nil, line: 1, valueID: "blog"),
        TagFact(
          key: "methods", value: "Systems Thinking", differingRaw: "Systems  Thinking", line: 2,
          valueID: "system-thinking"),
        TagFact(key: "continent", value: "Asia", differingRaw: nil, line: 3, valueID: ""),
      ])
  }

  @Test("A value named twice in different spellings is one value, at its first line")
  func valuesOnce() async throws {
    let page = try await page("[[type:blog]]\n[[methods:System Thinking]]\n[[methods:systems thinking]]\n")
    #expect(
      page.values.filter { $0.dimension == .methods } == [
        ValueFact(dimension: .methods, id: "system-thinking", label: "System Thinking", category: "systems", line: 2)
      ])
  }

  @Test("A value without a term stays itself and is marked uncurated")
  func uncurated() async throws {
    let page = try await page("[[type:blog]]\n[[methods:Kite Flying Lab]]\n")
    let value = try #require(page.values.first { $0.dimension == .methods })
    #expect(value.id == "uncurated:kite-flying-lab")
    #expect(value.label == "Kite Flying Lab")
    #expect(value.category == "uncurated")
  }

  @Test(
    "A year that is not four digits is a finding, and the page has no year",
    arguments: ["203", "0791", "20223", "2O22", "2021-2022", "٢٠٢٢", "next year"])
  func oddYear(_ year: String) async throws {
    let page = try await page("[[type:blog]]\n[[year:\(year)]]\n# A page\n")
    #expect(page.years.isEmpty)
    #expect(
      page.findings == [
        Finding(
          document: "page.md", line: 2, column: 8, severity: .warning, code: "odd-year",
          message: "found year \"\(year)\", expected four digits: the page counts as one without a year; mend the tag")
      ])
  }

  @Test("A page with several years counts in each, and its own year is the earliest")
  func severalYears() async throws {
    let page = try await page("[[year:2023]]\n[[year:2021]]\n[[year:2023]]\n")
    #expect(page.years == [2023, 2021])
    #expect(page.year(.tag) == 2021)
    #expect(page.countedYears(.tag) == [2023, 2021])
  }

  @Test("A misspelt country is a finding with the nearest name, and is not counted")
  func unknownCountry() async throws {
    let page = try await page("[[type:blog]]\n[[country:Viet Nqm]]\n# A page\n")
    #expect(page.countries.isEmpty)
    let finding = try #require(page.findings.first)
    #expect(finding.code == "unknown-country")
    #expect(finding.severity == .warning)
    #expect(finding.message.contains("found country \"Viet Nqm\""))
    #expect(finding.message.contains("did you mean \"Viet Nam\"?"))
  }

  @Test("Null Island is known to be no country: worth knowing, not counted")
  func nullIsland() async throws {
    let page = try await page("[[type:blog]]\n[[country:Null Island]]\n# A page\n")
    #expect(page.countries.isEmpty)
    #expect(page.values.filter { $0.dimension == .countries }.isEmpty)
    #expect(page.findings.map(\.code) == ["no-country"])
    #expect(page.findings.map(\.severity) == [.info])
  }

  @Test("Two spellings of a country are one country")
  func countryOnce() async throws {
    let page = try await page("[[country:Vietnam]]\n[[country:Viet Nam]]\n[[country:Kenya]]\n")
    #expect(page.countries.map(\.iso3) == ["VNM", "KEN"])
  }

  @Test("Focal points leave no trace in the facts")
  func privacy() async throws {
    let page = try await page("[[focal_point:someone@example.org]]\n[[type:blog]]\n# Ask someone@example.org\n")
    #expect(page.tags.map(\.key) == ["type"])
    #expect(page.title == "Ask [e-mail removed]")
    #expect(!"\(page)".contains("someone@example.org"))
  }

  @Test("The date of a page is its first date that can be read")
  func date() async throws {
    let page = try await page("[[type:blog]]\n[[date:soon]]\n[[date:March 5, 2022]]\n")
    #expect(page.date == "2022-03-05")
  }
}
