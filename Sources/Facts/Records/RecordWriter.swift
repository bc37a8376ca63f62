/// Writes values as bytes: whole numbers in as few bytes as they need, texts once each.
struct RecordWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  private var texts: [String: Int] = [:]
  private var written: [String] = []

  /// Appends a value.
  mutating func write(_ value: some Storable) { value.write(to: &self) }

  /// Appends one byte.
  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  /// Appends a number, seven bits a byte, the lowest first (LEB128).
  mutating func number(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Appends a number in all its bytes, the lowest first.
  mutating func fixed(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Appends a text, or the number of an equal one that stands before it.
  ///
  /// Equal means byte by byte: Swift's own equality takes composed and decomposed letters for one.
  mutating func text(_ text: String) {
    if let known = texts[text], written[known].utf8.elementsEqual(text.utf8) {
      number(UInt64(known) + 1)
      return
    }
    texts[text] = written.count
    written.append(text)
    number(0)
    number(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }
}
