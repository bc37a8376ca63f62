internal import Vocabulary

/// Makes a candidate of a piece that is known to hold one name: brackets, acronym, parent, quotes, named or not.
struct CandidateReader: Sendable {
  let lexicon: Lexicon

  /// The candidate of a piece, or nil when nothing is left of it.
  func candidate(_ raw: Piece) -> Candidate? {
    var piece = strippedLead(NameTrim.name(in: unquoted(strippedLead(raw.trimmed())).trimmed())).trimmed()
    let remark = cutRemark(&piece)
    guard !piece.isEmpty, !isOwnLab(piece), !isPerson(piece),
      !piece.words.allSatisfy({ $0.roles.has(.leading) && !$0.isCapital })
    else {
      lexicon.trace?.note("no body: \(raw.written)")
      return nil
    }
    var candidate = Candidate(
      tokens: piece.items.filter { $0.inside == nil }.map(\.token), isNamed: Naming.isNamed(piece),
      evidence: Self.evidence(piece))
    candidate.remark = remark
    candidate.cue = typeWord(raw)
    cutParent(&candidate)
    if piece.isAcronym { candidate.acronym = Piece.text(candidate.tokens) }
    for bracket in piece.brackets.prefix(Self.brackets) { apply(bracket, to: &candidate) }
    takeAlias(&candidate)
    return tidied(candidate)
  }

  /// How many brackets of a name are read; more make no name.
  private static let brackets = 8

  private func tidied(_ candidate: Candidate) -> Candidate? {
    var candidate = candidate
    while let last = candidate.tokens.last,
      !last.isWord || last.roles.has(.rest) && last.shape == .lower || isNextSentence(candidate)
        || (last.shape == .lower && last.roles.has([.link, .and, .leading]) && !last.roles.has(.group))
    {
      candidate.tokens.removeLast()
    }
    candidate.tokens = Array(candidate.tokens.drop { !$0.isWord })
    let letters = candidate.words.reduce(0) { $0 + $1.text.unicodeScalars.count }
    dropPossessive(&candidate)
    guard !candidate.words.allSatisfy({ $0.roles.has(.place) && $0.body == nil }) else { return nil }
    guard letters >= 2, !candidate.words.allSatisfy(\.isNumber), !isRest(candidate.words),
      !NameTrim.isNone(candidate.words)
    else {
      lexicon.trace?.note("words of a sentence, no name: \(candidate.name)")
      return nil
    }
    return candidate
  }

  /// "Vale University The", "Vale University Supported": the first word of what follows.
  private func isNextSentence(_ candidate: Candidate) -> Bool {
    guard candidate.words.count >= 3, let last = candidate.tokens.last, last.shape == .capital, last.body == nil else {
      return false
    }
    return ["the", "this", "a", "in", "we", "it", "they"].contains(last.folded)
      || last.roles.has(.verb) && NameTrim.isDoing(last) && last.folded.hasSuffix("ed")
  }

  /// "X's" at the end of a name, cut before what it owned.
  private func dropPossessive(_ candidate: inout Candidate) {
    guard let last = candidate.tokens.last else { return }
    for ending in ["'s", "\u{2019}s"] where last.text.hasSuffix(ending) {
      candidate.tokens[candidate.tokens.count - 1] = last.renamed(String(last.text.dropLast(2)))
    }
  }

  private func isRest(_ words: [Token]) -> Bool {
    words.allSatisfy {
      $0.roles.has([.rest, .leading, .link, .and, .denial, .verb, .or]) && !$0.roles.has([.group, .anyHead])
        && $0.body == nil
    }
  }

  /// Leaves out what stands before a name: numbering, articles, "various", labels.
  ///
  /// A capital word is only left out
  /// before small letters or a kind, since it may begin a name ("New Capital City Authority").
  func strippedLead(_ piece: Piece) -> Piece {
    var items = piece.items[...]
    while let first = items.first {
      if first.inside == nil, !first.token.isWord, !Piece.isQuote(first.token) {
        items = items.dropFirst()
      } else if isLead(first, next: items.dropFirst().first) {
        items = items.dropFirst()
      } else if Self.callings(items) > 0 {
        items = items.dropFirst(Self.callings(items))
      } else {
        break
      }
    }
    return Piece(items)
  }

  /// "representatives from Mora University", "volunteer intern at": how many items stand before the body they come from.
  private static func callings(_ items: ArraySlice<Item>) -> Int {
    let words = items.prefix(6).prefix(while: \.isWord).map(\.token)
    guard let at = words.firstIndex(where: { ["from", "at"].contains($0.folded) && $0.shape == .lower }),
      (1...3).contains(at), at + 1 < words.count, words[0].shape == .lower || words[0].roles.has(.person),
      words[at - 1].roles.has(.person) || people.contains(words[at - 1].folded)
    else { return 0 }
    let isName =
      words[at + 1].isCapital || words[at + 1].roles.has(.leading) && at + 2 < words.count && words[at + 2].isCapital
    return isName ? at + 1 : 0
  }

  private static let people: Set<String> = [
    "representatives", "staff", "experts", "researchers", "professors", "colleagues", "students", "teams", "officials",
    "interns", "volunteers", "specialists", "members", "member",
  ]

  private func isLead(_ item: Item, next: Item?) -> Bool {
    guard item.isWord, item.roles.has(.leading), let next, item.token.body == nil else { return false }
    if item.token.shape == .lower { return true }
    if ["the", "a", "an"].contains(item.token.folded) { return true }
    if next.isWord, next.roles.has(.leading), next.token.shape == .lower { return true }
    if next.token.shape == .lower { return !next.roles.has(.link) || next.roles.has(.group) }
    return next.roles.has([.group]) || (next.roles.has(.anyHead) && item.token.folded.utf8.count <= 3)
      || next.roles.has(.leading) && next.token.folded.utf8.count <= 3
  }

  /// `Start-up "Name"`: the name is what is quoted when only type words stand before it.
  private func unquoted(_ piece: Piece) -> Piece {
    let items = piece.items
    guard let open = items.firstIndex(where: { $0.inside == nil && Piece.isQuote($0.token) }) else { return piece }
    let before = items[..<open]
    let rest = items[(open + 1)...]
    let close = rest.lastIndex { $0.inside == nil && Piece.isQuote($0.token) } ?? rest.endIndex
    let inside = Array(rest[..<close])
    let brackets = items.filter { $0.inside != nil }
    let isTyped = before.allSatisfy {
      !$0.isWord || $0.roles.has([.kind, .plural, .sector, .leading, .head]) && !Piece.isProper($0.token)
    }
    guard isTyped || quotesName(before, inside), before.count <= 6, !Piece(inside).isEmpty else {
      return Self.withoutQuotes(items)
    }
    let quoted = inside.filter { $0.inside != nil || !Piece.isQuote($0.token) }
    return Piece(
      quoted + (close < rest.endIndex ? brackets.filter { _ in inside.allSatisfy { $0.inside == nil } } : []))
  }

  /// `NGO in Vale City "Lago"`: a quoted name of capitals after a type word and a place.
  private func quotesName(_ before: ArraySlice<Item>, _ inside: [Item]) -> Bool {
    guard let type = before.first(where: { $0.isWord && !$0.roles.has(.leading) }) else { return false }
    return type.roles.has([.kind, .plural, .sector, .head]) && !Piece.isProper(type.token)
      && before.contains { $0.isWord && $0.token.shape == .lower && $0.roles.has(.link) || $0.token.folded == "in" }
      && Piece(inside).hasProper
  }

  /// The items without quotes; what stood behind one is spaced like it.
  private static func withoutQuotes(_ items: [Item]) -> Piece {
    var kept: [Item] = []
    var isSpaced = false
    for item in items {
      if item.inside == nil, Piece.isQuote(item.token) {
        isSpaced = isSpaced || item.token.isSpaced
      } else {
        kept.append(
          isSpaced && item.inside == nil
            ? Item(token: item.token.renamed(item.token.text, isSpaced: true), inside: nil) : item)
        isSpaced = false
      }
    }
    return Piece(kept)
  }

  /// The sector of a type word before a quoted name or "NGO Name".
  private func typeWord(_ piece: Piece) -> Sector? {
    guard let open = piece.items.firstIndex(where: { $0.inside == nil && Piece.isQuote($0.token) }) else { return nil }
    let before = piece.items[..<open].filter(\.isWord).map(\.token).drop { $0.roles.has(.leading) }
    return lexicon.cue(before) ?? before.last { $0.sector != nil }?.sector
  }

  /// Cuts what follows a web address.
  private func cutRemark(_ piece: inout Piece) -> [Token] {
    guard let at = piece.items.firstIndex(where: { $0.isWord && ["http", "https", "www"].contains($0.token.folded) }),
      at > 0
    else { return [] }
    piece = Piece(piece.items[..<at]).trimmed()
    return []
  }

  /// The lab itself is no partner; another country's lab is.
  private func isOwnLab(_ piece: Piece) -> Bool {
    let words = piece.words
    guard words.contains(where: { $0.roles.has(.own) }) else { return false }
    return !words.contains {
      $0.roles.has(.place) || Piece.isProper($0) && !$0.roles.has([.own, .house]) && $0.body == nil
    }
  }

  private func isPerson(_ piece: Piece) -> Bool {
    guard let first = piece.words.first(where: { !$0.roles.has(.leading) || $0.roles.has(.person) }) else {
      return false
    }
    let title = piece.words.prefix { $0.shape != .lower || !$0.roles.has([.link, .preposition]) }
    for last in [piece.words.last, title.last] {
      if let last, last.roles.has(.person), !piece.hasHead, !last.roles.has(.group), !piece.hasBody { return true }
    }
    // "TV presenter Ana Lago": names after a calling in small letters.
    if let calling = piece.words.firstIndex(where: { $0.roles.has(.person) && $0.shape == .lower }), !piece.hasBody,
      calling + 1 < piece.words.count, piece.words[(calling + 1)...].allSatisfy(Piece.isProper)
    {
      return true
    }
    // "Head of Solutions Mapping": a calling, whatever it heads; an office of one has its noun first.
    if first.roles.has(.person), piece.words.dropFirst().first?.folded == "of", !piece.hasBody,
      !piece.words.contains(where: { $0.roles.has([.outer, .unit]) })
    {
      return true
    }
    return first.roles.has(.person) && !piece.hasHead && piece.words.count > 1 && !first.roles.has(.group)
  }

  /// "X under the Y", "X, part of Y": Y is the parent.
  private func cutParent(_ candidate: inout Candidate) {
    let tokens = candidate.tokens
    guard
      let at = tokens.indices.dropFirst().first(where: { tokens[$0].roles.has(.under) && tokens[$0].shape == .lower }),
      let end = tokens[at...].firstIndex(where: { !($0.roles.has(.under) && $0.shape == .lower) })
    else { return }
    var parent = tokens[end...]
    while let first = parent.first, first.roles.has(.leading) || !first.isWord { parent = parent.dropFirst() }
    guard !parent.isEmpty else { return }
    candidate.parent = Piece.text(parent)
    candidate.tokens = Array(tokens[..<at])
  }

  /// "X or Y": the first name; a second one in capitals is its acronym.
  private func takeAlias(_ candidate: inout Candidate) {
    guard
      let at = candidate.tokens.firstIndex(where: { $0.roles.has(.or) && $0.shape == .lower && !$0.roles.has(.and) }),
      at > 0, at + 1 < candidate.tokens.count
    else { return }
    let alias = candidate.tokens[(at + 1)...]
    guard alias.count == 1, let only = alias.first, only.shape == .caps else { return }
    candidate.acronym = only.text
    candidate.tokens = Array(candidate.tokens[..<at])
  }

  private func apply(_ bracket: [Token], to candidate: inout Candidate) {
    let inside = Piece(Item.items(of: bracket)).trimmed()
    let words = inside.words
    if let cue = lexicon.cue(bracket) {
      candidate.cue = candidate.cue ?? cue
    } else if inside.isAcronym, candidate.acronym == nil, words.first?.body == nil || candidate.tokens.count > 1 {
      candidate.acronym = inside.text
    } else if candidate.acronym == candidate.name, words.count > 1, words.first?.isCapital == true,
      Initials.match(candidate.tokens[0], words)
        || inside.hasHead && !inside.isGroup && words.count(where: \.isCapital) > 1
    {
      swap(&candidate, with: inside)
    } else if inside.isGroup, candidate.evidence < .head,
      words.allSatisfy({ $0.roles.has([.kind, .plural, .quality, .leading, .link]) })
    {
      candidate.isNamed = false
      candidate.cue = candidate.cue ?? SectorReader.nameSector(words)
    } else if let first = words.first,
      first.roles.has(.under) || words.contains(where: { $0.roles.has(.outer) }) && first.isCapital
    {
      candidate.parent = candidate.parent ?? Piece.text(words.drop { $0.roles.has([.under, .leading]) })
    } else {
      candidate.remark += bracket
    }
  }

  private func swap(_ candidate: inout Candidate, with inside: Piece) {
    candidate.acronym = Piece.text(candidate.tokens)
    candidate.tokens = strippedLead(inside).items.filter { $0.inside == nil }.map(\.token)
    candidate.evidence = max(candidate.evidence, Self.evidence(inside))
  }

  /// What makes the piece a body.
  static func evidence(_ piece: Piece) -> Candidate.Evidence {
    if piece.hasBody { return .register }
    if piece.hasHead || piece.isGroup { return .head }
    if piece.isLegal { return .legal }
    if piece.words.contains(where: { $0.shape == .caps })
      || !piece.brackets.isEmpty && piece.brackets.contains(where: { $0.count == 1 && $0[0].shape == .caps })
    {
      return .acronym
    }
    return .bare
  }

}
