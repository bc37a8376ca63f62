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

  static func tags(in line: ByteLine) -> [Bounds] {
    var found: [Bounds] = []
    var at = line.range.lowerBound
    while let first = line.firstIndex(of: "[[", from: at) {
      guard let end = line.firstIndex(of: "]]", from: first + 2) else { break }
      // Of several openings before one end only the last opens a tag.
      let start = line.lastIndex(of: "[[", in: first..<end) ?? first
      at = start + 2 > end ? start + 1 : end + 2
      guard start + 2 <= end else { continue }
      if let colon = line.bytes[(start + 2)..<end].firstIndex(of: UInt8(ascii: ":")) {
        found.append(Bounds(whole: start..<(end + 2), key: (start + 2)..<colon, value: (colon + 1)..<end))
      }
    }
    return found
  }

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
}
