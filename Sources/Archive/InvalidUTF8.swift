/// Tells whether bytes are well-formed UTF-8.
///
/// - Source: The Unicode Standard, table 3-7 (well-formed UTF-8 byte sequences).
enum InvalidUTF8 {
  /// Whether a stretch holds a byte that belongs to no well-formed sequence.
  ///
  /// Cost: O(*n*), nothing is allocated.
  static func isFound(in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      if at + 8 <= range.upperBound, bytes.areASCII(at) {
        at += 8
        continue
      }
      let length = sequenceLength(in: bytes, at: at, before: range.upperBound)
      guard length > 0 else { return true }
      at += length
    }
    return false
  }

  /// The length of the well-formed sequence at an offset, 0 when there is none.
  static func sequenceLength(in bytes: Span<UInt8>, at start: Int, before end: Int) -> Int {
    if bytes[start] < 0x80 { return 1 }
    let (length, second) = shape(lead: bytes[start])
    guard length > 0, start + length <= end, second.contains(bytes[start + 1]) else { return 0 }
    for index in (start + 2)..<(start + length) where bytes[index] & 0xC0 != 0x80 { return 0 }
    return length
  }

  private static func shape(lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: (0, 0x80...0xBF)
    }
  }
}
