/// Text as a cell of a workbook can hold it.
///
/// A cell holds 32,767 UTF-16 units; the library counts code points instead, cuts at NUL, writes U+FFFF raw (which
/// makes the part invalid XML) and leaves `_x0041_` as it is, which Excel shows as `A`. So everything is settled here,
/// before the library sees the text. A text that starts with `=` needs nothing: it is written as a string, never as a
/// formula.
package enum CellText {
  /// UTF-16 units a cell holds.
  package static let limit = 32_767

  /// The text without what a cell cannot hold; most texts come back as they are.
  ///
  /// Control characters other than tab and line feed, U+FFFE and U+FFFF become U+FFFD, a carriage return becomes a line
  /// feed, a longer text is cut between two characters and ends in `…`, and `_x0041_` is protected as `_x005F_x0041_`.
  package static func clean(_ text: String) -> String {
    let scan = TextScan(text)
    if !scan.hasForbidden && !scan.hasUnderscore && scan.byteCount <= limit { return text }
    let allowed = scan.hasForbidden ? replaceForbidden(text) : text
    let cut = prefix(allowed, units: limit)
    guard scan.hasUnderscore else { return cut }
    let protected = protectEscapes(cut)
    // Protecting makes the text longer, and the library counts what it is given.
    let excess = protected.utf16.count - limit
    return excess <= 0 ? protected : protectEscapes(prefix(cut, units: cut.utf16.count - excess))
  }

  /// The text on one line of at most so many UTF-16 units, for names, titles and properties.
  package static func oneLine(_ text: String, limit: Int) -> String {
    let spaced = String(String.UnicodeScalarView(replaceForbidden(text).unicodeScalars.map { isSpace($0) ? " " : $0 }))
    return prefix(spaced.split(separator: " ").joined(separator: " "), units: limit)
  }

  /// The text, or its beginning with `…` when it has more UTF-16 units.
  ///
  /// The cut lies between two characters; inside a character of more than 64 scalars it lies between two scalars.
  static func prefix(_ text: String, units: Int) -> String {
    guard text.utf8.count > units, text.utf16.count > units else { return text }
    guard units > 0 else { return "" }
    var end = text.utf16.index(text.startIndex, offsetBy: units - 1)
    if end.samePosition(in: text.unicodeScalars) == nil { end = text.utf16.index(before: end) }
    let scalarEnd = end
    for _ in 0..<64 where end > text.startIndex {
      if String.Index(end, within: text) != nil { return text[..<end] + "…" }
      end = text.unicodeScalars.index(before: end)
    }
    return String(text.unicodeScalars[..<scalarEnd]) + "…"
  }

  /// The text as far as it fits into an attribute, which libxlsxwriter cuts at 2,080 bytes, inside a character too.
  ///
  /// Characters that XML escapes count with their escapes.
  package static func attribute(_ text: String) -> String {
    var room = 2_000
    let scalars = oneLine(text, limit: room).unicodeScalars.prefix { scalar in
      room -= "&<>\"".unicodeScalars.contains(scalar) ? 6 : scalar.utf8.count
      return room >= 0
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Writes `_x005F_` for each underscore that begins an escape such as `_x0041_`; escapes that overlap are all found.
  static func protectEscapes(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 60)
    for position in bytes.indices {
      if isEscape(bytes, at: position) {
        result.append(contentsOf: "_x005F_".utf8)
      } else {
        result.append(bytes[position])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isEscape(_ bytes: [UInt8], at start: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "_"), start + 6 < bytes.count, bytes[start + 1] == UInt8(ascii: "x"),
      bytes[start + 6] == UInt8(ascii: "_")
    else { return false }
    return bytes[(start + 2)..<(start + 6)].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }

  private static func replaceForbidden(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        result.append("\n")
      } else if scalar != "\n" || !wasReturn {
        result.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
      }
      wasReturn = scalar == "\r"
    }
    return String(result)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\t" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }
}

/// What a look at a text's bytes tells.
private struct TextScan {
  var byteCount = 0
  /// Holds a character that a cell cannot hold.
  var hasForbidden = false
  /// Holds `_x`, with which an escape begins.
  var hasUnderscore = false

  init(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      byteCount = bytes.count
      var before: UInt8 = 0
      var previous: UInt8 = 0
      for byte in bytes {
        if byte < 0x20 {
          if byte != 0x09 && byte != 0x0A { hasForbidden = true }
        } else if byte == 0x78 {
          if previous == 0x5F { hasUnderscore = true }
        } else if byte >= 0x7F {
          if byte == 0x7F || (previous == 0xC2 && byte <= 0x9F)
            || (before == 0xEF && previous == 0xBF && byte >= 0xBE)
          {
            hasForbidden = true
          }
        }
        before = previous
        previous = byte
      }
    }
  }
}
