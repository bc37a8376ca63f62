import Metrics
import Testing

@testable import Reports

@Suite("Tables of a dimension")
struct DimensionTableTests {
  private static func exhibit(
    _ dimension: Dimension, pages: [String: String] = SmallReport.pages
  ) async throws -> Exhibit {
    let input = await SmallReport.input(pages)
    let years = HeadlineTable(input: input, basis: .tag).years
    return try #require(DimensionTable(dimension: dimension, input: input, basis: .tag, years: years).exhibit())
  }

  @Test("Values by documents, then by name; a document of two years counts in both and once in all")
  func rows() async throws {
    let table = try await Self.exhibit(.methods).table
    #expect(table.columns.map(\.title) == ["Method", "Id", "Family", "2021", "2022", "no year", "Documents"])
    #expect(
      SmallReport.rows(table) == [
        [
          .text("Ethnography"), .text("ethnography"), .text("human-centred"), .integer(2), .integer(2), .integer(0),
          .integer(3),
        ],
        [
          .text("Kite Flying"), .text("uncurated:kite-flying"), .text("not yet classified"), .integer(0), .integer(0),
          .integer(1), .integer(1),
        ],
        [
          .text("System Thinking"), .text("system-thinking"), .text("systems"), .integer(1), .integer(0), .integer(0),
          .integer(1),
        ],
      ])
  }

  @Test("The chart draws the first rows, one series for each year, and says its main reading")
  func chart() async throws {
    let chart = try #require(try await Self.exhibit(.methods).chart)
    #expect(chart.rowCount == 3)
    #expect(chart.seriesColumns == [3, 4, 5])
    #expect(chart.totalColumn == 6)
    #expect(chart.altText.hasSuffix("Most named: Ethnography, 3 documents."))
  }

  @Test("A year in which nothing asks for the dimension is missing for every value")
  func absence() async throws {
    let pages = [
      "a.md": "[[type:blog]]\n[[year:2021]]\n[[methods:Ethnography]]\n", "b.md": "[[type:blog]]\n[[year:2022]]\n",
    ]
    let table = try await Self.exhibit(.methods, pages: pages).table
    #expect(table.row(0).suffix(3) == [.integer(1), .missing(.notAsked), .integer(1)])
  }

  @Test("A dimension without values has no table")
  func none() async {
    let table = DimensionTable(dimension: .sdgs, input: await SmallReport.input(), basis: .tag, years: [2021])
    let isThere = table.exhibit() != nil
    #expect(!isThere)
  }
}
