internal import Text

/// The folded form in which prompts and short answers are compared.
///
/// Entities decoded twice (the export encoded some twice), NFC, lower case, curly quotes straight, a literal `\n` is
/// white space, white space collapsed, `:.?!` and white space stripped at both ends.
public enum PromptText {
  /// The folded text.
  ///
  /// Cost: O(*n*).
  public static func folded(_ text: String) -> String {
    let decoded = ValueText.composed(EntityDecoder.decodedOnce(EntityDecoder.decodedOnce(text)))
    let mayHoldMark = decoded.utf8.contains(UInt8(ascii: "\\"))
    let spaced = mayHoldMark ? decoded.replacing("\\n", with: " ") : decoded
    var result: [UInt8] = []
    result.reserveCapacity(spaced.utf8.count)
    var pendingSpace = false
    for scalar in spaced.unicodeScalars {
      if scalar.isWhiteSpace {
        pendingSpace = !result.isEmpty
      } else {
        if pendingSpace { result.append(0x20) }
        pendingSpace = false
        append(scalar, to: &result)
      }
    }
    return stripped(result)
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    switch scalar {
    case "\u{2018}", "\u{2019}": result.append(UInt8(ascii: "'"))
    case "\u{201C}", "\u{201D}": result.append(UInt8(ascii: "\""))
    case _ where scalar.isASCII: result.append(lowercased(UInt8(scalar.value)))
    default: result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  private static func stripped(_ bytes: [UInt8]) -> String {
    let start = bytes.firstIndex { !isStripped($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isStripped($0) }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The folded text of UTF-8 bytes.
  ///
  /// Cost: O(*n*), without a detour for ASCII without entities and backslashes.
  static func folded(_ bytes: Span<UInt8>) -> String {
    guard ValueText.isPlain(bytes), bytes.firstIndex(of: "\\", in: 0..<bytes.count) == nil else {
      return folded(bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
    }
    var start = 0
    var end = bytes.count
    while start < end, isStripped(bytes[start]) { start += 1 }
    while end > start, isStripped(bytes[end - 1]) { end -= 1 }
    return lowercasedASCII(bytes.extracting(start..<end))
  }

  private static func lowercasedASCII(_ bytes: Span<UInt8>) -> String {
    guard !bytes.isEmpty else { return "" }
    return String(unsafeUninitializedCapacity: bytes.count) { result in
      var count = 0
      for index in 0..<bytes.count {
        let byte = bytes[index]
        let isSpace = ValueText.isWhiteSpace(byte)
        if isSpace, result[count - 1] == 0x20 { continue }
        result[count] = isSpace ? 0x20 : lowercased(byte)
        count += 1
      }
      return count
    }
  }

  /// The lower-case form of an ASCII byte; other bytes stay.
  static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// Whether a byte is a letter or digit of ASCII.
  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// Whether a byte is left out at both ends of a folded text.
  static func isStripped(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): true
    default: ValueText.isWhiteSpace(byte)
    }
  }
}
