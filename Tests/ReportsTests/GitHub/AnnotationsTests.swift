import Archive
import Renderers
import Testing
import Text

@Suite("Findings as annotations")
struct AnnotationsTests {
  private static func finding(
    _ code: String, _ severity: Finding.Severity = .warning, document: String = "a.md", line: Int = 1
  ) -> Finding {
    Finding(document: document, line: line, severity: severity, code: code, message: "found \(code)")
  }

  private func texts(_ findings: [Finding], root: String = "pages") -> [String] {
    Annotations(findings, root: root).commands.map(\.text)
  }

  @Test("One for each rule with its first place, the gravest first, infos left out")
  func grouped() {
    let findings = [
      Self.finding("odd-year", document: "b.md", line: 7), Self.finding("odd-year", document: "a.md", line: 9),
      Self.finding("no-title", .info), Self.finding("unreadable", .error, line: 0),
    ]
    let expected = [
      "::error file=pages/a.md,title=unreadable::found unreadable",
      "::warning file=pages/a.md,line=9,title=odd-year::found odd-year (and 1 more of this rule: see data/findings.csv)",
    ]
    #expect(texts(findings, root: "pages/") == expected)
    #expect(texts(findings.reversed()) == expected)
    #expect(texts([]) == [])
  }

  @Test("Documents of several archives stand as they are")
  func several() {
    #expect(
      texts([Self.finding("x", document: "one/a.md")], root: "") == ["::warning file=one/a.md,line=1,title=x::found x"])
  }

  @Test("Ten rules fit; of eleven the tenth line tells what is left out")
  func most() {
    let codes = (1...11).map { "rule-\($0 + 10)" }
    #expect(texts(codes.dropLast().map { Self.finding($0) }).count == 10)
    let eleven = texts(codes.map { Self.finding($0) } + [Self.finding("rule-21", line: 2)])
    #expect(eleven.count == 10)
    #expect(eleven.last == "::warning title=More findings::3 findings of 2 more rules: see data/findings.csv")
  }
}
