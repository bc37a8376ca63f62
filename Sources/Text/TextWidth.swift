/// How wide a text is, in digits of the default font.
package enum TextWidth {
  /// The width of the longest line; counting stops above the limit.
  ///
  /// A wide character (Chinese, Japanese, Korean, emoji) counts 2, others 1. The measure is for column widths and
  /// need not be exact.
  package static func longestLine(of text: String, limit: Int) -> Int {
    var longest = 0
    var line = 0
    forEachCharacter(of: text) { width in
      line = width.map { line + $0 } ?? 0
      if line > longest { longest = line }
      return longest <= limit
    }
    return longest
  }

  /// The number of lines a text takes in a column of a width, counted up to a limit.
  ///
  /// Letters are narrower than digits by about as much as lines lose at their ends, so plain division does.
  package static func lines(of text: String, in width: Int, limit: Int) -> Int {
    var lines = 1
    var used = 0
    forEachCharacter(of: text) { needed in
      used += needed ?? 0
      if needed == nil || used > width {
        lines += 1
        used = needed ?? 0
      }
      return lines < limit
    }
    return min(lines, limit)
  }

  /// Characters of a whole number with separators of thousands.
  package static func digits(of number: Double) -> Int {
    var digits = 1
    var rest = number.magnitude
    while rest >= 10, digits < 40 {
      rest /= 10
      digits += 1
    }
    return digits + (digits - 1) / 3 + (number < 0 ? 1 : 0)
  }

  /// Goes through the characters of a text: the width of each, nil for a line break, until the body says false.
  ///
  /// Cost: a byte at a time for text in Latin letters, where each scalar is a character one digit wide.
  private static func forEachCharacter(of text: String, _ body: (Int?) -> Bool) {
    var text = text
    let isDone = text.withUTF8 { bytes in
      guard isLatin(bytes) else { return false }
      var before: UInt8 = 0
      for byte in bytes {
        let isBreak = (0x0A...0x0D).contains(byte)
        let isCounted = byte & 0xC0 != 0x80 && !(byte == 0x0A && before == 0x0D)
        if isCounted, !body(isBreak ? nil : 1) { break }
        before = byte
      }
      return true
    }
    if isDone { return }
    for character in text where !body(character.isNewline ? nil : width(of: character)) { return }
  }

  /// Whether all scalars are below U+0300, or dashes, quotation marks and the like from U+2010 to U+2027.
  private static func isLatin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case 0..<0x80: position += 1
      // U+0085 is a line break.
      case 0xC2 where bytes[position + 1] == 0x85: return false
      case 0xC2...0xCB: position += 2
      case 0xE2 where bytes[position + 1] == 0x80 && (0x90...0xA7).contains(bytes[position + 2]): position += 3
      default: return false
      }
    }
    return true
  }

  private static func width(of character: Character) -> Int {
    if character.isASCII { return 1 }
    return character.unicodeScalars.contains(where: isWide) ? 2 : 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x1100: false
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F1E6...0x1FAFF, 0x20000...0x3FFFD, 0xFE0F:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
