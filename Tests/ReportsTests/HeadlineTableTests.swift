import Metrics
import Testing

@testable import Reports

@Suite("Headline table")
struct HeadlineTableTests {
  @Test("Documents and distinct values by year; a page with two years counts in both and once in all")
  func byYear() async {
    let table = HeadlineTable(input: await SmallReport.input(), basis: .tag).table()
    #expect(table.columns.map(\.title) == ["Figure", "2021", "2022", "no year", "All"])
    let rows = SmallReport.rows(table)
    #expect(rows[0] == [.text("Documents"), .integer(2), .integer(2), .integer(1), .integer(4)])
    #expect(rows[1] == [.text("Methods, distinct"), .integer(2), .integer(1), .integer(1), .integer(3)])
    #expect(rows[2] == [.text("Countries, distinct"), .integer(1), .integer(2), .integer(1), .integer(2)])
    #expect(rows.count == 3)
  }

  @Test("A range of years shows these years only, and no page without one")
  func range() async {
    let table = HeadlineTable(input: await SmallReport.input(scope: Scope(years: 2022...2025)), basis: .tag).table()
    #expect(table.columns.map(\.title) == ["Figure", "2022", "All"])
    #expect(SmallReport.rows(table)[0] == [.text("Documents"), .integer(2), .integer(2)])
  }

  @Test("Where nothing asks for a dimension the cell says so, and is no zero")
  func notAsked() async {
    let pages = [
      "a.md": "[[type:blog]]\n[[year:2021]]\n[[methods:Ethnography]]\n", "b.md": "[[type:blog]]\n[[year:2022]]\n",
    ]
    let table = HeadlineTable(input: await SmallReport.input(pages), basis: .tag).table()
    #expect(
      SmallReport.rows(table)[1] == [
        .text("Methods, distinct"), .integer(1), .missing(.notAsked), .integer(1),
      ])
  }

  @Test("An archive out of scope gives a row of nothing")
  func nothing() async {
    let table = HeadlineTable(input: await SmallReport.input(scope: Scope(types: ["plan"])), basis: .tag).table()
    #expect(SmallReport.rows(table) == [[.text("Documents"), .integer(0)]])
  }
}
