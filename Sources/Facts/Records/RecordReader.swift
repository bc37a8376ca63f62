/// Reads values back from a stretch of bytes; whatever the bytes hold, the worst it ends in is an error.
struct RecordReader {
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  private var at: Int
  private var texts: [String] = []

  /// Creates a reader of some of the bytes; all of them without a range, which must lie within them.
  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    start = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
    at = start
  }

  /// Number of bytes read.
  var offset: Int { at - start }
  /// Number of bytes left.
  var rest: Int { end - at }

  /// Takes a value.
  mutating func read<Value: Storable>(_ type: Value.Type = Value.self) throws(FactError) -> Value {
    try Value(from: &self)
  }

  /// Takes one byte.
  mutating func byte() throws(FactError) -> UInt8 {
    guard at < end else { throw problem("the end", "one more byte") }
    defer { at += 1 }
    return bytes[at]
  }

  /// Takes a number of seven bits a byte.
  mutating func number() throws(FactError) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte()
      let bits = UInt64(byte & 0x7F)
      guard (bits << shift) >> shift == bits else { throw problem("a number of more than 64 bits", "a smaller one") }
      number |= bits << shift
      if byte < 0x80 { return number }
    }
    throw problem("a number of more than ten bytes", "a shorter one")
  }

  /// Takes a number in all its bytes.
  mutating func fixed<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws(FactError) -> Number {
    let size = MemoryLayout<Number>.size
    guard rest >= size else { throw problem("\(rest) bytes", "\(size) more") }
    defer { at += size }
    return bytes.withUnsafeBytes {
      Number(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: Number.self))
    }
  }

  /// Takes the number of things that follow, each of at least one byte.
  mutating func count() throws(FactError) -> Int {
    let count = try number()
    guard count <= UInt64(rest) else { throw problem("a count of \(count)", "at most the \(rest) bytes left") }
    return Int(count)
  }

  /// Takes a text.
  mutating func text() throws(FactError) -> String {
    let known = try number()
    guard known == 0 else {
      guard known <= UInt64(texts.count) else { throw problem("text \(known)", "one of the \(texts.count) before") }
      return texts[Int(known) - 1]
    }
    let length = try count()
    guard let text = String(validating: bytes[at..<(at + length)], as: UTF8.self) else {
      throw problem("bytes that are no UTF-8", "a text")
    }
    at += length
    texts.append(text)
    return text
  }

  /// Passes over bytes and tells where they lie; nil when there are too few.
  mutating func skip(_ count: Int) -> Range<Int>? {
    guard count >= 0, count <= rest else { return nil }
    defer { at += count }
    return at..<(at + count)
  }

  /// An error at this place.
  func problem(_ found: String, _ expected: String) -> FactError {
    FactError(offset: offset, found: found, expected: expected)
  }
}
