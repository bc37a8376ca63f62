internal import Vocabulary

extension ListReader {
  /// Members after a label whose head noun they share: "Municipalities: A, B".
  func shared(label: Piece, members: Piece) -> [Candidate]? {
    guard let head = label.words.last, head.singular != nil, head.sector == .government, !members.hasHead,
      !members.hasBody
    else { return nil }
    let joined = Piece(label.items + [Item(token: Self.ofToken, inside: nil)] + members.items)
    return SharedHead.pieces(of: joined)?.compactMap { reader.candidate($0) }
  }

  static var ofToken: Token {
    var token = Token(text: "of", folded: "of", shape: .lower, isSpaced: true)
    token.roles = .link
    return token
  }

  /// "Municipalities (A, B)", "startups such as A, B": the members, not the header.
  func header(_ piece: Piece, depth: Int) -> [Candidate]? {
    if let at = piece.items.firstIndex(where: { $0.isWord && $0.roles.has(.example) && $0.token.shape == .lower }),
      at > 0
    {
      return examples(piece, at: at, depth: depth)
    }
    return bracketed(piece, depth: depth)
  }

  /// "startups such as A, B"; what stands before the startups in the list is read, too.
  private func examples(_ piece: Piece, at place: Int, depth: Int) -> [Candidate]? {
    let start = piece.items[..<place].lastIndex { $0.isMark(",") }.map { $0 + 1 } ?? 0
    let head = Piece(piece.items[start..<place]).trimmed()
    let members = Piece(
      piece.items[place...].drop {
        $0.isWord && $0.roles.has([.example, .verb]) && $0.token.shape == .lower || $0.isAny(of: ":,")
      })
    guard head.isGroup || isLoose(head) && members.words.first?.isCapital == true,
      members.hasProper || members.hasBody || members.standsAlone
    else { return nil }
    let listed = start > 0 ? candidates(of: Piece(piece.items[..<(start - 1)]), depth: depth) : []
    lexicon.trace?.note("members of \"\(head.written)\": \(members.written)")
    return listed + withSector(of: head, candidates(of: members, depth: depth))
  }

  /// "Solution carriers", "ESOs": no body of its own, whatever it is.
  private func isLoose(_ head: Piece) -> Bool {
    (1...4).contains(head.words.count) && !head.hasBody && !head.hasHead
      && head.words.dropFirst().allSatisfy { $0.shape == .lower }
  }

  /// "Municipalities (A, B)", "a local NGO (A)".
  private func bracketed(_ piece: Piece, depth: Int) -> [Candidate]? {
    guard let at = piece.items.firstIndex(where: { $0.inside != nil }), let inside = piece.items[at].inside else {
      return nil
    }
    let head = Piece(piece.items[..<at]).trimmed()
    let bracket = reader.strippedLead(
      Piece(
        Item.items(
          of: inside.first?.roles.has(.example) == true || inside.contains { $0.roles.has(.example) }
            ? afterExample(inside) : inside)))
    guard !head.items.contains(where: { $0.isMark(",") }),
      bracket.hasProper || bracket.hasBody || bracket.isAcronym || bracket.hasHead,
      isHeader(head, of: bracket)
    else { return nil }
    lexicon.trace?.note("members of \"\(head.written)\": \(bracket.written)")
    let found = shared(label: head, members: bracket) ?? candidates(of: bracket, depth: depth)
    let rest = Piece(piece.items[(at + 1)...]).trimmed()
    return found.isEmpty
      ? nil : withSector(of: head, found) + (rest.isEmpty ? [] : candidates(of: rest, depth: depth))
  }

  /// Whether a bracket gives the members of a kind of bodies, or names the one that is meant.
  private func isHeader(_ head: Piece, of bracket: Piece) -> Bool {
    if head.isGroup {
      return (!Naming.isNamed(head) || bracket.items.contains { $0.isMark(",") })
        && (bracket.words.first?.isCapital == true || bracket.hasHead && head.words.count == 1)
        && !isAcronymOf(head, bracket)
    }
    guard head.hasHead, !Naming.isNamed(head), !head.words.contains(where: { $0.roles.has([.unique, .house]) }),
      bracket.standsAlone || bracket.words.first?.isCapital == true
    else { return false }
    guard bracket.isAcronym, let word = bracket.words.first else { return bracket.hasHead || bracket.hasProper }
    return !word.roles.has(.group) && !Initials.match(word, head.words)
  }

  /// "Non-governmental organisations (NGOs)" and "Departments and Agencies (MDA)" are no members.
  private func isAcronymOf(_ head: Piece, _ bracket: Piece) -> Bool {
    guard bracket.isAcronym, let word = bracket.words.first, word.body == nil else { return false }
    return word.roles.has(.group) || word.text.utf8.count <= 5 || Initials.match(word, head.words)
  }

  private func afterExample(_ tokens: [Token]) -> [Token] {
    guard let at = tokens.lastIndex(where: { $0.roles.has(.example) }) else { return tokens }
    return Array(tokens[(at + 1)...].drop { !$0.isWord })
  }

  private func withSector(of head: Piece, _ members: [Candidate]) -> [Candidate] {
    let sector = SectorReader.nameSector(head.words)
    return members.map { member in
      var member = member
      if member.cue == nil, member.evidence < .register { member.cue = sector }
      return member
    }
  }
}
