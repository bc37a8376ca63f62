/// A token of a cell, or a whole bracket as one.
struct Item: Sendable {
  /// The token; the opening mark for a bracket.
  let token: Token
  /// What stands in the bracket; nil for plain tokens.
  let inside: [Token]?

  var isWord: Bool { inside == nil && token.isWord }
  var roles: WordRole { inside == nil ? token.roles : [] }

  func isMark(_ mark: String) -> Bool { inside == nil && token.isMark(mark) }
  func isAny(of marks: String) -> Bool { inside == nil && token.isMark(among: marks) }

  /// The items of a token line; a bracket that is never closed runs to the end.
  static func items(of tokens: [Token]) -> [Item] {
    var items: [Item] = []
    var at = 0
    while at < tokens.count {
      guard tokens[at].isMark("(") || tokens[at].isMark("[") else {
        let isStray = (tokens[at].isMark(")") || tokens[at].isMark("]")) && !(items.last?.token.isNumber ?? false)
        if !isStray { items.append(Item(token: tokens[at], inside: nil)) }
        at += 1
        continue
      }
      let end = bracketEnd(tokens, at)
      items.append(Item(token: tokens[at], inside: Array(tokens[(at + 1)..<end])))
      at = end + 1
    }
    return items
  }

  private static func bracketEnd(_ tokens: [Token], _ start: Int) -> Int {
    var depth = 0
    for index in start..<tokens.count {
      if tokens[index].isMark("(") || tokens[index].isMark("[") { depth += 1 }
      if tokens[index].isMark(")") || tokens[index].isMark("]") { depth -= 1 }
      if depth == 0 { return index }
    }
    return tokens.count
  }
}

/// A run of items that may be one partner, with the questions the rules ask of it.
struct Piece: Sendable {
  var items: [Item]

  init(_ items: some Sequence<Item>) { self.items = Array(items) }

  /// The items that the name of one body may have, brackets one each; longer runs are no name, and questions about
  /// them look no further, so that reading stays linear.
  static let longestName = 60

  /// The words outside brackets.
  var words: [Token] { items.compactMap { $0.isWord ? $0.token : nil } }
  var brackets: [[Token]] { items.compactMap(\.inside) }
  var isEmpty: Bool { !items.contains { $0.isWord } }

  /// The piece without marks at its ends.
  func trimmed() -> Piece {
    var kept = items[...]
    while let first = kept.first, first.inside == nil, !first.token.isWord, !Self.isQuote(first.token) {
      kept = kept.dropFirst()
    }
    while let last = kept.last, last.inside == nil, !last.token.isWord, !Self.isQuote(last.token) {
      kept = kept.dropLast()
    }
    return Piece(kept)
  }

  static func isQuote(_ token: Token) -> Bool {
    token.isMark(among: "\"“”„«»‘’'")
  }

  var hasHead: Bool { words.contains { $0.roles.has(.anyHead) } }
  var hasProper: Bool { words.contains(where: Self.isProper) }
  var hasBody: Bool { words.contains { $0.body != nil } }
  var isLegal: Bool { words.dropFirst().contains { $0.roles.has(.legal) && $0.isCapital } }
  var isGroup: Bool { words.contains { $0.roles.has(.group) } }

  /// One word in capitals, a number after it allowed.
  var isAcronym: Bool {
    let words = self.words
    guard let first = words.first, first.shape == .caps || first.shape == .camel else { return false }
    return words.count == 1 || (words.count == 2 && words[1].isNumber)
  }

  /// Whether every word is a subject, a link or an adjective: the rest of a ministry's name, not a body.
  var isTopic: Bool {
    let words = self.words
    return !words.isEmpty
      && words.allSatisfy { word in
        word.body == nil && !word.roles.has(.outer)
          && (word.roles.has([.topic, .link, .quality]) || word.shape == .lower)
      } && words.contains { $0.roles.has([.topic, .quality]) || $0.shape == .lower }
  }

  /// Whether a head noun is followed by "of" and the like, so that subjects may follow after commas.
  var isOpen: Bool {
    let words = self.words
    return words.indices.dropLast().contains { index in
      words[index].roles.has(.anyHead) && words[index + 1].roles.has(.link)
    }
  }

  /// Whether the piece can be a partner without its neighbours.
  var standsAlone: Bool { hasBody || hasHead || isLegal || isGroup || isAcronym }

  /// Whether the piece begins with a head noun that its name follows: "Ministry of ...", adjectives before it allowed.
  var beginsWithHead: Bool {
    let words = self.words.drop { $0.roles.has([.leading, .quality]) && !$0.roles.has(.anyHead) }
    guard let first = words.first, first.roles.has([.outer, .unit, .head, .plural]) else { return false }
    let rest = words.dropFirst().drop(while: \.isInner)
    return rest.first.map { $0.roles.has(.link) && !$0.roles.has(.and) } ?? first.roles.has(.outer)
  }

  /// A word that no rule knows, capital first: part of a proper name.
  static func isProper(_ word: Token) -> Bool {
    word.isCapital && !word.isNumber
      && word.roles.isDisjoint(with: [
        .outer, .unit, .head, .plural, .kind, .link, .and, .leading, .quality, .topic, .sector, .legal, .or, .rest,
        .filler,
      ])
  }

  /// The words joined as written.
  static func text(_ tokens: some Sequence<Token>) -> String {
    var text = ""
    for token in tokens {
      if !text.isEmpty, token.isSpaced { text += " " }
      text += token.text
    }
    return text
  }

  /// The piece's text without its brackets.
  var text: String { Self.text(items.filter { $0.inside == nil }.map(\.token)) }
}
