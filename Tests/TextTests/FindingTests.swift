import Testing
import Text

@Suite struct FindingTests {
  @Test("Findings are ordered by document, line, column and code, by Unicode scalars")
  func order() {
    let findings = [
      Finding(document: "é.md", severity: .info, code: "a", message: ""),
      Finding(document: "a.md", line: 2, column: 1, severity: .info, code: "a", message: ""),
      Finding(document: "a.md", line: 1, column: 9, severity: .info, code: "b", message: ""),
      Finding(document: "a.md", line: 1, column: 9, severity: .error, code: "a", message: ""),
      Finding(document: "Z.md", line: 7, severity: .info, code: "a", message: ""),
    ]
    #expect(
      findings.sorted().map { "\($0.document) \($0.line) \($0.code)" }
        == ["Z.md 7 a", "a.md 1 a", "a.md 1 b", "a.md 2 a", "é.md 0 a"])
  }
}
