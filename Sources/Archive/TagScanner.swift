internal import Text

/// Finds the tags of a line: `[[` key `:` value up to the first `]]`.
///
/// A second `[[` before that `]]` makes the first open nothing; so does a line feed, which is why a line is enough.
enum TagScanner {
  /// Where a tag stands: the whole of it, its key and its value.
  struct Bounds {
    let whole: Range<Int>
    let key: Range<Int>
    let value: Range<Int>
  }

  /// The first tag in a stretch of a line; nil when there is none.
  ///
  /// Cost: O(*n*) for all tags of a line together, however many brackets are opened and never closed.
  static func next(in bytes: Span<UInt8>, _ stretch: Range<Int>) -> Bounds? {
    var at = stretch.lowerBound
    while let first = bytes.firstIndex(of: "[[", in: at..<stretch.upperBound),
      let end = bytes.firstIndex(of: "]]", in: (first + 2)..<stretch.upperBound)
    {
      // Of several openings before one end only the last opens a tag.
      let isOnly = bytes.firstIndex(of: "[", in: (first + 2)..<end) == nil
      let start = isOnly ? first : bytes.lastIndex(of: "[[", in: first..<end) ?? first
      if let colon = bytes.firstIndex(of: ":", in: (start + 2)..<end) {
        return Bounds(whole: start..<(end + 2), key: (start + 2)..<colon, value: (colon + 1)..<end)
      }
      at = end + 2
    }
    return nil
  }

  /// Whether a byte may stand in a tag key: a letter or an underscore.
  static func isKeyByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

/// The tag keys of the archive.
public enum TagKeys {
  /// Every key the archive's export writes.
  public static let known: Set<String> = [
    "ai_summary", "assignment_type", "audio", "consent", "continent", "control_group", "country", "datasources",
    "date", "experiment_status", "experiment_type", "focal_point", "gender", "latlng", "methods", "partnering_sector",
    "principles", "quality_check", "sample_size", "scaling", "sdgs", "skills", "source", "tactics", "thematic_areas",
    "tools", "total_cost", "type", "year",
  ]

  /// The key that trimmed bytes spell: trimmed of every white space, invalid bytes repaired, otherwise as written.
  static func key(of bytes: Span<UInt8>) -> String {
    let text = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    return ValueText.isPlain(bytes) ? text : ValueText.trimmed(text)
  }

  /// The known keys as a sentence lists them.
  static let list = known.sorted { $0.scalarOrder < $1.scalarOrder }.joined(separator: ", ")
}
