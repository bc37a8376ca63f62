/// Phrases of folded words, found at a place of a token line in one look-up by their first word.
struct PhraseIndex<Value: Sendable>: Sendable {
  private var entries: [String: [(words: [String], value: Value)]] = [:]

  /// Adds a phrase; the longest phrases of a first word are found first.
  mutating func add(_ words: [String], _ value: Value) {
    guard let first = words.first else { return }
    var list = entries[first] ?? []
    let place = list.firstIndex { $0.words.count < words.count } ?? list.endIndex
    list.insert((words, value), at: place)
    entries[first] = list
  }

  /// Every phrase that stands at a token, longest first; `length` counts tokens, marks between words allowed to be
  /// hyphens or full stops only.
  func matches(_ tokens: [Token], at start: Int) -> [(value: Value, length: Int)] {
    guard let candidates = entries[tokens[start].folded] else { return [] }
    return candidates.compactMap { candidate in
      Self.length(of: candidate.words, in: tokens, at: start).map { (candidate.value, $0) }
    }
  }

  private static func length(of words: [String], in tokens: [Token], at start: Int) -> Int? {
    var at = start
    for (number, word) in words.enumerated() {
      if number > 0, at < tokens.count, tokens[at].shape == .mark, "-.&/".contains(tokens[at].text) { at += 1 }
      guard at < tokens.count, tokens[at].isWord, tokens[at].folded == word else { return nil }
      at += 1
    }
    return at - start
  }
}
