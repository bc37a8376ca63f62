internal import Foundation

/// The folded form in which words of names are compared: lower case, accents removed, curly apostrophes straight.
enum WordFold {
  /// The folded word.
  ///
  /// Cost: O(*n*); a word of plain ASCII needs no decomposition.
  static func folded(_ word: String) -> String {
    var isPlain = true
    var isLower = true
    for byte in word.utf8 {
      if byte >= 0x80 { isPlain = false }
      if byte >= 0x41, byte <= 0x5A { isLower = false }
    }
    if isPlain { return isLower ? word : word.lowercased() }
    let scalars = word.decomposedStringWithCanonicalMapping.unicodeScalars
    return String(String.UnicodeScalarView(scalars.compactMap(bare))).lowercased()
  }

  /// The words of a phrase, folded.
  static func words(_ phrase: String) -> [String] {
    Tokenizer.tokens(of: phrase).compactMap { $0.isWord ? $0.folded : nil }
  }

  private static func bare(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\u{0300}"..."\u{036F}": nil
    case "\u{2018}", "\u{2019}", "\u{02BC}", "\u{00B4}": "'"
    case "ø", "Ø": "o"
    case "ł", "Ł": "l"
    case "ı", "İ": "i"
    case "đ", "Đ": "d"
    default: scalar
    }
  }
}
