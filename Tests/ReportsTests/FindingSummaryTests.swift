import Archive
import Testing
import Text

@testable import Reports

@Suite("Findings by rule")
struct FindingSummaryTests {
  @Test("A row for each rule, the gravest first, with the first place as an example")
  func rows() {
    func finding(_ document: String, _ line: Int, _ severity: Finding.Severity, _ code: String) -> Finding {
      Finding(document: document, line: line, column: 1, severity: severity, code: code, message: "\(code) there")
    }
    let findings = [
      finding("b.md", 3, .info, "z-rule"), finding("b.md", 9, .warning, "b-rule"), finding("a.md", 0, .error, "c-rule"),
      finding("b.md", 2, .warning, "b-rule"), finding("c.md", 1, .warning, "a-rule"),
    ]
    for order in [findings, findings.reversed()] {
      let rows = SmallReport.rows(FindingSummary(findings: order).table())
      #expect(
        rows == [
          [.text("error"), .text("c-rule"), .integer(1), .text("a.md"), .text("c-rule there")],
          [.text("warning"), .text("a-rule"), .integer(1), .text("c.md:1"), .text("a-rule there")],
          [.text("warning"), .text("b-rule"), .integer(2), .text("b.md:2"), .text("b-rule there")],
          [.text("information"), .text("z-rule"), .integer(1), .text("b.md:3"), .text("z-rule there")],
        ])
    }
  }

  @Test("Without findings there are no rows")
  func none() {
    #expect(FindingSummary(findings: []).table().rowCount == 0)
  }
}
