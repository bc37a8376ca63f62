import Testing

@testable import Renderers
@testable import Reports

@Suite("Tables in Markdown")
struct MarkdownTableTests {
  private static let table = Table(
    id: "t", title: "", about: "",
    columns: [
      Column("value"), Column("year", .year), Column("documents", .integer), Column("share", .share, title: "Share|of"),
    ],
    rows: [
      [.text("a|b"), .integer(2021), .integer(1234), .number(0.425)],
      [.link(text: "page", address: "https://example.org/a"), .missing(.none), .missing(.notAsked), .missing(.tooFew)],
      [.link(text: "bad", address: "javascript:alert(1)"), .integer(2022), .integer(0), .number(0)],
      [.link(text: "odd", address: "https://example.org/a b"), .boolean(true), .number(0.5), .boolean(false)],
    ])

  @Test("Numbers stand to the right and are grouped, years are not, missing values say why, only web links link")
  func whole() {
    #expect(
      MarkdownTable().text(Self.table, rows: 10) == """
        | value | year | documents | Share\\|of |
        | --- | --- | ---: | ---: |
        | a\\|b | 2021 | 1\u{202F}234 | 43 % |
        | [page](https://example.org/a) |  | not asked | too few |
        | bad | 2022 | 0 | 0 % |
        | odd | yes | 0.5 | no |

        """)
  }

  @Test("Only the first rows are shown")
  func first() {
    #expect(MarkdownTable().text(Self.table, rows: 1).split(separator: "\n").count == 3)
    #expect(MarkdownTable().text(Self.table, rows: 0).split(separator: "\n").count == 2)
  }

  @Test("Every awkward value keeps the shape of its row")
  func awkwardValues() {
    for line in MarkdownTable().text(AwkwardValues.table, rows: .max).split(separator: "\n") {
      var isEscaped = false
      let bars = line.unicodeScalars.count { scalar in
        defer { isEscaped = scalar == "\\" && !isEscaped }
        return scalar == "|" && !isEscaped
      }
      #expect(bars == 3)
    }
    let lines = MarkdownTable().text(AwkwardValues.table, rows: .max).split(separator: "\n").count
    #expect(lines == AwkwardValues.table.rowCount + 2)
  }
}
