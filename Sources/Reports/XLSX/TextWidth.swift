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

  /// The number of lines a text takes in a column of a width, counted up to a limit.
  ///
  /// Letters are narrower than digits by about as much as lines lose at their ends, so plain division does.
  static func lines(of text: String, in width: Int, limit: Int) -> Int {
    var lines = 1
    var used = 0
    for character in text {
      let isBreak = character.isNewline
      used += isBreak ? 0 : Self.width(of: character)
      if isBreak || used > width {
        lines += 1
        used = isBreak ? 0 : Self.width(of: character)
        if lines >= limit { return limit }
      }
    }
    return lines
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
