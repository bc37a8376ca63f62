import Foundation
import Testing
import Text

@testable import Audit
@testable import Renderers
@testable import Reports

@Suite("Rules of Markdown reports and pictures")
struct MarkdownAuditTests {
  static let good = """
    # Report

    Words with `code <b>` and an escaped \\@name, [a link](https://example.org), [a file](data/a.csv) and
    [a heading](#second-part).

    ## First part

    ![Bars: a leads.](charts/a.svg)

    ```mermaid
    xychart-beta
      accTitle: A
      accDescr: B
      x-axis ["a", "b"]
    ```

    | name | n |
    | --- | ---: |
    | a \\| b | 1 |

    ## Second part

    ### Details

    ```text
    <b>@name #1</b>
    ```

    """

  /// For each rule a passage, its replacement, and the line told.
  static let broken: [(rule: AuditRule, passage: String, other: String, line: Int)] = [
    (.oneTitle, "## First part", "# First part", 6), (.oneTitle, "# Report\n", "Words first.\n\n# Report\n", 1),
    (.headingOrder, "### Details", "#### Details", 23), (.headingText, "## Second part", "## First part", 21),
    (.headingText, "### Details", "###", 23), (.tableShape, "| a \\| b | 1 |", "| a | b | 1 |", 19),
    (.tableShape, "| --- | ---: |", "| --- |", 18), (.tableHead, "| name | n |", "| name | |", 17),
    (.fenceLanguage, "```text", "```", 25), (.fenceEnd, "</b>\n```", "</b>", 25),
    (.html, "Words with", "Words <b>with</b>", 3), (.imageText, "Bars: a leads.", "", 8),
    (.imageFile, "charts/a.svg", "charts/b.svg", 8), (.imageFile, "charts/a.svg", "https://example.org/a.svg", 8),
    (.linkTarget, "data/a.csv", "data/b.csv", 3), (.linkTarget, "https://example.org", "javascript:x", 3),
    (.linkTarget, "#second-part", "#third-part", 4), (.mermaidText, "  accDescr: B\n", "", 10),
    (.mermaidSize, "[\"a\", \"b\"]", "[\((1...13).map { "\"\($0)\"" }.joined(separator: ", "))]", 10),
    (.mention, "\\@name", "@name", 3), (.mention, "Words with", "Words #12 with", 3),
    (.control, "Words with", "Words\u{202E} with", 3), (.personalText, "Words with", "Words a.b@example.org with", 3),
    (.fileSize, "Words with", String(repeating: "Words with ", count: 50_000), 1),
  ]

  private static func faults(_ text: String) -> [AuditFault] {
    MarkdownAudit(text, place: "report.md") { ["charts/a.svg", "data/a.csv"].contains($0) }.faults
  }

  @Test("The report keeps every rule") func whole() {
    #expect(Self.faults(Self.good).map(\.description) == [])
  }

  @Test("A broken rule is told once, with its line", arguments: broken.indices)
  func one(_ index: Int) {
    let (rule, passage, other, line) = Self.broken[index]
    #expect(Self.good.contains(passage))
    var text = Self.good.replacing(passage, with: other)
    // The heading that the link leads to is gone with its name.
    if rule == .headingText { text = text.replacing("#second-part", with: "#first-part") }
    let faults = Self.faults(text)
    #expect(faults.map(\.rule.id) == [rule.id])
    #expect(faults.first?.place == "report.md:\(line)")
  }

  @Test("A chart and a picture need a table in their section")
  func chartTable() {
    let text = Self.good.replacing("| name | n |\n| --- | ---: |\n| a \\| b | 1 |\n", with: "")
    #expect(Self.faults(text).map(\.place) == ["report.md:8", "report.md:10"])
    #expect(Set(Self.faults(text).map(\.rule)) == [.chartTable])
  }

  @Test("Every rule of Markdown is tried")
  func allRules() {
    #expect(Set(AuditRule.markdown).subtracting(Self.broken.map(\.rule) + [.chartTable]).map(\.id) == [])
  }

  @Test("Pictures are looked at; ours keep every rule")
  func pictures() throws {
    let chart = ChartData(
      id: "goals", title: "Goals", subtitle: "Plans by year", altText: "Goal 17 leads.", style: .columns,
      categories: ["2021"], series: [ChartData.Series(name: "", figures: [PageReport.count("sdgs/plan/tag/2021", 3)])],
      valueTitle: "Plans")
    let svg = ChartPicture(chart: chart).file()
    #expect(try PictureAudit(bytes: Array(svg.utf8), place: "a.svg").faults().isEmpty)
    let broken: [(String, String, String)] = [
      ("svg-form", "role=\"img\"", "role=\"none\""), ("svg-text", ">Goal 17 leads.<", "><"),
      ("svg-script", "<rect ", "<script/><rect "), ("svg-script", "<rect ", "<rect onclick=\"x\" "),
    ]
    for (rule, passage, other) in broken {
      let text = svg.replacing(passage, with: other)
      #expect(try PictureAudit(bytes: Array(text.utf8), place: "a.svg").faults().map(\.rule.id) == [rule])
    }
  }

  @Test("A path without a report, and a file of another kind, are told")
  func noReport() throws {
    let folder = try ScratchFolder()
    try Data("x".utf8).write(to: URL(filePath: folder.path + "/a.txt"))
    for (path, found) in [
      ("/none", "no such file or folder"), ("", "a folder without reports"), ("/a.txt", "a file of another kind"),
    ] {
      let error = #expect(throws: ReportError.self) { _ = try Audit.faults(in: folder.path + path) }
      #expect(error?.description.hasPrefix("\(folder.path)\(path): found \(found), expected ") == true)
    }
  }
}
