/// How wide a text is, in digits of the default font.
enum TextWidth {
  /// The width of the longest line; counting stops above the limit.
  ///
  /// A wide character (Chinese, Japanese, Korean, emoji) counts 2, others 1. The measure is for column widths and
  /// need not be exact.
  static func longestLine(of text: String, limit: Int) -> Int {
    var longest = 0
    var width = 0
    for character in text {
      if character.isNewline { width = 0 } else { width += Self.width(of: character) }
      if width > longest { longest = width }
      if longest > limit { return longest }
    }
    return longest
  }

  /// The number of lines a text takes in a column of a width.
  static func lines(of text: String, in width: Int) -> Int {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) { count, line in
      // Words move to the next line whole, which leaves about a tenth of each line empty.
      let length = line.reduce(0) { $0 + Self.width(of: $1) } * 11 / 10
      return count + max(1, (length + width - 1) / max(1, width))
    }
  }

  /// Characters of a whole number with separators of thousands.
  static func digits(of number: Double) -> Int {
    var digits = 1
    var rest = number.magnitude
    while rest >= 10, digits < 40 {
      rest /= 10
      digits += 1
    }
    return digits + (digits - 1) / 3 + (number < 0 ? 1 : 0)
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
