internal import Text

/// Finds the web addresses and images of a line.
enum ReferenceScanner {
  /// What an address leads to.
  enum Kind { case image, link }

  /// An address in a line.
  struct Reference {
    let kind: Kind
    /// The bytes of the address.
    let range: Range<Int>
  }

  /// The addresses of a line in order.
  ///
  /// Cost: O(*n*), also for marks that are never closed.
  static func references(in bytes: Span<UInt8>, _ line: Range<Int>) -> [Reference] {
    guard bytes.firstIndex(of: "://", in: line) != nil || bytes.firstIndex(of: "![", in: line) != nil else { return [] }
    var found: [Reference] = []
    var at = line.lowerBound
    var mayHoldImages = true
    while at < line.upperBound {
      if mayHoldImages, bytes[at] == UInt8(ascii: "!"), bytes.matches("![", at: at, before: line.upperBound) {
        if let image = image(in: bytes, at..<line.upperBound) {
          found.append(image)
          at = image.range.upperBound
        } else {
          mayHoldImages = false
        }
      } else if let length = schemeLength(in: bytes, at: at, before: line.upperBound) {
        let end = addressEnd(in: bytes, at..<line.upperBound, scheme: length)
        if end > at + length { found.append(Reference(kind: .link, range: at..<end)) }
        at = max(end, at + length)
      } else {
        at += 1
      }
    }
    return found
  }

  /// The image whose `![` starts a stretch; nil when no address follows in the whole stretch.
  private static func image(in bytes: Span<UInt8>, _ stretch: Range<Int>) -> Reference? {
    guard let open = bytes.firstIndex(of: "](", in: stretch) else { return nil }
    let end = bytes.firstIndex(of: ")", in: open..<stretch.upperBound) ?? stretch.upperBound
    return Reference(kind: .image, range: (open + 2)..<max(open + 2, end))
  }

  private static func schemeLength(in bytes: Span<UInt8>, at index: Int, before end: Int) -> Int? {
    guard bytes[index] == UInt8(ascii: "h") else { return nil }
    if bytes.matches("http://", at: index, before: end) { return 7 }
    return bytes.matches("https://", at: index, before: end) ? 8 : nil
  }

  /// An address ends at white space, brackets, quotes, angle brackets, or where the next address is glued to it.
  private static func addressEnd(in bytes: Span<UInt8>, _ stretch: Range<Int>, scheme: Int) -> Int {
    var end = stretch.lowerBound + scheme
    while end < stretch.upperBound, !endsAddress(bytes[end]) {
      if schemeLength(in: bytes, at: end, before: stretch.upperBound) != nil { break }
      end += 1
    }
    while end > stretch.lowerBound + scheme, isSentenceMark(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "|"):
      true
    default: ValueText.isWhiteSpace(byte)
    }
  }

  private static func isSentenceMark(_ byte: UInt8) -> Bool { ".,;:!?'".utf8.contains(byte) }
}
