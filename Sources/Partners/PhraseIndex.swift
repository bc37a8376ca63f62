/// Phrases of folded words, found at a place of a token line in one look-up by their first word.
struct PhraseIndex<Value: Sendable>: Sendable {
  /// A phrase with what it stands for.
  typealias Phrase = (words: [String], value: Value)

  private var entries: [String: [Phrase]] = [:]

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
    phrases(from: tokens[start].folded).compactMap { phrase in
      Self.length(of: phrase.words, in: tokens, at: start).map { (phrase.value, $0) }
    }
  }

  /// The phrases that begin with a word, longest first.
  func phrases(from first: String) -> [Phrase] { entries[first] ?? [] }

  /// How many tokens a phrase takes that stands at a token beginning with its first word; nil when it does not.
  static func length(of words: [String], in tokens: [Token], at start: Int) -> Int? {
    guard tokens[start].isWord else { return nil }
    var at = start + 1
    for word in words.dropFirst() {
      if at < tokens.count, tokens[at].isMark(among: "-.&/") { at += 1 }
      guard at < tokens.count, tokens[at].isWord, tokens[at].folded == word else { return nil }
      at += 1
    }
    return at - start
  }
}
