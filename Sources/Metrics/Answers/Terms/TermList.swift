/// Patterns of a lexicon, arranged so that a text is read once for all of them.
struct TermList<Meaning: Sendable>: Sendable {
  /// A pattern with what it stands for.
  struct Term: Sendable {
    /// The compiled pattern.
    let pattern: TermPattern
    /// What the pattern stands for.
    let meaning: Meaning
    /// Folded texts that must not stand directly before a match.
    let notAfter: [[UInt8]]
  }

  /// A place where a pattern matches.
  struct Match {
    /// What the pattern stands for.
    let meaning: Meaning
    /// The folded bytes from the word's start to the end of the last word touched.
    let range: Range<Int>
  }

  private let terms: [Term]
  let beginnings: TermBeginnings

  /// Arranges terms.
  init(_ terms: [Term]) {
    self.terms = terms
    beginnings = TermBeginnings(terms.map(\.pattern))
  }

  /// The matches in a text for which the caller still asks, by place, then in the order of the lexicon.
  ///
  /// - Parameter wanted: says whether a meaning is still looked for; it is asked before a pattern is tried.
  /// - Complexity: O(*n* + *w* · *t*), *w* the number of words and *t* the number of terms that begin like a word.
  func forEachMatch(in text: FoldedText, wanted: (Meaning) -> Bool, _ body: (Match) -> Void) {
    var matcher = PatternMatcher()
    let bytes = text.bytes.span
    for start in bytes.indices where text.isWordStart(start) {
      for index in beginnings.candidates(bytes, at: start) where wanted(terms[index].meaning) {
        guard let end = terms[index].pattern.end(in: bytes, from: start, with: &matcher),
          !terms[index].notAfter.contains(where: { text.bytes[..<start].ends(with: $0) })
        else { continue }
        body(Match(meaning: terms[index].meaning, range: start..<text.wordEnd(from: end)))
      }
    }
  }
}

extension ArraySlice where Element == UInt8 {
  /// Whether the slice ends with some bytes.
  fileprivate func ends(with tail: [UInt8]) -> Bool { suffix(tail.count).elementsEqual(tail) }
}
