import Testing

@testable import Archive

@Suite struct ByteSpanTests {
  // A span cannot pass through the expectation macros, so each question is asked by a function over text.
  private func matches(_ text: String, _ mark: StaticString, at start: Int, before end: Int) -> Bool {
    Array(text.utf8).span.matches(mark, at: start, before: end)
  }

  private func ends(_ text: String, _ range: Range<Int>, with mark: StaticString) -> Bool {
    Array(text.utf8).span.ends(range, with: mark)
  }

  private func first(_ mark: StaticString, of text: String, in range: Range<Int>) -> Int? {
    Array(text.utf8).span.firstIndex(of: mark, in: range)
  }

  private func last(_ mark: StaticString, of text: String, in range: Range<Int>) -> Int? {
    Array(text.utf8).span.lastIndex(of: mark, in: range)
  }

  private func trimmed(_ text: String, dropping count: Int = 0) -> String {
    let bytes = Array(text.utf8)
    let range = bytes.span.trimmed(0..<bytes.count, dropping: count)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  @Test("A mark matches only where it fits whole before the limit")
  func marks() {
    #expect(matches("ab[[c", "[[", at: 2, before: 5))
    #expect(!matches("ab[[c", "[[", at: 2, before: 3))
    #expect(!matches("ab[[c", "[[", at: -1, before: 5))
    #expect(ends("ab[[c", 0..<5, with: "[c"))
    #expect(!ends("ab[[c", 4..<5, with: "[c"))
  }

  @Test("The first and the last mark are found inside the stretch alone")
  func search() {
    #expect(first("[[", of: "[[a[[b[[", in: 1..<8) == 3)
    #expect(first("[[", of: "[[a[[b[[", in: 4..<7) == nil)
    #expect(last("[[", of: "[[a[[b[[", in: 0..<7) == 3)
    #expect(last("[[", of: "[[a[[b[[", in: 1..<2) == nil)
  }

  @Test("Trimming takes spaces, carriage returns and no-break spaces, and nothing else")
  func trimming() {
    #expect(trimmed("\u{A0} \r\ta\u{A0}b\u{A0}\r ") == "a\u{A0}b")
    #expect(trimmed(" \u{A0}\r") == "")
    #expect(trimmed("> b", dropping: 1) == "b")
    #expect(trimmed(">", dropping: 5) == "")
    #expect(trimmed("\u{E0} ") == "\u{E0}")
  }
}
