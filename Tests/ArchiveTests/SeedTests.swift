import Lookups
import Testing
import Vocabulary

@testable import Archive

/// The five example documents against values counted by hand.
@Suite struct SeedTests {
  struct Expected: Sendable {
    let name, kind, completeness, language: String
    let edition, methods, dataSources, links, images: Int
    let sdgs: [String]
  }

  static let expected = [
    Expected(
      name: "000", kind: "closing", completeness: "7/10", language: "en", edition: 2, methods: 5, dataSources: 5,
      links: 0,
      images: 0, sdgs: []),
    Expected(
      name: "001", kind: "plan", completeness: "14/14", language: "en", edition: 1, methods: 5, dataSources: 8,
      links: 1,
      images: 0, sdgs: ["8", "9", "17"]),
    Expected(
      name: "002", kind: "closing", completeness: "7/9", language: "en", edition: 1, methods: 8, dataSources: 14,
      links: 0,
      images: 1, sdgs: []),
    Expected(
      name: "003", kind: "-", completeness: "0/0", language: "en", edition: 0, methods: 0, dataSources: 0, links: 1,
      images: 0, sdgs: []),
    Expected(
      name: "004", kind: "plan", completeness: "13/14", language: "en", edition: 1, methods: 4, dataSources: 3,
      links: 3,
      images: 0, sdgs: ["8", "16", "17"]),
  ]

  @Test("An example document gives the values counted by hand", arguments: expected)
  func values(expected: Expected) throws {
    let file = try #require(LookupFile.seeds.first { $0.name.hasPrefix(expected.name) })
    let page = PageParser.parse(document: file.name, bytes: file.bytes)
    let form = FormReader(catalogue: .standard).form(of: page)
    let completeness = Completeness.of(page, form)
    #expect(form.kind?.rawValue ?? "-" == expected.kind)
    #expect(form.edition ?? 0 == expected.edition)
    #expect("\(completeness.answered)/\(completeness.asked)" == expected.completeness)
    #expect(page.values(of: "methods").count == expected.methods)
    #expect(page.values(of: "datasources").count == expected.dataSources)
    let goals = page.values(of: "sdgs").map { String($0.prefix { $0 != "." }) }
    #expect(Set(goals) == Set(expected.sdgs))
    #expect(page.addresses.count == expected.links)
    #expect(page.images.count == expected.images)
    #expect(PageLanguage.of(page) == expected.language)
    #expect(form.unknownPrompts.isEmpty && page.findings.isEmpty)
  }
}
