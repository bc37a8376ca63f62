internal import Foundation
internal import Text

/// The normal form of tag values and titles: entities decoded once, NFC, white space collapsed, ends trimmed.
///
/// - Source: the archive's ruling on values; white space is Unicode White_Space plus U+001C to U+001F.
public enum ValueText {
  /// The normal form of UTF-8 bytes; invalid bytes become U+FFFD.
  ///
  /// Cost: O(*n*), without a detour for plain ASCII.
  public static func normalised(_ bytes: borrowing Span<UInt8>) -> String {
    guard isPlain(bytes) else {
      return normalised(bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
    }
    return bytes.withUnsafeBufferPointer { collapsedASCII($0) }
  }

  /// The normal form of a text.
  public static func normalised(_ text: String) -> String {
    collapsed(composed(EntityDecoder.decodedOnce(text)))
  }

  /// The text in Normalisation Form C.
  ///
  /// Most texts are in it already: scalars before the first combining mark, and those that neither decompose nor
  /// combine with one before them, never change, so only a text with others is handed to Foundation.
  static func composed(_ text: String) -> String {
    for scalar in text.unicodeScalars where !staysComposed(scalar.value) {
      return text.precomposedStringWithCanonicalMapping
    }
    return text
  }

  /// Letters below the combining marks, dashes and quotes, currencies, arrows, shapes and pictures of things.
  private static func staysComposed(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x300, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2190...0x2328, 0x232B...0x2ADB,
      0xFE00...0xFE0F, 0x1F000...0x1FAFF:
      true
    default: false
    }
  }

  /// Whether bytes are ASCII without any entity.
  static func isPlain(_ bytes: borrowing Span<UInt8>) -> Bool {
    for index in 0..<bytes.count where bytes[index] >= 0x80 || bytes[index] == UInt8(ascii: "&") { return false }
    return true
  }

  /// The text with white space collapsed to single spaces and its ends trimmed.
  ///
  /// Cost: O(*n*); a text that needs no change is given back as it is.
  public static func collapsed(_ text: String) -> String {
    guard needsCollapse(text) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.isWhiteSpace {
        pendingSpace = !result.isEmpty
      } else {
        if pendingSpace { result.append(0x20) }
        pendingSpace = false
        result.append(contentsOf: String(scalar).utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a text holds white space at an end, two in a row, or another one than the space.
  private static func needsCollapse(_ text: String) -> Bool {
    var beforeIsSpace = true
    for scalar in text.unicodeScalars {
      guard scalar.isWhiteSpace else {
        beforeIsSpace = false
        continue
      }
      if beforeIsSpace || scalar != " " { return true }
      beforeIsSpace = true
    }
    return beforeIsSpace && !text.isEmpty
  }

  /// The text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isWhiteSpace }),
      let end = scalars.lastIndex(where: { !$0.isWhiteSpace })
    else { return "" }
    return String(scalars[start...end])
  }

  /// Whether an ASCII byte separates words.
  static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || (0x1C...0x1F).contains(byte)
  }

  private static func collapsedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard !bytes.isEmpty else { return "" }
    return String(unsafeUninitializedCapacity: bytes.count) { result in
      var count = 0
      var pendingSpace = false
      for byte in bytes {
        if isWhiteSpace(byte) {
          pendingSpace = count > 0
        } else {
          if pendingSpace {
            result[count] = 0x20
            count += 1
          }
          pendingSpace = false
          result[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}
