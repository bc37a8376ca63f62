import Testing

@testable import Text

/// Text as cells hold it.
struct XLSXCellTextTests {
  @Test("Text at the limit stays, one unit more is cut before an ellipsis")
  func limit() {
    let longest = String(repeating: "a", count: 32_767)
    #expect(CellText.clean(longest) == longest)
    #expect(CellText.clean(longest + "b") == longest.dropLast() + "…")
  }

  @Test("The cut keeps characters whole")
  func characters() {
    #expect(CellText.prefix("ab👩‍👩‍👧cd", units: 6) == "ab…")
    #expect(CellText.prefix("a😀b", units: 3) == "a…")
    #expect(CellText.prefix("cafe\u{301}s", units: 5) == "caf…")
    #expect(CellText.prefix("éé", units: 2) == "éé")
    #expect(CellText.prefix("abc", units: 0) == "")
  }

  @Test("Inside a character of endless marks the cut lies between two scalars")
  func endlessMarks() {
    let text = "e" + String(repeating: "\u{301}", count: 40_000)
    let clean = CellText.clean(text)
    #expect(clean.utf16.count == 32_767)
    #expect(clean.hasSuffix("…"))
  }

  @Test("Escapes are protected, overlapping ones too")
  func escapes() {
    #expect(CellText.clean("_x0041_x0042_") == "_x005F_x0041_x005F_x0042_")
    #expect(CellText.clean("_x005f_") == "_x005F_x005f_")
    #expect(CellText.clean("a_xb _x004_ _X0041_ _x00é1_") == "a_xb _x004_ _X0041_ _x00é1_")
  }

  @Test("A long text of escapes fits the library's limit too")
  func manyEscapes() {
    let clean = CellText.clean(String(repeating: "_x0041_", count: 4_681))
    #expect(clean.utf16.count <= 32_767)
    #expect(XLSXPackage.unescape(clean).hasPrefix("_x0041__x0041_"))
    #expect(clean.hasSuffix("…"))
  }

  @Test("Names and titles take one line")
  func oneLine() {
    #expect(CellText.oneLine(" a\r\nb\t c\u{1}\u{2028}d ", limit: 20) == "a b c\u{FFFD} d")
    #expect(CellText.oneLine("abcdef", limit: 4) == "abc…")
  }

  @Test(
    "An attribute ends with a whole character within its bytes, escapes counted", arguments: ["a", "é", "学", "😀", "&"])
  func attribute(character: String) {
    let text = CellText.attribute(String(repeating: character, count: 3_000))
    let width = character == "&" ? 6 : character.utf8.count
    #expect(text == String(repeating: character, count: text.count))
    #expect(text.count * width <= 2_000 && text.count >= 500 / width)
  }
}
