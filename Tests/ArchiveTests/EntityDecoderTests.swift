import Testing

@testable import Archive

@Suite struct EntityDecoderTests {
  @Test(
    "Known references that end in a semicolon are decoded once",
    arguments: [
      ("&amp;amp;", "&amp;"), ("R&D", "R&D"), ("R&D;", "R&D;"), ("&nope;", "&nope;"), ("&eacute;&#233;&#xE9;", "ééé"),
      ("&nbsp;", "\u{A0}"), ("&#0;", "\u{FFFD}"), ("&#x80;", "€"), ("&#xD800;", "\u{FFFD}"), ("&#1;", ""),
      ("&#99999999999;", "\u{FFFD}"), ("&#;", "&#;"), ("&#x;", "&#x;"), ("&;", "&;"), ("&", "&"), ("&&lt;", "&<"),
      ("&\(String(repeating: "0", count: 60));", "&\(String(repeating: "0", count: 60));"),
      ("&#\(String(repeating: "0", count: 60))65;", "A"), ("&amp", "&amp"), ("&NotEqualTilde;", "\u{2242}\u{338}"),
    ])
  func decoded(text: String, expected: String) {
    #expect(Array(EntityDecoder.decodedOnce(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("A megabyte of ampersands takes no longer than reading it")
  func linear() {
    let text = String(repeating: "&a", count: 500_000)
    #expect(EntityDecoder.decodedOnce(text) == text)
  }
}
