/// A value that can be written as bytes and read back equal.
protocol Storable {
  /// Reads what ``write(to:)`` wrote.
  init(from record: inout RecordReader) throws(FactError)
  /// Writes the value, so that equal values give equal bytes.
  func write(to record: inout RecordWriter)
}

extension Int: Storable {
  /// Lines, years and sizes fit into 32 bits; what does not is damage, and could overflow sums.
  init(from record: inout RecordReader) throws(FactError) {
    let bits = try record.number()
    let value = Int64(bitPattern: bits >> 1) ^ -Int64(bits & 1)
    guard let small = Int32(exactly: value) else { throw record.problem("the number \(value)", "one of 32 bits") }
    self = Int(small)
  }

  func write(to record: inout RecordWriter) {
    record.number(UInt64(bitPattern: Int64(self) << 1 ^ Int64(self) >> 63))
  }
}

extension UInt32: Storable {
  init(from record: inout RecordReader) throws(FactError) { self = try record.fixed() }
  func write(to record: inout RecordWriter) { record.fixed(self) }
}

extension UInt64: Storable {
  init(from record: inout RecordReader) throws(FactError) { self = try record.fixed() }
  func write(to record: inout RecordWriter) { record.fixed(self) }
}

extension Bool: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    let byte = try record.byte()
    guard byte <= 1 else { throw record.problem("the byte \(byte)", "0 or 1") }
    self = byte == 1
  }

  func write(to record: inout RecordWriter) { record.byte(self ? 1 : 0) }
}

extension String: Storable {
  init(from record: inout RecordReader) throws(FactError) { self = try record.text() }
  func write(to record: inout RecordWriter) { record.text(self) }
}

extension Optional: Storable where Wrapped: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    guard try record.read(Bool.self) else {
      self = nil
      return
    }
    self = .some(try Wrapped(from: &record))
  }

  func write(to record: inout RecordWriter) {
    guard let self else { return record.write(false) }
    record.write(true)
    record.write(self)
  }
}

extension Array: Storable where Element: Storable {
  init(from record: inout RecordReader) throws(FactError) {
    let count = try record.count()
    self = []
    // No more than some: a damaged number must not ask for the memory of all that it names.
    reserveCapacity(Swift.min(count, 1024))
    for _ in 0..<count { append(try Element(from: &record)) }
  }

  func write(to record: inout RecordWriter) {
    record.number(UInt64(count))
    for element in self { record.write(element) }
  }
}

/// Names of the archive's field stand for themselves, so that a list may grow without old facts changing their meaning.
extension Storable where Self: RawRepresentable, Self.RawValue == String {
  init(from record: inout RecordReader) throws(FactError) {
    let name = try record.text()
    guard let value = Self(rawValue: name) else {
      throw record.problem("the name \"\(name.prefix(80))\"", "one that this version knows")
    }
    self = value
  }

  func write(to record: inout RecordWriter) { record.text(rawValue) }
}

extension Set: Storable where Element: Storable & RawRepresentable, Element.RawValue == String {
  init(from record: inout RecordReader) throws(FactError) { self = Set(try [Element](from: &record)) }

  /// Ordered by name, so that equal sets give equal bytes.
  func write(to record: inout RecordWriter) { record.write(sorted { $0.rawValue < $1.rawValue }) }
}
