/// One head noun for several names: "Adama, Bisheftu and Bahirdar municipalities", "Ministries of Health and
/// Education".
enum SharedHead {
  /// One piece for each name, with the head noun in the singular, or nil when nothing is shared.
  static func pieces(of piece: Piece) -> [Piece]? { after(piece) ?? before(piece) }

  /// Names first, the plural head last.
  private static func after(_ piece: Piece) -> [Piece]? {
    guard let last = piece.items.last, last.isWord, let singular = last.token.singular, piece.items.count >= 4,
      last.token.body == nil
    else { return nil }
    let parts = members(piece.items.dropLast())
    guard parts.count >= 2, hasAnd(piece), parts.allSatisfy({ $0.hasProper && $0.words.count <= 3 }),
      parts.allSatisfy({ !$0.standsAlone || $0.isAcronym })
    else {
      return parts.count >= 2 ? mixed(parts, singular, last) : nil
    }
    return parts.map { Piece($0.items + [head(singular, like: last.token, isSpaced: true)]) }
  }

  /// A full name first, then names that share the last head: "X agency, A, B and C municipalities".
  private static func mixed(_ parts: [Piece], _ singular: String, _ last: Item) -> [Piece]? {
    let bare = Array(
      parts.reversed().prefix { $0.hasProper && !$0.hasHead && $0.words.count <= 3 && !$0.hasBody }.reversed())
    guard bare.count >= 2 else { return nil }
    return parts.dropLast(bare.count)
      + bare.map { Piece($0.items + [head(singular, like: last.token, isSpaced: true)]) }
  }

  /// The plural head first, then "of" and the names.
  private static func before(_ piece: Piece) -> [Piece]? {
    guard let first = piece.items.firstIndex(where: { $0.isWord && $0.token.singular != nil }), first <= 2 else {
      return nil
    }
    let at =
      first + piece.items[(first + 1)...].prefix { $0.isWord && $0.token.isInner && $0.token.singular != nil }.count
    guard at + 3 < piece.items.count, let singular = piece.items[at].token.singular,
      piece.items[..<first].allSatisfy({ $0.isWord && $0.roles.has([.leading, .quality, .plural]) })
    else { return nil }
    let joint = joint(piece, at + 1)
    guard joint > at + 1 else { return nil }
    let rest = piece.items[joint...]
    let all = members(rest)
    let parts = all.prefix { isMember($0, of: piece.items[at].token) }
    guard parts.count >= 2 else { return nil }
    let opening =
      [head(singular, like: piece.items[at].token, isSpaced: false)] + piece.items[(at + 1)..<joint].filter(\.isWord)
    return parts.map { Piece(opening + spaced($0.items)) } + all[parts.count...]
  }

  private static func spaced(_ items: [Item]) -> [Item] {
    items.prefix(1).map { Item(token: $0.token.renamed($0.token.text, isSpaced: true), inside: $0.inside) }
      + items.dropFirst()
  }

  /// Where the names begin: after "of", "de" and their articles.
  private static func joint(_ piece: Piece, _ start: Int) -> Int {
    var at = start
    while at < min(piece.items.count, start + 6), piece.items[at].isWord,
      ["of", "de", "du", "des", "del", "la", "los", "las", "do", "da", "dos", "das", "d", "l", "the", "in"].contains(
        piece.items[at].token.folded)
    { at += 1 }
    return at
  }

  private static func isMember(_ part: Piece, of head: Token) -> Bool {
    if ["ministries", "ministeres", "ministerios", "departments", "secretarias", "faculties"].contains(head.folded) {
      return part.isTopic || part.words.allSatisfy(\.isCapital) && !part.hasHead
    }
    return part.hasProper && !part.standsAlone && part.words.count <= 5
  }

  private static func hasAnd(_ piece: Piece) -> Bool {
    piece.items.contains {
      $0.isMark("&") || $0.isMark("/") || $0.isMark(",") || $0.isWord && $0.roles.has(.and) && $0.token.shape == .lower
    }
  }

  private static func members(_ items: some Collection<Item>) -> [Piece] {
    items.split {
      $0.isMark(",") || $0.isMark("&") || $0.isMark("/") || $0.isWord && $0.roles.has(.and) && $0.token.shape == .lower
    }.map { Piece($0).trimmed() }.filter { !$0.isEmpty }
  }

  private static func head(_ singular: String, like token: Token, isSpaced: Bool) -> Item {
    var head = Token(text: singular, folded: WordFold.folded(singular), shape: .capital, isSpaced: isSpaced)
    head.roles = token.roles.subtracting(.plural).union(.outer)
    head.sector = token.sector
    return Item(token: head, inside: nil)
  }
}
