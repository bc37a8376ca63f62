internal import Text

/// Keeps a spreadsheet from running page text as a formula.
///
/// - Source: OWASP, CSV injection. A text that starts, after white space and characters without width, with `=`, `+`,
///   `-`, `@`, one of their wide or small forms, or that has a tab there, gets a leading apostrophe unless the whole of
///   it is a plain number.
enum FormulaGuard {
  static func guarded(_ text: String) -> String {
    startsLikeFormula(text) && !isPlainNumber(text) ? "'" + text : text
  }

  /// Whether a spreadsheet would read the text as a formula.
  static func startsLikeFormula(_ text: String) -> Bool {
    // Letters and digits begin nearly every text, and no formula.
    if let first = text.utf8.first, (0x30...0x39).contains(first) || (0x61...0x7A).contains(first | 0x20) {
      return false
    }
    for scalar in text.unicodeScalars {
      if scalar == "\t" { return true }
      if scalar.isWhiteSpace || isUnseen(scalar) { continue }
      return "=+-@＝＋－＠﹦﹢﹣﹫".unicodeScalars.contains(scalar)
    }
    return false
  }

  /// Zero-width spaces, byte order marks, marks of direction and the like.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII
      && (scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .format)
  }

  /// Whether the text is an optional sign, digits, an optional fraction and an optional exponent.
  static func isPlainNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
    guard dropDigits(&rest) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard dropDigits(&rest) else { return false }
    }
    guard let mark = rest.first else { return true }
    guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return false }
    rest.removeFirst()
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
    return dropDigits(&rest) && rest.isEmpty
  }

  private static func dropDigits(_ rest: inout Substring.UTF8View) -> Bool {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest[digits.endIndex...]
    return !digits.isEmpty
  }
}
