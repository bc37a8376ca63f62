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
    var text = text
    bytes = text.withUTF8 { Self.folded($0) }
  }

  /// Folds UTF-8: ASCII byte by byte, other characters one at a time.
  private static func folded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let ascii = text.firstIndex { $0 >= 0x80 } ?? text.count
    var bytes = lowered(text[..<ascii])
    guard ascii < text.count else { return bytes }
    bytes.reserveCapacity(text.count)
    for scalar in String(decoding: text[ascii...], as: UTF8.self).unicodeScalars {
      if scalar.isASCII { bytes.append(lower(UInt8(scalar.value))) } else { bytes += folded(scalar) }
    }
    return bytes
  }

  private static func lowered(_ ascii: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: ascii.count) { bytes, count in
      for byte in ascii {
        bytes[count] = lower(byte)
        count += 1
      }
    }
  }

  /// The indices of the scalars that a range of folded bytes came from.
  ///
  /// Cost: O(*n*).
  func scalars(of range: Range<Int>) -> Range<Int> {
    var (low, high, offset) = (0, 0, 0)
    for (index, scalar) in source.unicodeScalars.enumerated() {
      if offset <= range.lowerBound { low = index }
      offset += scalar.isASCII ? 1 : Self.folded(scalar).count
      high = index + 1
      if offset >= range.upperBound { break }
    }
    return low..<max(low, high)
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
  }

  /// The folded form of a scalar beyond ASCII; Latin letters and the marks of running text are folded once and kept.
  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar.value {
    case 0x80..<0x180: latin[Int(scalar.value) - 0x80]
    case 0x2000..<0x2040: marks[Int(scalar.value) - 0x2000]
    default: Array(decomposed(scalar).utf8)
    }
  }

  /// The folded form of a scalar from U+00C0 to U+017F when it is one byte.
  static func latinLetter(_ value: UInt32) -> UInt8? {
    guard (0xC0..<0x180).contains(value) else { return nil }
    let form = latin[Int(value) - 0x80]
    return form.count == 1 ? form[0] : nil
  }

  private static let latin = folded(0x80..<0x180)
  private static let marks = folded(0x2000..<0x2040)

  private static func folded(_ values: Range<UInt32>) -> [[UInt8]] {
    values.map { value in Array((Unicode.Scalar(value).map(decomposed) ?? "").utf8) }
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

extension UInt8 {
  /// Whether a folded byte belongs to a word.
  var isWordByte: Bool {
    self >= 0x80 || (self >= 0x61 && self <= 0x7A) || (self >= 0x30 && self <= 0x39)
  }
}
