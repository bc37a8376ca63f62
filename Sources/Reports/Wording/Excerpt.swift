/// Text of documents, shortened for quotation: whole sentences where they fit, else cut at a space and marked.
enum Excerpt {
  /// The first sentences of a text within a limit; a first sentence beyond it is cut.
  ///
  ///     Excerpt.beginning(of: "One. Two is longer.", to: 8)   // One.
  static func beginning(of text: String, to limit: Int) -> String {
    guard isLonger(text, than: limit) else { return text }
    let start = text.prefix(limit)
    let end = start.indices.last { ".!?".contains(start[$0]) && endsSentence(text, at: $0) }
    // A sentence of a few words, such as a number with its point, says nothing.
    if let end, text.distance(from: text.startIndex, to: end) >= limit / 4 { return String(start[...end]) }
    return cut(text, to: limit)
  }

  /// Whether a mark ends a sentence: white space follows, and no abbreviation such as `A.I.` or `e.g.` stands before.
  private static func endsSentence(_ text: String, at mark: String.Index) -> Bool {
    let next = text.index(after: mark)
    guard next == text.endIndex || text[next].isWhitespace else { return false }
    guard text[mark] == "." else { return true }
    let word = text[..<mark].reversed().prefix { !$0.isWhitespace }
    return word.count > 2 && !word.contains(".")
  }

  /// A text around a term: whole within the limit, else cut at spaces on either side and marked.
  static func around(_ term: String, in text: String, to limit: Int) -> String {
    guard isLonger(text, than: limit), let place = text.firstRange(of: term) else {
      return beginning(of: text, to: limit)
    }
    let end = text.distance(from: text.startIndex, to: place.upperBound)
    guard end > limit - 1 else { return cut(text, to: limit) }
    let room = max(0, limit - term.count) / 2
    let from = text.index(place.lowerBound, offsetBy: -room, limitedBy: text.startIndex) ?? text.startIndex
    let start = text[from..<place.lowerBound].firstIndex(of: " ").map { text.index(after: $0) } ?? place.lowerBound
    return "…" + cut(String(text[start...]), to: limit - 1)
  }

  /// Text of at most so many characters, cut at a space and marked.
  static func cut(_ text: String, to limit: Int) -> String {
    guard isLonger(text, than: limit) else { return text }
    let start = text.prefix(max(0, limit - 1))
    // A word that ends at the cut stays whole.
    let endsWord = text[start.endIndex] == " "
    var kept = endsWord ? start : start.lastIndex(of: " ").map { start[..<$0] } ?? start
    while let last = kept.last, ",;:.–- ".contains(last) { kept.removeLast() }
    return kept + "…"
  }

  /// Whether a text has more characters; one of so few bytes needs no counting.
  private static func isLonger(_ text: String, than limit: Int) -> Bool {
    text.utf8.count > limit && text.count > limit
  }
}
