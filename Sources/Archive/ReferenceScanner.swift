/// Finds the web addresses and images of a line.
enum ReferenceScanner {
  enum Kind { case image, link }

  struct Reference {
    let kind: Kind
    /// The bytes of the address.
    let range: Range<Int>
  }

  static func references(in line: ByteLine) -> [Reference] {
    var found: [Reference] = []
    var at = line.range.lowerBound
    while at < line.range.upperBound {
      if line.matches("![", at: at), let image = image(in: line, from: at) {
        found.append(image)
        at = image.range.upperBound
      } else if line.matches("http://", at: at) || line.matches("https://", at: at) {
        let end = addressEnd(in: line, from: at)
        found.append(Reference(kind: .link, range: at..<end))
        at = end
      } else {
        at += 1
      }
    }
    return found
  }

  private static func image(in line: ByteLine, from start: Int) -> Reference? {
    guard let open = line.firstIndex(of: "](", from: start) else { return nil }
    let end = line.firstIndex(of: ")", from: open) ?? line.range.upperBound
    return Reference(kind: .image, range: (open + 2)..<max(open + 2, end))
  }

  /// An address ends at white space, brackets, quotes, angle brackets, or where the next address is glued to it.
  private static func addressEnd(in line: ByteLine, from start: Int) -> Int {
    var end = start + 7
    while end < line.range.upperBound, !endsAddress(line.bytes[end]) {
      if line.matches("http://", at: end) || line.matches("https://", at: end) { break }
      end += 1
    }
    while end > start, ".,;:!?'".utf8.contains(line.bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    ValueText.isWhiteSpace(byte) || "[]()<>\"|".utf8.contains(byte)
  }
}
