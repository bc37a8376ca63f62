import Testing

@testable import Renderers
@testable import Reports

@Suite("Charts in Markdown")
struct MermaidChartTests {
  private static func chart(rows: Int) -> Chart {
    Chart(
      style: .bars, title: "Top \"methods\"", altText: "Bar chart;\nmost: a.", categoryTitle: "Method",
      valueTitle: "Documents", categoryColumn: 0, seriesColumns: [1], totalColumn: 1, rowCount: rows)
  }

  private static func table(_ rows: [[Cell]]) -> Table {
    Table(id: "t", title: "", about: "", columns: [Column("value"), Column("total", .integer)], rows: rows)
  }

  @Test("A bar for each row with a number; rows without one are left out")
  func whole() {
    let table = Self.table([
      [.text("a [1]"), .integer(7)], [.text("b"), .missing(.notAsked)], [.text("c"), .number(.nan)],
      [.text("d"), .number(0.5)],
    ])
    #expect(
      MermaidChart.text(Self.chart(rows: 4), of: table) == """
        ```mermaid
        xychart-beta horizontal
          accTitle: Top 'methods'
          accDescr: Bar chart  most: a.
          title "Top 'methods'"
          x-axis ["a (1)", "d"]
          y-axis "Documents" 0 --> 7
          bar [7, 0.5]
        ```

        """)
  }

  @Test("A chart without a number is no chart")
  func empty() {
    #expect(MermaidChart.text(Self.chart(rows: 3), of: Self.table([])) == "")
    #expect(MermaidChart.text(Self.chart(rows: 3), of: Self.table([[.text("a"), .missing(.lost)]])) == "")
  }

  @Test("At most twelve bars are drawn, and the axis reaches at least 1")
  func bounds() {
    let text = MermaidChart.text(Self.chart(rows: 50), of: Self.table((0..<50).map { [.text("v\($0)"), .integer(0)] }))
    #expect(text.contains("bar [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]\n"))
    #expect(text.contains("0 --> 1\n"))
  }

  @Test("No awkward name breaks out of its label or block", arguments: AwkwardValues.allTexts.map(\.text))
  func awkwardNames(_ name: String) {
    let text = MermaidChart.text(Self.chart(rows: 1), of: Self.table([[.text(name), .integer(1)]]))
    let lines = text.split(separator: "\n")
    #expect(lines.count == 9)
    #expect(lines[5].count { $0 == "\"" } == 2)
    #expect(lines[5].hasSuffix("\"]"))
  }
}
