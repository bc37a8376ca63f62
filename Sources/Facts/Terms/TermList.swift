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
    forEachMatch(in: text.bytes.span, wanted: wanted) { index, range in
      body(Match(meaning: terms[index].meaning, range: range))
    }
  }

  /// Whether a pattern for which the caller still asks matches in folded bytes.
  func matches(_ bytes: Span<UInt8>, wanted: (Meaning) -> Bool) -> Bool {
    var isFound = false
    forEachMatch(in: bytes, wanted: { !isFound && wanted($0) }) { _, _ in isFound = true }
    return isFound
  }

  private func forEachMatch(in bytes: Span<UInt8>, wanted: (Meaning) -> Bool, _ body: (Int, Range<Int>) -> Void) {
    var matcher = PatternMatcher()
    var isInWord = false
    for start in 0..<bytes.count {
      let isWord = bytes[start].isWordByte
      let isStart = start == 0 || isWord && !isInWord
      isInWord = isWord
      guard isStart, beginnings.mayHold(TermBeginnings.key(bytes, at: start)) else { continue }
      for index in beginnings.candidates(bytes, at: start) where wanted(terms[index].meaning) {
        guard let end = terms[index].pattern.end(in: bytes, from: start, with: &matcher),
          !terms[index].notAfter.contains(where: { bytes.stands($0, before: start) })
        else { continue }
        body(index, start..<bytes.wordEnd(from: end))
      }
    }
  }
}
