/// One line of a page, or a part of it, as offsets into the page's bytes.
struct ByteLine {
  let bytes: [UInt8]
  let range: Range<Int>

  init(start: Int, end: Int, bytes: [UInt8]) {
    self.bytes = bytes
    self.range = start..<end
  }

  var isEmpty: Bool { range.isEmpty }
  var count: Int { range.count }

  /// The line as text, invalid bytes repaired.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The line without white space at its ends; no-break spaces count as white space.
  func trimmed() -> ByteLine {
    bytes.withUnsafeBufferPointer { buffer in
      var start = range.lowerBound
      var end = range.upperBound
      while start < end {
        if ValueText.isWhiteSpace(buffer[start]) {
          start += 1
        } else if end - start > 1, buffer[start] == 0xC2, buffer[start + 1] == 0xA0 {
          start += 2
        } else {
          break
        }
      }
      while end > start {
        if ValueText.isWhiteSpace(buffer[end - 1]) {
          end -= 1
        } else if end - start > 1, buffer[end - 2] == 0xC2, buffer[end - 1] == 0xA0 {
          end -= 2
        } else {
          break
        }
      }
      return ByteLine(start: start, end: end, bytes: bytes)
    }
  }

  /// The line without its first bytes, trimmed.
  func dropping(_ count: Int) -> ByteLine {
    ByteLine(start: min(range.lowerBound + count, range.upperBound), end: range.upperBound, bytes: bytes).trimmed()
  }

  func starts(with mark: StaticString) -> Bool { matches(mark, at: range.lowerBound) }

  func ends(with mark: StaticString) -> Bool { matches(mark, at: range.upperBound - mark.utf8CodeUnitCount) }

  /// Whether the line is the mark and nothing else.
  func isAll(_ mark: StaticString) -> Bool { count == mark.utf8CodeUnitCount && starts(with: mark) }

  /// Whether the mark stands anywhere in the line.
  func contains(_ mark: StaticString) -> Bool { firstIndex(of: mark, from: range.lowerBound) != nil }

  /// Where the mark stands first, from an offset on.
  func firstIndex(of mark: StaticString, from start: Int) -> Int? {
    let length = mark.utf8CodeUnitCount
    guard range.upperBound - start >= length else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      let first = mark.utf8Start[0]
      var at = start
      while at <= range.upperBound - length {
        if buffer[at] == first, matches(mark, at: at) { return at }
        at += 1
      }
      return nil
    }
  }

  /// Where the mark stands last, wholly inside a range.
  func lastIndex(of mark: StaticString, in range: Range<Int>) -> Int? {
    var at = range.upperBound - mark.utf8CodeUnitCount
    while at >= range.lowerBound {
      if matches(mark, at: at) { return at }
      at -= 1
    }
    return nil
  }

  /// Whether the mark stands at an offset.
  func matches(_ mark: StaticString, at start: Int) -> Bool {
    let length = mark.utf8CodeUnitCount
    guard start >= range.lowerBound, start + length <= range.upperBound else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      for index in 0..<length where buffer[start + index] != mark.utf8Start[index] { return false }
      return true
    }
  }

  /// The number of words: runs between white space that hold a letter, a digit or a byte beyond ASCII.
  func words() -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var words = 0
      var isInWord = false
      for index in range {
        let byte = buffer[index]
        if ValueText.isWhiteSpace(byte) {
          isInWord = false
        } else if !isInWord, Self.isWordByte(byte) {
          words += 1
          isInWord = true
        }
      }
      return words
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
