internal import Text

/// Parts a line where a web page's paragraphs were glued together without a space, as in "pilot.The studio".
enum GluedText {
  /// What exports of web pages write behind a link.
  private static let linkMark = Array("(link is external)".unicodeScalars)

  /// The parts of a line in order, without marks of links.
  ///
  /// A part begins at a capital right after a mark that ends a word of small letters. Cost: O(*n*).
  static func parts(of line: String) -> [String] {
    let text = withoutLinkMarks(Array(line.unicodeScalars))
    var parts: [String] = []
    var start = 0
    for index in text.indices.dropFirst(3) where begins(text, index) {
      parts.append(String(text[start..<index]))
      start = index
    }
    parts.append(String(text[start...]))
    return parts
  }

  private static func begins(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    guard text[index].isCapital, index + 1 < text.count, text[index + 1].properties.isLowercase,
      ".!?:;)".unicodeScalars.contains(text[index - 1])
    else { return false }
    // "Node.Js" and "e.g.This" hold no end of a sentence.
    let word = text[..<(index - 1)].reversed().prefix { $0.isLetter }
    return word.count >= 3 && (text[index - 1] == ")" || word.allSatisfy { $0.properties.isLowercase })
  }

  private static func withoutLinkMarks(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var at = 0
    while at < text.count {
      if text[at...].starts(with: linkMark) {
        at += linkMark.count
      } else {
        kept.append(text[at])
        at += 1
      }
    }
    return kept
  }
}
