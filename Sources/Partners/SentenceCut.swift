/// Cuts the name out of a sentence that stands where a name should.
enum SentenceCut {
  /// The part that names: before the verb, or after it when a word for "partner" is the subject.
  static func name(in piece: Piece) -> Piece { name(in: piece, depth: 0) }

  /// - Parameter depth: how many subjects were cut off; a third one in a row is no answer.
  private static func name(in piece: Piece, depth: Int) -> Piece {
    guard let at = piece.items.indices.dropFirst().first(where: { isCut(piece.items, $0) }) else { return piece }
    let left = Piece(piece.items[..<at])
    let right = Piece(piece.items[at...].drop { $0.isWord && $0.roles.has(.verb) && $0.token.shape == .lower })
    let subject = left.words.last { !$0.roles.has([.verb]) }
    if depth < 3, let subject, isPartnerWord(subject), right.standsAlone || right.hasProper {
      return name(in: right, depth: depth + 1)
    }
    if left.words.count > 14, !left.items.contains(where: { $0.isMark(",") || $0.inside != nil }) { return Piece([]) }
    return left.isEmpty ? piece : left
  }

  /// What follows "A as the host, B ...": the next name after a role told with "as" or "being".
  static func next(in piece: Piece) -> Piece? {
    let items = piece.items
    guard
      let told = items.indices.dropFirst().first(where: {
        items[$0].isWord && items[$0].token.shape == .lower
          && ["as", "being", "como", "comme"].contains(items[$0].token.folded)
      }), let comma = items[told...].firstIndex(where: { $0.isMark(",") }),
      !items[..<told].dropFirst().contains(where: { $0.isWord && $0.roles.has(.verb) && $0.token.shape == .lower })
    else { return nil }
    let rest = Piece(items[(comma + 1)...].drop { $0.isWord && $0.roles.has(.and) && $0.token.shape == .lower })
    guard let first = rest.words.first, first.isCapital || first.roles.has([.group, .anyHead]),
      rest.standsAlone || rest.hasProper
    else { return nil }
    return rest
  }

  private static func isPartnerWord(_ word: Token) -> Bool {
    ["partner", "partners", "partenaire", "partenaires", "socio", "socios", "parceiro", "parceiros", "counterpart"]
      .contains(word.folded)
  }

  private static func isCut(_ items: [Item], _ at: Int) -> Bool {
    guard items[at].isWord, items[at].roles.has(.verb) || items[at].token.folded == "to", items[at].token.body == nil
    else { return false }
    let word = items[at].token
    if word.roles.has(.example) { return false }
    if word.shape == .lower {
      return !word.roles.has(.link)
        || word.folded == "to"
          && next(items, at).map {
            $0.shape == .lower && !$0.roles.has([.link, .leading]) || $0.folded.hasPrefix("co-")
          } ?? false
    }
    // "... Network This Network is": a pronoun with a capital begins the next sentence.
    return ["this", "these", "they", "it", "we", "our", "their"].contains(word.folded) && at > 1
      && word.shape == .capital && next(items, at)?.shape != .mark && !isTitle(items, at)
  }

  private static func next(_ items: [Item], _ at: Int) -> Token? {
    at + 1 < items.count && items[at + 1].isWord ? items[at + 1].token : nil
  }

  /// A pronoun inside a title in capitals ("This is Mana") follows a joining word.
  private static func isTitle(_ items: [Item], _ at: Int) -> Bool {
    items[at - 1].isWord && items[at - 1].roles.has(.and)
  }
}
