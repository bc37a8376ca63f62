import Testing
import Text

@testable import Reports
@testable import XLSX

/// Widths of texts and columns.
struct XLSXWidthTests {
  @Test("Wide characters count two, and the longest line counts")
  func texts() {
    #expect(TextWidth.longestLine(of: "", limit: 60) == 0)
    #expect(TextWidth.longestLine(of: "ab\nabcd\na", limit: 60) == 4)
    #expect(TextWidth.longestLine(of: "学习 é", limit: 60) == 6)
    #expect(TextWidth.longestLine(of: "👩‍👩‍👧🇰🇪", limit: 60) == 4)
    #expect(TextWidth.longestLine(of: String(repeating: "a", count: 9_000), limit: 60) == 61)
  }

  @Test(
    "Latin text is measured like any other",
    arguments: ["a\r\nbc", "a\rb\nc", "naïve – “quoted”…", "é\u{85}abc", "e\u{301}\u{301}", "ab\u{2028}c", "\t\u{0C}"])
  func latin(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    #expect(TextWidth.longestLine(of: text, limit: 60) == lines.map(\.count).max())
    #expect(TextWidth.lines(of: text, in: 60, limit: 9) == lines.count)
  }

  @Test("Lines are counted up to the limit")
  func lines() {
    #expect(TextWidth.lines(of: "", in: 10, limit: 5) == 1)
    #expect(TextWidth.lines(of: "0123456789", in: 10, limit: 5) == 1)
    #expect(TextWidth.lines(of: "0123456789a", in: 10, limit: 5) == 2)
    #expect(TextWidth.lines(of: "a\nb\n", in: 10, limit: 5) == 3)
    #expect(TextWidth.lines(of: String(repeating: "a", count: 900), in: 10, limit: 5) == 5)
  }

  @Test("A column is 8 to 60 wide, and longer text wraps")
  func columns() {
    var widths = ColumnWidths(headers: ["id", "a header of more than fourteen", "note", "text"])
    for (text, column) in [
      ("short", 0), (String(repeating: "a", count: 61), 2), (String(repeating: "a", count: 140), 2), ("a\nb", 3),
    ] {
      widths.note(text, column: column)
    }
    #expect((0..<4).map { widths.width(of: $0) } == [8, 21, 60, 8])
    #expect((0..<4).map { widths.wraps($0) } == [false, false, true, true])
    #expect(widths.lines(of: String(repeating: "a", count: 140), column: 2) == 3)
    #expect(widths.headerLines == 2)
  }

  @Test("Text columns are narrowed, the widest first, until a page holds them")
  func fit() {
    var widths = ColumnWidths(headers: ["a", "b", "c"])
    widths.note(String(repeating: "a", count: 50), column: 0)
    widths.note(String(repeating: "a", count: 30), column: 1)
    widths.fit(to: 60, textColumns: [0, 1])
    #expect((0..<3).map { widths.width(of: $0) } == [26, 26, 8])
    #expect(widths.wraps(0) && widths.wraps(1))
  }

  @Test("Numbers are as wide as they are shown")
  func numbers() {
    #expect(ColumnWidths.width(of: 1_234_567, kind: .integer) == 9)
    #expect(ColumnWidths.width(of: -1_234, kind: .number(decimals: 2)) == 9)
    #expect(ColumnWidths.width(of: 1, kind: .share) == 6)
    #expect(ColumnWidths.width(of: 2_024, kind: .year) == 4)
  }

  @Test("A sheet that is read like a page is shrunk to one where that keeps 8 pt; a table runs on")
  func page() {
    #expect(PageLayout(width: 100, lines: 69).fitsPage && !PageLayout(width: 100, lines: 70).fitsPage)
    #expect(PageLayout(width: 150, lines: 46).fitsPage && !PageLayout(width: 150, lines: 47).fitsPage)
    #expect(!PageLayout(width: 169, lines: 10).fitsPage && !PageLayout(width: 100).fitsPage)
  }
}
