internal import Foundation

/// A text with its folded form: lower case, accents removed, curly quotes and dashes straight.
///
/// The folded form is bytes, so that patterns run over it fast; where a match came from is told only when asked for.
struct FoldedText {
  /// The text as it was written.
  let source: String
  /// The folded text in UTF-8.
  let bytes: [UInt8]

  /// Folds a text.
  ///
  /// Cost: O(*n*).
  init(_ text: String) {
    source = text
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte < 0x80 else {
        self.bytes = text.unicodeScalars.flatMap(Self.folding)
        return
      }
      bytes.append(Self.lower(byte))
    }
    self.bytes = bytes
  }

  /// The indices of the scalars that a range of folded bytes came from.
  ///
  /// Cost: O(*n*).
  func scalars(of range: Range<Int>) -> Range<Int> {
    var (low, high, offset) = (0, 0, 0)
    for (index, scalar) in source.unicodeScalars.enumerated() {
      if offset <= range.lowerBound { low = index }
      offset += Self.folding(scalar).count
      high = index + 1
      if offset >= range.upperBound { break }
    }
    return low..<max(low, high)
  }

  private static func folding(_ scalar: Unicode.Scalar) -> [UInt8] {
    scalar.isASCII ? [lower(UInt8(scalar.value))] : Array(folded(scalar).utf8)
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
  }

  /// The folded form of a scalar beyond ASCII; the common Latin letters are folded once and kept.
  private static func folded(_ scalar: Unicode.Scalar) -> String {
    let index = Int(scalar.value) - 0x80
    return index < latin.count ? latin[index] : decomposed(scalar)
  }

  private static let latin: [String] = (0x80..<0x180).map { value in
    Unicode.Scalar(UInt32(value)).map(decomposed) ?? ""
  }

  private static func decomposed(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201B}", "\u{B4}", "\u{2BC}": return "'"
    case "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}": return "\""
    case "\u{2010}"..."\u{2015}", "\u{2212}": return "-"
    default: break
    }
    if scalar.properties.isWhitespace { return " " }
    let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    return String(parts.filter { !(0x300...0x36F).contains($0.value) }).lowercased()
  }
}

extension String {
  /// A text of scalars.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

extension UInt8 {
  /// Whether a folded byte belongs to a word.
  var isWordByte: Bool {
    self >= 0x80 || (self >= 0x61 && self <= 0x7A) || (self >= 0x30 && self <= 0x39)
  }
}
