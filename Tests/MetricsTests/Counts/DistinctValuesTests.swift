import Testing

@testable import Metrics

@Suite("Different values of a year")
struct DistinctValuesTests {
  @Test("Each value stands once, with every page that names it and the line")
  func rows() async throws {
    let pages = await [
      IndicatorPage.plan(2021, "methods:Pilots", "methods:Foresight"), .plan(2021, "methods:pilots"), .plan(2021),
      .plan(2022, "methods:Co-creation"),
    ].facts()
    let id = try #require(DistinctValues.ID("methods/2021"))
    let values = DistinctValues(id, pages: pages, scope: Scope())
    #expect(values.documents == 2)
    #expect(
      values.rows == [
        .init(id: "foresight", label: "Foresight", places: [.init(document: "page1000.md", line: 6)]),
        .init(
          id: "pilots", label: "Pilots",
          places: [.init(document: "page1000.md", line: 5), .init(document: "page1001.md", line: 5)]),
      ])
  }

  @Test(
    "Anything but a dimension and a year names none", arguments: ["methods", "sdgs/8", "method/2021", "methods/2021/x"])
  func noIDs(_ text: String) {
    #expect(DistinctValues.ID(text) == nil)
  }
}
