import Foundation
import Testing

@testable import Archive

@Suite struct ValueTextTests {
  private func normalised(_ bytes: [UInt8]) -> String { ValueText.normalised(bytes.span) }

  @Test(
    "A value is decoded once, composed, collapsed and trimmed, and otherwise kept",
    arguments: [
      ("  community \t involment ", "community involment"), ("a\rb", "a b"), ("a\u{A0}\u{2028}b", "a b"),
      ("e\u{301}", "é"), ("&amp;amp;", "&amp;"), ("&#32;a", "a"), ("a\u{200B}b", "a\u{200B}b"), ("", ""), (" ", ""),
      ("a\u{1C}b", "a b"), ("\u{FEFF}a", "\u{FEFF}a"), ("Tr\u{FFFD}", "Tr\u{FFFD}"), ("-\tdata", "- data"),
    ])
  func normalised(text: String, expected: String) {
    #expect(Array(normalised(Array(text.utf8)).unicodeScalars) == Array(expected.unicodeScalars))
    #expect(Array(ValueText.normalised(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("Invalid bytes become the replacement character")
  func invalid() {
    #expect(normalised([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
  }

  @Test("What is composed already is returned as it is, and all else is composed")
  func composed() {
    let starts: [UInt32] = [0x2000, 0x2100, 0x2180, 0x2200, 0x2300, 0x2A00, 0xFE00, 0x1F000, 0x1F900]
    let blocks = starts.map { start in
      String(String.UnicodeScalarView((start..<(start + 0x100)).compactMap(Unicode.Scalar.init)))
    }
    for text in ["naïve – “quoted” …", "A\u{30A}", "\u{1100}\u{1161}", "\u{212B}", "\u{2126}", "✔\u{FE0F}"] + blocks {
      #expect(Array(ValueText.composed(text).unicodeScalars) == Array(text.precomposed.unicodeScalars))
      for scalar in text.unicodeScalars {
        let behind = "e\(scalar)\u{301}"
        #expect(Array(ValueText.composed(behind).unicodeScalars) == Array(behind.precomposed.unicodeScalars))
        let alone = "e\(scalar)"
        #expect(Array(ValueText.composed(alone).unicodeScalars) == Array(alone.precomposed.unicodeScalars))
      }
    }
  }
}

extension String {
  fileprivate var precomposed: String { precomposedStringWithCanonicalMapping }
}
