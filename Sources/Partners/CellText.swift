/// A line of an answer without what no reader sees: tags of HTML and the letters of web addresses.
enum CellText {
  /// The text; a tag that breaks a line becomes a semicolon, another one a space, an address its scheme alone.
  ///
  /// Cost: O(*n*).
  static func shown(_ line: String) -> String {
    guard mayHoldUnseen(line) else { return line }
    let text = Array(line.unicodeScalars)
    var shown = String.UnicodeScalarView()
    var at = 0
    while at < text.count {
      if let end = tagEnd(text, at) {
        shown.append(contentsOf: isBreak(text[at..<end]) ? "; ".unicodeScalars : " ".unicodeScalars)
        at = end
      } else if let end = addressEnd(text, at) {
        shown.append(contentsOf: "https".unicodeScalars)
        at = end
      } else {
        shown.append(text[at])
        at += 1
      }
    }
    return String(shown)
  }

  /// Whether a line has the beginning of a tag, or what every web address has.
  private static func mayHoldUnseen(_ line: String) -> Bool {
    // The last four bytes as one number, the newest lowest.
    var last: UInt32 = 0
    return line.utf8.contains { byte in
      last = last << 8 | UInt32(byte)
      return byte == UInt8(ascii: "<") || last & 0xFF_FFFF == 0x3A_2F2F || last == 0x7777_772E
    }
  }

  private static let longestTag = 200

  /// Where a tag that begins here ends.
  private static func tagEnd(_ text: [Unicode.Scalar], _ at: Int) -> Int? {
    guard text[at] == "<", at + 1 < text.count, text[at + 1] == "/" || text[at + 1].properties.isAlphabetic else {
      return nil
    }
    return text[at...].prefix(longestTag).firstIndex(of: ">").map { $0 + 1 }
  }

  private static func isBreak(_ tag: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = String(
      String.UnicodeScalarView(tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.properties.isAlphabetic }))
    return ["div", "p", "li", "br", "ul", "ol", "tr", "td"].contains(name.lowercased())
  }

  /// Where a web address that begins here ends: at white space, a bracket or a quote.
  private static func addressEnd(_ text: [Unicode.Scalar], _ at: Int) -> Int? {
    guard at == 0 || !text[at - 1].properties.isAlphabetic else { return nil }
    let isAddress = ["https://", "http://", "www."].contains { text[at...].starts(with: $0.unicodeScalars) }
    guard isAddress else { return nil }
    return text[at...].firstIndex { $0.properties.isWhitespace || "()[]<>\"”".unicodeScalars.contains($0) }
      ?? text.count
  }
}
