internal import Text

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Questions about stretches of a page's bytes, asked by offset so that nothing is copied or retained for a line.
extension Span<UInt8> {
  /// Whether a mark stands at an offset and ends before a limit.
  func matches(_ mark: StaticString, at start: Int, before end: Int) -> Bool {
    let length = mark.utf8CodeUnitCount
    guard start >= 0, start + length <= end else { return false }
    let expected = mark.utf8Start
    for index in 0..<length where self[start + index] != expected[index] { return false }
    return true
  }

  /// Whether both hold the same bytes.
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return withUnsafeBytes { mine in
      other.withUnsafeBytes { theirs in
        guard let mine = mine.baseAddress, let theirs = theirs.baseAddress else { return true }
        return memcmp(mine, theirs, count) == 0
      }
    }
  }

  /// Whether eight bytes from an offset on are ASCII; they must be there.
  func areASCII(_ start: Int) -> Bool {
    precondition(start >= 0 && start + 8 <= count, "eight bytes lie behind the offset")
    return withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 }
  }

  /// Whether a stretch starts with a mark.
  public func starts(_ range: Range<Int>, with mark: StaticString) -> Bool {
    matches(mark, at: range.lowerBound, before: range.upperBound)
  }

  /// Whether a stretch ends with a mark.
  func ends(_ range: Range<Int>, with mark: StaticString) -> Bool {
    range.count >= mark.utf8CodeUnitCount
      && matches(mark, at: range.upperBound - mark.utf8CodeUnitCount, before: range.upperBound)
  }

  /// Where a mark stands first, wholly inside a stretch.
  func firstIndex(of mark: StaticString, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a stretch lies within the bytes")
    var at = range.lowerBound
    while at + mark.utf8CodeUnitCount <= range.upperBound {
      guard let found = firstIndex(of: mark.utf8Start[0], in: at..<range.upperBound) else { return nil }
      if matches(mark, at: found, before: range.upperBound) { return found }
      at = found + 1
    }
    return nil
  }

  private func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let found = memchr(start + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return UnsafeRawPointer(found) - start
    }
  }

  /// Where a mark stands last, wholly inside a stretch.
  func lastIndex(of mark: StaticString, in range: Range<Int>) -> Int? {
    var at = range.upperBound - mark.utf8CodeUnitCount
    while at >= range.lowerBound {
      if matches(mark, at: at, before: range.upperBound) { return at }
      at -= 1
    }
    return nil
  }

  /// A stretch without white space at its ends; no-break spaces count as white space.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let width = spaceWidth(at: start, before: end)
      guard width > 0 else { break }
      start += width
    }
    while end > start {
      if ValueText.isWhiteSpace(self[end - 1]) {
        end -= 1
      } else if end - start > 1, spaceWidth(at: end - 2, before: end) == 2 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// A stretch without its first bytes, trimmed.
  func trimmed(_ range: Range<Int>, dropping count: Int) -> Range<Int> {
    trimmed(Swift.min(range.lowerBound + count, range.upperBound)..<range.upperBound)
  }

  /// How many bytes the white space at an offset takes: one, two for a no-break space, none for anything else.
  private func spaceWidth(at index: Int, before end: Int) -> Int {
    if ValueText.isWhiteSpace(self[index]) { return 1 }
    return index + 1 < end && self[index] == 0xC2 && self[index + 1] == 0xA0 ? 2 : 0
  }
}
