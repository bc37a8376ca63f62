/// Takes a sentence's words off a name: what was done before it, and what goes on after it in small letters.
enum NameTrim {
  /// The part of a piece that names; the piece itself when it holds no more.
  static func name(in piece: Piece) -> Piece { cutTail(afterDoing(piece)) }

  // MARK: What was done

  /// "Met with Lago", "analysis of samples produced with the Vale Laboratory": the name after "with" and a doing.
  private static func afterDoing(_ piece: Piece) -> Piece {
    let items = piece.items
    guard let first = items.first(where: \.isWord), !isOfBody(first.token),
      let at = items.indices.dropFirst().last(where: { isWith(items, $0) })
    else { return piece }
    let isTold = isDoing(first.token) || first.roles.has(.own) || isPronoun(first.token)
    guard isTold || items[at - 1].isWord && items[at - 1].token.shape == .lower && isDoing(items[at - 1].token) else {
      return piece
    }
    let rest = Piece(items[(at + 1)...].drop { $0.isWord && $0.roles.has(.leading) && $0.token.shape == .lower })
    return rest.hasProper || rest.standsAlone ? rest : piece
  }

  private static func isWith(_ items: [Item], _ at: Int) -> Bool {
    items[at].isWord && items[at].token.shape == .lower
      && ["with", "avec", "con", "com"].contains(items[at].token.folded)
      && at + 1 < items.count
  }

  private static func isPronoun(_ word: Token) -> Bool {
    ["we", "i", "they", "it", "he", "she", "nous", "hemos"].contains(word.folded)
  }

  /// A verb of the words, or a participle or gerund of three syllables and no other meaning.
  static func isDoing(_ word: Token) -> Bool {
    guard !isOfBody(word) else { return false }
    if word.roles.has([.verb, .filler]) { return true }
    return word.roles.isDisjoint(with: [.quality, .topic, .legal, .place, .person, .sector, .plural, .kind, .leading])
      && word.shape != .caps && word.shape != .camel && word.folded.utf8.count >= 5
      && (word.folded.hasSuffix("ed") || word.shape == .lower && word.folded.hasSuffix("ing"))
  }

  private static func isOfBody(_ word: Token) -> Bool { word.body != nil || word.roles.has(.anyHead) }

  // MARK: What goes on

  /// The piece before what tells where, when or how in small letters, or before the next sentence's "The".
  private static func cutTail(_ piece: Piece) -> Piece {
    let items = piece.items
    guard let at = items.indices.dropFirst().first(where: { isTail(items, $0) }) else { return piece }
    let left = Piece(items[..<at]).trimmed()
    let brackets = items[at...].filter { $0.inside?.count == 1 }
    guard Naming.isNamed(left), left.standsAlone || left.words.count >= 2 && left.hasProper || isOneName(left) else {
      return piece
    }
    // "Vale Team on a course of a year (VT)": the acronym behind the tail is the name's.
    let acronyms = brackets.filter { item in item.inside.map { Initials.match($0[0], left.words) } ?? false }
    return Piece(left.items + acronyms)
  }

  private static func isOneName(_ piece: Piece) -> Bool {
    piece.words.count == 1 && piece.words[0].shape != .capital
  }

  private static func isTail(_ items: [Item], _ at: Int) -> Bool {
    let item = items[at]
    guard item.isWord, item.token.body == nil, at > 0 else { return false }
    if item.token.text == "The" { return items[at - 1].isWord && items[at - 1].token.isCapital }
    guard item.token.shape == .lower else { return false }
    if item.roles.has(.preposition) { return isTailPreposition(items, at) }
    // "Lago Project incubated at ...": a participle right after the name.
    let before = items[at - 1]
    return (before.inside != nil || before.isWord && before.token.isCapital) && item.token.folded.hasSuffix("ed")
      && isDoing(item.token)
  }

  /// A preposition that goes on with an article and a small letter, a number, or another preposition.
  private static func isTailPreposition(_ items: [Item], _ at: Int) -> Bool {
    guard let next = word(items, at + 1), next.body == nil else { return false }
    if next.isNumber || next.shape == .lower && next.roles.has(.preposition) { return true }
    guard next.shape == .lower else { return false }
    let preposition = items[at].token.folded
    if isArticle(next) {
      guard let following = word(items, at + 2) else { return true }
      return following.shape == .lower && !following.roles.has([.outer, .unit])
    }
    // "Persons with disabilities", "in charge of", "Commission on ethics", "Centre for now": parts of a name but "now".
    if next.folded == "charge" || preposition == "on" { return false }
    if preposition == "with", items[at - 1].isWord, items[at - 1].roles.has(.group) { return false }
    return !next.roles.has(.topic) || preposition == "with" || preposition == "across"
  }

  private static func isArticle(_ word: Token) -> Bool {
    ["the", "a", "an", "la", "le", "les", "el", "los", "las", "un", "une", "una"].contains(word.folded)
  }

  private static func word(_ items: [Item], _ at: Int) -> Token? {
    at < items.count && items[at].isWord ? items[at].token : nil
  }

  // MARK: What names nothing

  /// Whether words make no name: fillers and notions alone, a preposition first, a doing and its object.
  static func isNone(_ words: [Token]) -> Bool {
    guard let first = words.first, let last = words.last, first.body == nil else { return false }
    if words.allSatisfy(isIdle) || isEvent(words) { return true }
    let next = words.dropFirst().first
    if first.roles.has(.preposition), opensPhrase(first, next) { return true }
    if first.folded == "to", next?.shape == .lower { return true }
    if words.count == 1 {
      return isGerund(first) || last.roles.has(.unit) && last.roles.isDisjoint(with: [.unique, .plural])
    }
    if first.roles.has(.filler), first.folded.hasSuffix("ing") { return true }
    guard !first.roles.has(.anyHead), let next, next.shape == .lower else { return false }
    // "points the talent", "Launch the call for": three words may be a title, as in "Save the Children".
    return isArticle(next) && next.folded != "la" && next.folded != "le"
      && (first.shape == .lower || words.count > 3 || isDoing(first)) && first.shape != .caps
  }

  /// A word that names no body by itself, whatever stands beside it.
  private static func isIdle(_ word: Token) -> Bool {
    guard word.body == nil else { return false }
    if word.roles.has(.notion) { return true }
    return word.roles.has([.filler, .preposition, .verb, .leading, .link, .and])
      && word.roles.isDisjoint(with: [.group, .anyHead])
  }

  /// "Sector Strategy Workshop": an event or a subject last, and no body.
  private static func isEvent(_ words: [Token]) -> Bool {
    words.last?.roles.has(.notion) == true
      && words.allSatisfy {
        $0.body == nil && $0.roles.isDisjoint(with: [.group, .anyHead, .legal]) && !$0.roles.has(.link)
      }
  }

  /// "Leveraging": a gerund that no table knows otherwise.
  private static func isGerund(_ word: Token) -> Bool {
    word.shape == .capital && word.roles.isEmpty && word.folded.utf8.count >= 7 && word.folded.hasSuffix("ing")
  }

  /// "in Mora", "Within UN", "Outside of ...", but not "Beyond Foundation".
  private static func opensPhrase(_ first: Token, _ next: Token?) -> Bool {
    guard first.shape != .caps || next?.shape == .lower, let next else { return first.shape != .caps }
    return first.shape == .lower || next.shape == .lower || next.body != nil
  }
}
