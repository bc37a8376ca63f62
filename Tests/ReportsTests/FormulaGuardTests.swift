import Testing

@testable import Renderers

@Suite("Guard against formulas")
struct FormulaGuardTests {
  @Test(
    "A text that a spreadsheet would run gets an apostrophe",
    arguments: [
      "=1+1", "+1+1", "-cmd", "@SUM(A1)", "\tx", " =1", "\n=1", "\u{A0}-x", "-", "- item", "+49 30", "=", "1\t",
      "＝1+1", "＋1", "－1", "＠SUM(A1)", "﹦1", "﹢1", "﹣1", "﹫x", "\u{200B}=1", "\u{FEFF}=1", "\u{2060}\u{AD} +x",
      "\u{202E}=1", "\u{A0}\u{200D}＝1", "＋١",
    ])
  func guarded(_ text: String) {
    let first = text.unicodeScalars.first
    #expect(FormulaGuard.guarded(text) == (first == "1" ? text : "'" + text))
  }

  @Test(
    "Numbers and plain text stay",
    arguments: ["", " ", "a=b", "-1", "+1.5", "-1e-9", "1", "2021–2023", "'=1", "e@example", "(=1)", "\u{2212}1"])
  func untouched(_ text: String) {
    #expect(FormulaGuard.guarded(text) == text)
  }

  @Test(
    "A plain number is sign, digits, fraction, exponent and nothing else",
    arguments: [
      ("1", true), ("-1.5", true), ("+1e10", true), ("1E-3", true), ("", false), ("-", false), ("1.", false),
      (".5", false), ("1e", false), ("1 ", false), ("0x1", false), ("1+1", false), ("-1-1", false), ("١", false),
    ])
  func plainNumbers(_ text: String, _ isNumber: Bool) {
    #expect(FormulaGuard.isPlainNumber(text) == isNumber)
  }
}
