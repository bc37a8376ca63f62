import Testing

@testable import Archive

@Suite struct LineScanTests {
  private func scan(_ text: String) -> LineScan {
    let bytes = Array(text.utf8)
    let classes = LineScan.classes
    return LineScan(bytes.span, in: 0..<bytes.count, classes: classes.span)
  }

  @Test("Only a line feed ends a line")
  func end() {
    #expect(scan("a\rb\u{2028}c\u{0B}d\nrest").range == 0..<9)
    #expect(scan("no feed").range == 0..<7)
    #expect(scan("\n").range == 0..<0)
  }

  @Test(
    "A word is a run between white space that holds a letter, a digit or a byte beyond ASCII",
    arguments: [("", 0), ("one two", 2), ("- 3 -- *", 1), ("(a) b.c", 2), ("\tà\r42", 2), ("[url](url)", 1)])
  func words(text: String, count: Int) {
    #expect(scan(text).words == count)
  }

  @Test("The signs say which closer looks are worthwhile")
  func signs() {
    let plain = scan("plain words")
    #expect(!plain.holdsBracket && !plain.holdsColon && !plain.isBeyondASCII)
    let rich = scan("[a: é")
    #expect(rich.holdsBracket && rich.holdsColon && rich.isBeyondASCII)
  }
}
