internal import Archive

extension TermList {
  /// Whether a pattern may match in a line as a page writes it, before anything is decoded or taken out of it.
  ///
  /// It answers from the first four bytes of each word, and says yes wherever they are not what they seem: accents,
  /// entities, links, HTML. No means that no pattern matches in the line's plain text. Cost: O(*n*).
  func mayMatch(_ bytes: Span<UInt8>, in line: Range<Int>) -> Bool {
    var at = line.lowerBound
    var isInWord = false
    while at < line.upperBound {
      guard let folded = FoldedByte(bytes, at: at, before: line.upperBound) else { return true }
      let isWord = folded.byte.isWordByte
      if isWord, !isInWord, mayStart(bytes, at: at, before: line.upperBound) { return true }
      isInWord = isWord
      at += folded.width
    }
    return false
  }

  private func mayStart(_ bytes: Span<UInt8>, at start: Int, before end: Int) -> Bool {
    var word: SIMD4<UInt8> = .zero
    var at = start
    for index in 0..<TermBeginnings.length where at < end {
      guard let folded = FoldedByte(bytes, at: at, before: end), !folded.isMarkup else { return true }
      // Two spaces are one when the line is decoded.
      if folded.byte == 0x20, index > 0, word[index - 1] == 0x20 { return true }
      word[index] = folded.byte
      at += folded.width
    }
    return !beginnings.candidates(word[0], word[1], word[2], word[3]).isEmpty
  }
}

/// A character of a line as a page writes it, folded where that takes no table.
private struct FoldedByte {
  /// The byte as a folded text has it.
  let byte: UInt8
  /// Bytes it takes on the page.
  let width: Int

  /// Whether the byte can be part of a mark that no reader sees.
  var isMarkup: Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "]"): true
    default: false
    }
  }

  /// Folds the character at an offset; nil when that takes a closer look.
  init?(_ bytes: Span<UInt8>, at: Int, before end: Int) {
    switch bytes[at] {
    case 0x41...0x5A: (byte, width) = (bytes[at] + 0x20, 1)
    case 0x00...0x1F: (byte, width) = (0x20, 1)
    case UInt8(ascii: "&"):
      guard at + 1 < end, bytes[at + 1] == 0x20 || bytes.starts(at..<end, with: "&nbsp;") else { return nil }
      (byte, width) = bytes[at + 1] == 0x20 ? (bytes[at], 1) : (0x20, 6)
    case 0x20...0x7F: (byte, width) = (bytes[at], 1)
    case 0xC2 where at + 1 < end && bytes[at + 1] == 0xA0: (byte, width) = (0x20, 2)
    case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80:
      guard let mark = Self.mark(bytes[at + 2]) else { return nil }
      (byte, width) = (mark, 3)
    default: return nil
    }
  }

  /// The folded form of the dashes and quotes from U+2010 to U+201D.
  private static func mark(_ last: UInt8) -> UInt8? {
    switch last {
    case 0x90...0x95: UInt8(ascii: "-")
    case 0x98, 0x99, 0x9B: UInt8(ascii: "'")
    case 0x9C, 0x9D: UInt8(ascii: "\"")
    default: nil
    }
  }
}
