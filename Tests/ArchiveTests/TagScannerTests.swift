import Testing

@testable import Archive

@Suite struct TagScannerTests {
  private func tags(_ line: String) -> [String] {
    let bytes = Array(line.utf8)
    var found: [String] = []
    var at = 0
    while let tag = TagScanner.next(in: bytes.span, at..<bytes.count) {
      found.append(
        String(decoding: bytes[tag.key], as: UTF8.self) + "=" + String(decoding: bytes[tag.value], as: UTF8.self))
      at = tag.whole.upperBound
    }
    return found
  }

  @Test(
    "A tag ends at the first closing brackets after its last opening ones",
    arguments: [
      ("[[year:2020]]", ["year=2020"]),
      ("text [[a:b]] more [[c:d]]e", ["a=b", "c=d"]),
      ("[[methods:a [b]]]", ["methods=a [b"]),
      ("[[[a:b]]]", ["a=b"]),
      ("[[12:46\\] text [[a:b]]", ["a=b"]),
      ("[[a:b", []), ("a]] [[b:c]]", ["b=c"]), ("[[]]", []), ("[[]", []), ("[[nocolon]]", []), ("[[:v]]", ["=v"]),
      ("[[k:]]", ["k="]), ("[[a:b:c]]", ["a=b:c"]), ("[[[]]", []), ("[[[[]]]]", []), ("[[[[a:b]]]]", ["a=b"]),
    ])
  func bounds(line: String, expected: [String]) {
    #expect(tags(line) == expected)
  }

  @Test("A key is trimmed and otherwise as written")
  func keys() {
    func key(_ text: String) -> String { TagKeys.key(of: Array(text.utf8).span) }
    #expect(key("year") == "year")
    #expect(key("\u{2003}Year\u{A0}") == "Year")
    #expect(key("coun&#116;ry") == "coun&#116;ry")
  }

  @Test("The sentence of known keys is sorted")
  func list() {
    #expect(TagKeys.list.hasPrefix("ai_summary, assignment_type, audio"))
    #expect(TagKeys.list.split(separator: ", ").count == TagKeys.known.count)
  }
}
