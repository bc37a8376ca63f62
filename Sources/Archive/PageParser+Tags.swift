internal import Text

/// What the tags of one line cover of it.
struct LineTags {
  /// Every tag, brackets included, in order.
  var all: [Range<Int>] = []
  /// Those whose text must never leave the parser.
  var personal: [Range<Int>] = []

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
  /// Reads the tags of a line into the page and gives the number of bytes that they cover.
  mutating func readTags(of line: Range<Int>, _ bytes: Span<UInt8>) -> Int {
    var covered = 0
    var at = line.lowerBound
    while let bounds = TagScanner.next(in: bytes, at..<line.upperBound) {
      if readTag(bounds, bytes) { covered += bounds.whole.count }
      at = bounds.whole.upperBound
    }
    return covered
  }

  /// Notes the tags of a line of code, which tell how tags are written, and gives the number of bytes that they cover.
  mutating func noteTags(of line: Range<Int>, _ bytes: Span<UInt8>) -> Int {
    var covered = 0
    var at = line.lowerBound
    while let bounds = TagScanner.next(in: bytes, at..<line.upperBound) {
      at = bounds.whole.upperBound
      let key: String
      switch memory.meaning(of: bounds.key, bounds.value, in: bytes) {
      case .none: continue
      case .personal(let name):
        key = name
        if name == "focal_point" { readContact(bounds.value, bytes) }
      case .empty(let name): key = PrivacyGuard.guarded(name)
      case .value(let text): key = text.key
      }
      covered += bounds.whole.count
      note(
        passage(bounds.whole), .warning, "tag-in-code",
        "tag \"\(key)\" stands in fenced code: expected tags of the page outside of it; it is not counted, take the "
          + "fence away if it is meant")
    }
    return covered
  }

  /// What the tags of a line cover, for lines that hold something else beside them.
  func bounds(ofTagsIn line: Range<Int>, _ bytes: Span<UInt8>) -> LineTags {
    var tags = LineTags()
    var at = line.lowerBound
    while let bounds = TagScanner.next(in: bytes, at..<line.upperBound) {
      at = bounds.whole.upperBound
      let meaning = memory.meaning(of: bounds.key, bounds.value, in: bytes)
      if case .none = meaning { continue }
      tags.all.append(bounds.whole)
      if case .personal = meaning { tags.personal.append(bounds.whole) }
    }
    return tags
  }

  /// Reads what stands between brackets; false when it is no tag.
  private mutating func readTag(_ bounds: TagScanner.Bounds, _ bytes: Span<UInt8>) -> Bool {
    switch memory.meaning(of: bounds.key, bounds.value, in: bytes) {
    case .none: return false
    case .personal(let key):
      if key == "focal_point" { readContact(bounds.value, bytes) }
    case .empty(let key):
      note(
        passage(bounds.value), .info, "empty-tag",
        "tag \"\(PrivacyGuard.guarded(key))\" has no value: expected text after the colon; it is not counted")
    case .value(let text):
      page.tags.append(Tag(text: text, raw: passage(bounds.value)))
      noteOddKey(text.key, at: passage(bounds.whole))
    }
    page.bearsTags = true
    return true
  }

  private mutating func readContact(_ range: Range<Int>, _ bytes: Span<UInt8>) {
    let contact = memory.contact(range, in: bytes)
    page.contactMarks.append(contact.mark)
    page.contactNames += contact.names
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
