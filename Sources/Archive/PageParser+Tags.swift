/// What the tags of one line cover of it.
struct LineTags {
  /// Every tag, brackets included, in order.
  var all: [Range<Int>] = []
  /// Those whose text must never leave the parser.
  var personal: [Range<Int>] = []

  /// How many bytes the tags cover.
  var covered: Int { all.reduce(0) { $0 + $1.count } }

  /// What a line holds beside its personal tags.
  func pieces(of line: Range<Int>) -> [Range<Int>] { Self.gaps(in: line, between: personal) }

  /// What a line holds beside all its tags.
  func textPieces(of line: Range<Int>) -> [Range<Int>] { Self.gaps(in: line, between: all) }

  private static func gaps(in line: Range<Int>, between tags: [Range<Int>]) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var start = line.lowerBound
    for tag in tags {
      if start < tag.lowerBound { gaps.append(start..<tag.lowerBound) }
      start = tag.upperBound
    }
    if start < line.upperBound { gaps.append(start..<line.upperBound) }
    return gaps
  }
}

extension PageParser {
  /// Reads the tags of a line into the page.
  mutating func readTags(of line: Range<Int>, _ bytes: Span<UInt8>) -> LineTags {
    var tags = LineTags()
    for bounds in TagScanner.tags(in: bytes, line) {
      let key = TagKeys.key(of: bytes.extracting(bytes.trimmed(bounds.key)))
      guard key.isEmpty || !key.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      page.bearsTags = true
      tags.all.append(bounds.whole)
      if PrivacyGuard.personalKeys.contains(key) {
        tags.personal.append(bounds.whole)
        if key == "focal_point" { page.contactMarks.append(contactMark(bounds.value, bytes)) }
      } else {
        readTag(key: key, bounds: bounds, bytes)
      }
    }
    return tags
  }

  private func contactMark(_ range: Range<Int>, _ bytes: Span<UInt8>) -> UInt64 {
    Fingerprint.of(ValueText.normalised(bytes.extracting(range)).lowercased())
  }

  private mutating func readTag(key: String, bounds: TagScanner.Bounds, _ bytes: Span<UInt8>) {
    let raw = passage(bounds.value)
    let value = ValueText.normalised(bytes.extracting(bounds.value))
    if value.isEmpty {
      note(
        raw, .info, "empty-tag",
        "tag \"\(PrivacyGuard.guarded(key))\" has no value: expected text after the colon; it is not counted")
    } else {
      page.tags.append(Tag(key: key, value: PrivacyGuard.guarded(value), raw: raw))
      noteOddKey(key, at: passage(bounds.whole))
    }
  }

  private mutating func noteOddKey(_ key: String, at place: Passage) {
    guard !TagKeys.known.contains(key) else { return }
    if key.utf8.allSatisfy({ TagScanner.isKeyByte($0) }) {
      note(
        place, .info, "unknown-tag-key",
        "tag key \"\(key)\" is unknown: expected one of \(TagKeys.list); check its spelling")
    } else {
      note(
        place, .warning, "odd-tag-key",
        "tag key \"\(PrivacyGuard.guarded(key))\" holds other characters than letters and underscores; "
          + "it is not counted, check the brackets")
    }
  }
}
