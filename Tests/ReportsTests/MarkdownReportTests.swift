import Labels
import Testing
import Vocabulary

@testable import Renderers
@testable import Reports

@Suite("The narrative as Markdown")
struct MarkdownReportTests {
  private static func report(_ sections: [Report.Section]) -> Report {
    var identity = Report.Identity(
      title: "Wells & rain", period: "2022–2023", asOf: "2024-01-15", scope: "Two documents.", programVersion: "1.0.0",
      rulesVersion: "abc", howToRead: [])
    identity.review = "not yet reviewed"
    identity.details = [Report.Detail(id: "contact_role", label: "Contact", text: "programme officer")]
    return Report(identity: identity, sections: sections, sheets: [], dataTables: [])
  }

  private static let table = Table(
    id: "t", title: "T", about: "", columns: [Column("name"), Column("n", .integer)],
    rows: [[.text("a"), .integer(1)], [.text("b"), .integer(2)], [.text("c"), .integer(3)]])

  @Test("First page, contents with links, sections, annexes by name: nothing else")
  func whole() {
    let figure = FigureCell(
      id: "methods/plan/tag/all", text: "15", numerator: 15, denominator: nil, value: 15, unit: "count", missing: nil)
    let source = Exhibit.Source(sheet: "T", file: "data/t.csv")
    let report = Self.report([
      Report.Section(
        id: "short", title: "In short", blocks: [.prose("Two documents.")],
        parts: [
          Report.Section(
            title: "What stands out",
            blocks: [.items([Prose([.text("Plans name "), .figure(figure), .text(" methods.")])], isNumbered: true)]
          ).at(.firstPage)
        ]
      ).at(.firstPage),
      Report.Section(
        id: "scope", title: "Scope & years", blocks: [.exhibit(Exhibit(table: Self.table, source: source), rows: 1)]),
      Report.Section(
        id: "other", title: "Other",
        blocks: [.prose(Prose([.text("See "), .link("Scope", to: .anchor("scope")), .text(".")]))]),
      Report.Section(
        id: "documents", title: "Documents",
        blocks: [
          .prose(Prose([.text("All. See "), .link("data/d.csv", to: .file("data/d.csv")), .text(".")])),
          .exhibit(Exhibit(table: Self.table), rows: 3),
        ]
      ).at(.annex),
    ])
    #expect(
      MarkdownReport(report).parts(of: report).joined() == """
        # Wells & rain

        2022–2023 · as of 15 January 2024 · first issue · not yet reviewed · Contact: programme officer

        Two documents.

        ## What stands out

        1. Plans name 15 methods.

        ## Contents

        - [Scope & years](#scope--years)
        - [Other](#other)

        ## Scope & years

        | name | n |
        | --- | ---: |
        | a | 1 |

        2 more rows: sheet “T” of the workbook, [data/t.csv](data/t.csv).

        ## Other

        See [Scope](#scope--years).

        ## Annex

        - **Documents.** All. See [data/d.csv](data/d.csv).

        """)
  }

  @Test(
    "Anchors follow GitHub's rule",
    arguments: [
      ("Scope & years", "scope--years"), ("Périmètre", "périmètre"), ("A (b), c", "a-b-c"), ("x-y_z", "x-y_z"),
    ])
  func slugs(_ title: String, _ slug: String) {
    #expect(MarkdownAnchors.slug(title) == slug)
  }

  @Test("A heading that stands twice has a number from the second on")
  func repeated() {
    let anchors = MarkdownAnchors([("a", "Scope"), ("b", "Scope")])
    #expect(anchors["a"] == "scope" && anchors["b"] == "scope-1" && anchors["c"] == nil)
  }
}
