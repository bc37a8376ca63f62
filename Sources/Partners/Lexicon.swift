internal import Vocabulary

/// The words and the register together: turns a line into tokens that know what they may be.
struct Lexicon: Sendable {
  let words: PartnerWords
  let register: PartnerRegister
  /// Where the readers write down what they do; nil when nobody asks.
  var trace: PartnerTrace?

  /// The line's tokens with roles, sectors and registered names.
  ///
  /// Cost: O(*n*).
  func tokens(of line: String) -> [Token] {
    var tokens = Tokenizer.tokens(of: line)
    for index in tokens.indices {
      tokens[index].place = Int32(truncatingIfNeeded: index)
      if tokens[index].isWord { addRoles(&tokens, at: index) }
    }
    addBodies(&tokens)
    return tokens
  }

  /// Longer phrases come first in the index and speak last, so that their sector stands.
  private func addRoles(_ tokens: inout [Token], at start: Int) {
    for (phrase, entry) in words.index.phrases(from: tokens[start].folded).reversed() {
      guard let length = PhraseIndex<PartnerWords.Entry>.length(of: phrase, in: tokens, at: start) else { continue }
      for index in start..<start + length {
        tokens[index].roles.formUnion(entry.roles)
        if let sector = entry.sector { tokens[index].sector = sector }
        if let singular = entry.singular { tokens[index].singular = singular }
        if index > start, entry.roles.has([.outer, .unit, .head, .plural, .kind, .place]) {
          tokens[index].isInner = true
        }
      }
    }
  }

  private func addBodies(_ tokens: inout [Token]) {
    var at = 0
    while at < tokens.count {
      guard tokens[at].isWord, let match = register.match(tokens, at: at) else {
        at += 1
        continue
      }
      for index in at..<at + match.length {
        tokens[index].body = (match.body, at + match.length - index, index == at)
      }
      at += match.length
    }
  }

  /// The sector that the tokens name as a whole ("private sector", "a tech startup"), or nil.
  func cue(_ tokens: some Collection<Token>) -> Sector? {
    var words = Array(tokens.drop { $0.roles.has(.leading) && $0.shape == .lower || !$0.isWord })
    while let last = words.last, !last.isWord { words.removeLast() }
    guard !words.isEmpty else { return nil }
    return self.words.index.matches(words, at: 0).first { $0.value.cue != nil && $0.length == words.count }?.value.cue
  }

  /// What "is a", "are an" and the like call the partner of a description, otherwise the first phrase that says
  /// something.
  func described(_ tokens: [Token], upTo limit: Int) -> Sector? {
    for index in tokens.indices.prefix(60)
    where ["is", "are", "est", "es", "sont", "son"].contains(tokens[index].folded) {
      if let told = told(tokens, from: index + 1, upTo: index + 7) { return told }
    }
    return subject(tokens, upTo: limit)
  }

  /// The first phrase that says something and is not the object of "with", "to", "for" and the like.
  private func subject(_ tokens: [Token], upTo limit: Int) -> Sector? {
    for index in tokens.indices.prefix(limit) where tokens[index].roles.has(.told) {
      let before = tokens[..<index].suffix(3).filter { $0.isWord && !$0.roles.has(.quality) }.suffix(2)
      if before.contains(where: {
        $0.roles.has([.and, .with]) || ["to", "for", "from", "of", "by", "between"].contains($0.folded)
      }) {
        continue
      }
      if let told = told(tokens, from: index, upTo: index + 1) { return told }
    }
    return nil
  }

  /// The sector a text says of its partner: by the first phrase that calls it something.
  func told(_ tokens: [Token], from start: Int = 0, upTo limit: Int = .max) -> Sector? {
    for index in start..<min(tokens.count, max(start, limit)) where tokens[index].roles.has(.told) {
      if let match = words.index.matches(tokens, at: index).first(where: { $0.value.told != nil }) {
        return match.value.told
      }
    }
    return nil
  }
}
