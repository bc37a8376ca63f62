/// Tells one certain body from a kind of bodies.
enum Naming {
  /// Whether the piece means one certain body: "Local NGOs" and "Local government" do not, "Local government of Rocha"
  /// does.
  static func isNamed(_ piece: Piece) -> Bool {
    let words = piece.words
    // "One of the biggest chains": one of a kind.
    if words.count > 2, words[0].folded == "one", words[1].folded == "of", !piece.hasBody { return false }
    let core = core(of: piece)
    if let last = core.last(where: { $0.roles.has([.plural, .kind]) || $0.roles.has(.anyHead) }), last.body == nil,
      last.roles.has(.plural) || last.roles.has(.kind) && !last.roles.has(.outer)
    {
      let isTitle = core.count >= 3 && core.allSatisfy(\.isCapital) && !piece.items.contains { $0.isMark(",") }
      return core.contains(where: Piece.isProper) && !isLowerKind(last) || isTitle && last.singular != nil
        || piece.brackets.contains(where: isAcronym)
    }
    if words.contains(where: { $0.body != nil || $0.roles.has(.unique) || $0.roles.has(.house) }) { return true }
    if piece.brackets.contains(where: isAcronym) { return true }
    if core.contains(where: Piece.isProper) { return true }
    return piece.hasHead ? isSpecific(piece, core) : isCapitalName(words)
  }

  /// The words before the first small joining word: what the name is about stands after it.
  private static func core(of piece: Piece) -> [Token] {
    Array(piece.words.prefix { !($0.roles.has(.link) && $0.shape == .lower && !$0.roles.has(.and)) })
  }

  /// "farmers" after a proper name stays a kind ("Yotokope farmers"); with a capital it may be a name.
  private static func isLowerKind(_ word: Token) -> Bool { word.shape == .lower && word.roles.has(.plural) }

  private static func isAcronym(_ bracket: [Token]) -> Bool {
    bracket.count == 1 && (bracket[0].shape == .caps || bracket[0].shape == .camel) && !bracket[0].roles.has(.group)
  }

  /// A head noun with a subject: "Fisheries Division", "Ministry of Environment"; not "national agency" alone.
  private static func isSpecific(_ piece: Piece, _ core: [Token]) -> Bool {
    let words = piece.words
    guard let head = words.firstIndex(where: { $0.roles.has(.anyHead) }) else { return false }
    let opensName = core.last.map { $0.roles.has(.anyHead) || $0.isInner } ?? false
    if words.count > core.count, opensName, core.contains(where: \.isCapital) || words[head].roles.has([.outer, .unit])
    {
      return words[core.count...].contains { $0.isCapital || $0.roles.has(.topic) }
    }
    let last = core.lastIndex { $0.roles.has(.anyHead) }
    return core.indices.contains { index in
      index != last && !(core[index].isInner && core[index].roles.has(.anyHead))
        && core[index].roles.isDisjoint(with: [.group, .leading, .link])
        && (core[index].roles.has(.topic) || core[index].roles.isEmpty)
    }
  }

  private static func isCapitalName(_ words: [Token]) -> Bool {
    words.contains {
      $0.isCapital && $0.roles.isDisjoint(with: [.kind, .sector, .quality, .topic, .plural, .filler])
    }
  }
}
