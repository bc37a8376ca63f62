internal import Foundation

/// The normal form of tag values and titles: entities decoded once, NFC, white space collapsed, ends trimmed.
///
/// - Source: the archive's ruling on values; white space is Unicode White_Space plus U+001C to U+001F.
public enum ValueText {
  /// The normal form of UTF-8 bytes; invalid bytes become U+FFFD. Cost: O(*n*), without a detour for plain ASCII.
  public static func normalised(_ bytes: borrowing Span<UInt8>) -> String {
    for index in 0..<bytes.count where bytes[index] >= 0x80 || bytes[index] == UInt8(ascii: "&") {
      return normalised(bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
    }
    return collapsedASCII(bytes)
  }

  /// The normal form of a text.
  public static func normalised(_ text: String) -> String {
    collapsed(EntityDecoder.decodedOnce(text).precomposedStringWithCanonicalMapping)
  }

  /// The text with white space collapsed to single spaces and its ends trimmed.
  public static func collapsed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if isWhiteSpace(scalar) {
        pendingSpace = !result.isEmpty
      } else {
        if pendingSpace { result.append(" ") }
        pendingSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a scalar separates words.
  public static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? isWhiteSpace(UInt8(scalar.value)) : scalar.properties.isWhitespace
  }

  /// Whether an ASCII byte separates words.
  static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || (0x1C...0x1F).contains(byte)
  }

  private static func collapsedASCII(_ bytes: borrowing Span<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var pendingSpace = false
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if isWhiteSpace(byte) {
        pendingSpace = !result.isEmpty
      } else {
        if pendingSpace { result.append(0x20) }
        pendingSpace = false
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
