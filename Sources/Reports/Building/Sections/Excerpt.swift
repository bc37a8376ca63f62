/// Text of documents, shortened for quotation: whole sentences where they fit, else cut at a space and marked.
enum Excerpt {
  /// The first sentences of a text within a limit; a first sentence beyond it is cut.
  ///
  ///     Excerpt.beginning(of: "One. Two is longer.", to: 8)   // One.
  static func beginning(of text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    let start = text.prefix(limit)
    let end = start.indices.last { index in
      ".!?".contains(start[index]) && isEnd(text, after: index)
    }
    // A sentence of a few words, such as a number with its point, says nothing.
    if let end, text.distance(from: text.startIndex, to: end) >= limit / 4 { return String(start[...end]) }
    return cut(text, to: limit)
  }

  private static func isEnd(_ text: String, after index: String.Index) -> Bool {
    let next = text.index(after: index)
    return next == text.endIndex || text[next].isWhitespace
  }

  /// A text around a term: whole within the limit, else cut at spaces on either side and marked.
  static func around(_ term: String, in text: String, to limit: Int) -> String {
    guard text.count > limit, let place = text.firstRange(of: term) else { return beginning(of: text, to: limit) }
    let end = text.distance(from: text.startIndex, to: place.upperBound)
    guard end > limit - 1 else { return cut(text, to: limit) }
    let room = max(0, limit - term.count) / 2
    let from = text.index(place.lowerBound, offsetBy: -room, limitedBy: text.startIndex) ?? text.startIndex
    let start = text[from..<place.lowerBound].firstIndex(of: " ").map { text.index(after: $0) } ?? place.lowerBound
    return "…" + cut(String(text[start...]), to: limit - 1)
  }

  /// Text of at most so many characters, cut at a space and marked.
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    let start = text.prefix(max(0, limit - 1))
    var kept = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    while let last = kept.last, ",;:.–- ".contains(last) { kept.removeLast() }
    return kept + "…"
  }
}
