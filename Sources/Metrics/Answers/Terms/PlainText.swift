/// Takes out of a line what no reader sees: HTML tags, images, and web addresses with their brackets.
enum PlainText {
  /// The line's words, white space collapsed.
  ///
  /// Cost: O(*n*).
  static func of(_ line: String) -> String {
    guard isMarked(line) else { return line }
    return collapsed(withoutAddresses(withoutLinks(withoutTags(Array(line.unicodeScalars)))))
  }

  private static func isMarked(_ line: String) -> Bool {
    var before: UInt8 = 0
    for byte in line.utf8 {
      if byte == UInt8(ascii: "<") { return true }
      if byte == UInt8(ascii: "("), before == UInt8(ascii: "]") { return true }
      if byte == UInt8(ascii: "/"), before == UInt8(ascii: ":") { return true }
      before = byte
    }
    return false
  }

  /// A tag is `<`, a letter or a slash, and what follows up to the next `>`; other `<` stay.
  private static func withoutTags(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var at = 0
    while at < text.count {
      if text[at] == "<", at + 1 < text.count, text[at + 1] == "/" || text[at + 1].properties.isAlphabetic,
        let end = text[at...].firstIndex(of: ">")
      {
        result.append(" ")
        at = end + 1
      } else {
        result.append(text[at])
        at += 1
      }
    }
    return result
  }

  /// `[words](address)` becomes its words, `![words](address)` nothing.
  private static func withoutLinks(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var at = 0
    while at < text.count {
      guard text[at] == "[", let middle = text[at...].firstIndex(of: "]"), middle + 1 < text.count,
        text[middle + 1] == "(", let end = text[middle...].firstIndex(of: ")")
      else {
        result.append(text[at])
        at += 1
        continue
      }
      if result.last == "!" { result.removeLast() } else { result += text[(at + 1)..<middle] }
      result.append(" ")
      at = end + 1
    }
    return result
  }

  private static func withoutAddresses(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    text.split(whereSeparator: \.properties.isWhitespace).map(withoutAddress).joined(
      separator: [" "] as [Unicode.Scalar]
    )
    .map(\.self)
  }

  /// What stands before an address in a word without spaces stays.
  private static func withoutAddress(_ word: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard let colon = word.indices.first(where: { word[$0...].starts(with: ["/", "/"] as [Unicode.Scalar]) }),
      colon > word.startIndex, word[colon - 1] == ":"
    else { return word }
    let scheme = word[..<(colon - 1)].reversed().prefix { $0.isASCII && $0.properties.isAlphabetic }
    return word[..<(colon - 1 - scheme.count)]
  }

  private static func collapsed(_ text: [Unicode.Scalar]) -> String {
    String(text.split(whereSeparator: \.properties.isWhitespace).joined(separator: [" "] as [Unicode.Scalar]))
  }
}
