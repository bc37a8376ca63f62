internal import Foundation

/// A text with its folded form: lower case, accents removed, curly quotes and dashes straight.
///
/// The folded form is bytes, so that patterns run over it fast; every byte knows the scalar it came from, so that a
/// match can be shown as it was written.
struct FoldedText {
  /// The text as it was written.
  let scalars: [Unicode.Scalar]
  /// The folded text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// For each byte the index of its scalar.
  private var origins: [Int32] = []

  /// Folds a text. Cost: O(*n*).
  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    bytes.reserveCapacity(scalars.count)
    origins.reserveCapacity(scalars.count)
    for (index, scalar) in scalars.enumerated() { append(scalar, from: Int32(truncatingIfNeeded: index)) }
  }

  /// The indices of the scalars that a range of folded bytes came from.
  func scalars(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(origins[first])..<(Int(origins[last]) + 1)
  }

  /// A stretch of the text as it was written.
  func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  private mutating func append(_ scalar: Unicode.Scalar, from origin: Int32) {
    if scalar.isASCII {
      append(byte: Self.lower(UInt8(scalar.value)), from: origin)
    } else {
      for byte in Self.folded(scalar).utf8 { append(byte: byte, from: origin) }
    }
  }

  private mutating func append(byte: UInt8, from origin: Int32) {
    bytes.append(byte)
    origins.append(origin)
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
    return String(String.UnicodeScalarView(parts.filter { !(0x300...0x36F).contains($0.value) })).lowercased()
  }
}

extension UInt8 {
  /// Whether a folded byte belongs to a word.
  var isWordByte: Bool {
    self >= 0x80 || (self >= 0x61 && self <= 0x7A) || (self >= 0x30 && self <= 0x39)
  }
}
