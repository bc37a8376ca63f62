/// Takes out of a line what no reader sees: HTML tags, images, and web addresses with their brackets.
package enum PlainText {
  /// The line's words, white space collapsed.
  ///
  /// - Parameter line: a text in normal form, whose only white space is the single space.
  /// - Complexity: O(*n*).
  package static func of(_ line: String) -> String {
    var line = line
    return line.withUTF8 { bytes in
      guard isMarked(bytes) else { return nil }
      let words = withoutAddresses(withoutLinks(withoutTags(bytes)))
      return String(decoding: words, as: UTF8.self)
    } ?? line
  }

  private static func isMarked(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in line {
      if byte == UInt8(ascii: "<") { return true }
      if byte == UInt8(ascii: "("), before == UInt8(ascii: "]") { return true }
      if byte == UInt8(ascii: "/"), before == UInt8(ascii: ":") { return true }
      before = byte
    }
    return false
  }

  /// A tag is `<`, a letter or a slash, and what follows up to the next `>`; other `<` stay.
  private static func withoutTags(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    let lastEnd = text.lastIndex(of: UInt8(ascii: ">")) ?? 0
    var at = 0
    while at < text.count {
      if text[at] == UInt8(ascii: "<"), at < lastEnd, startsTag(text[at + 1]),
        let end = text[at...].firstIndex(of: UInt8(ascii: ">"))
      {
        result.append(UInt8(ascii: " "))
        at = end + 1
      } else {
        result.append(text[at])
        at += 1
      }
    }
    return result
  }

  private static func startsTag(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || isLetter(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// `[words](address)` becomes its words, `![words](address)` nothing.
  private static func withoutLinks(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "[")) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var marks = LinkMarks(text)
    var at = 0
    while at < text.count {
      guard text[at] == UInt8(ascii: "["), let link = marks.link(in: text, at: at) else {
        result.append(text[at])
        at += 1
        continue
      }
      if result.last == UInt8(ascii: "!") { result.removeLast() } else { result += text[(at + 1)..<link.middle] }
      result.append(UInt8(ascii: " "))
      at = link.end + 1
    }
    return result
  }

  /// The words without those that are addresses, joined by single spaces.
  private static func withoutAddresses(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for word in text.split(separator: UInt8(ascii: " ")) {
      let words = withoutAddress(word)
      guard !words.isEmpty else { continue }
      if !result.isEmpty { result.append(UInt8(ascii: " ")) }
      result += words
    }
    return result
  }

  /// What stands before an address in a word without spaces stays.
  private static func withoutAddress(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard
      let colon = word.indices.dropLast(2).first(where: {
        word[$0] == UInt8(ascii: ":") && word[$0 + 1] == UInt8(ascii: "/") && word[$0 + 2] == UInt8(ascii: "/")
      })
    else { return word }
    let scheme = word[..<colon].reversed().prefix(while: isLetter)
    return word[..<(colon - scheme.count)]
  }
}

/// Finds the marks of links; it remembers where it looked, so that no stretch is searched twice.
private struct LinkMarks {
  private var nextClosing = -1
  private let lastClosing: Int
  private let lastEnd: Int

  init(_ text: [UInt8]) {
    lastClosing = text.lastIndex(of: UInt8(ascii: "]")) ?? -1
    lastEnd = text.lastIndex(of: UInt8(ascii: ")")) ?? -1
  }

  /// Where the words of a link end, and where its address does.
  mutating func link(in text: [UInt8], at start: Int) -> (middle: Int, end: Int)? {
    guard start < lastClosing else { return nil }
    if nextClosing < start { nextClosing = text[start...].firstIndex(of: UInt8(ascii: "]")) ?? lastClosing }
    let middle = nextClosing
    guard middle + 1 < lastEnd, text[middle + 1] == UInt8(ascii: "("),
      let end = text[middle...].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    return (middle, end)
  }
}
