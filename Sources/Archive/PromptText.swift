/// The folded form in which prompts and short answers are compared.
///
/// Entities decoded twice (the export encoded some twice), NFC, lower case, curly quotes straight, a literal `\n` is
/// white space, white space collapsed, `:.?!` and white space stripped at both ends.
public enum PromptText {
  /// The folded text. Cost: O(*n*).
  public static func folded(_ text: String) -> String {
    let decoded = EntityDecoder.decodedOnce(EntityDecoder.decodedOnce(text))
    let spaced = decoded.contains("\\n") ? decoded.replacing("\\n", with: " ") : decoded
    var scalars = Array(ValueText.normalised(spaced).lowercased().unicodeScalars.map(straight))
    while let last = scalars.last, isStripped(last) { scalars.removeLast() }
    let start = scalars.firstIndex { !isStripped($0) } ?? scalars.endIndex
    return String(String.UnicodeScalarView(scalars[start...]))
  }

  /// The folded text of UTF-8 bytes. Cost: O(*n*), without a detour for ASCII without entities and backslashes.
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

  private static func isStripped(_ byte: UInt8) -> Bool {
    ValueText.isWhiteSpace(byte) || ":.?!".utf8.contains(byte)
  }

  private static func isStripped(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == ":" || scalar == "." || scalar == "?" || scalar == "!"
  }

  private static func straight(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}": "'"
    case "\u{201C}", "\u{201D}": "\""
    default: scalar
    }
  }
}
