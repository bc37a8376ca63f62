/// Splits names that nothing separates, as in "Innovation Center (Ministry of Planning) Agency for Export".
enum Run {
  /// The names of a run; the run itself when it holds one.
  static func parts(of piece: Piece) -> [Piece] {
    guard piece.words.count >= 4 else { return [piece] }
    var starts = [0]
    for index in piece.items.indices.dropFirst() where begins(piece, index, after: starts[starts.count - 1]) {
      starts.append(index)
    }
    guard starts.count > 1 else { return [piece] }
    let ends = starts.dropFirst() + [piece.items.count]
    let parts = zip(starts, ends).map { Piece(piece.items[$0..<$1]).trimmed() }
    return parts.enumerated().filter { place, part in
      guard place + 1 < parts.count, let last = part.words.last, let next = parts[place + 1].words.first else {
        return true
      }
      return !(isHeader(last, parts[place + 1]) && next.isCapital && !Naming.isNamed(part))
    }.map(\.element)
  }

  /// Whether a new name begins at an item.
  private static func begins(_ piece: Piece, _ index: Int, after start: Int) -> Bool {
    let items = piece.items
    guard items[index].isWord, items[index].token.isCapital, !items[index].token.isInner, index - start >= 1 else {
      return false
    }
    let rest = Piece(items[index...].prefix(Piece.longestName))
    let before = items[index - 1]
    if before.inside != nil { return index - start > 1 && (rest.standsAlone || rest.hasProper) && !isSuffix(rest) }
    guard before.isWord, !before.roles.has([.and]), !(before.roles.has(.link) && before.token.shape == .lower) else {
      return false
    }
    let sofar = Piece(items[start..<index].suffix(Piece.longestName))
    if endsLabel(sofar) { return rest.standsAlone }
    if sofar.hasBody, sofar.words.last?.body?.left == 1, startsBody(rest) { return true }
    if startsLabel(items, index) || isHeader(before.token, rest) { return true }
    guard sofar.hasHead, sofar.words.count > 1, rest.standsAlone || !rest.brackets.isEmpty else { return false }
    if index - start >= 2, items[index - 2].isWord, items[index - 2].roles.has(.link),
      items[index - 2].token.shape == .lower,
      !before.roles.has([.topic, .place])
    {
      return false
    }
    if startsHeadOf(items, index) { return !before.roles.has(.quality) || before.roles.has(.anyHead) }
    if sofar.isOpen, before.roles.has(.topic), startsState(items, index) { return true }
    return before.roles.has(.anyHead) && !before.roles.has(.quality) && isNewAfterHead(sofar, rest)
  }

  private static func isSuffix(_ rest: Piece) -> Bool { rest.words.count == 1 && !rest.hasBody }

  /// "National level partners" and the like, which are no name.
  private static func endsLabel(_ piece: Piece) -> Bool {
    guard let last = piece.words.last, last.roles.has(.plural) else { return false }
    return last.folded == "partners" || last.folded == "partenaires"
  }

  /// "2 national universities Mora University and ...": a plural in small letters right before a name.
  private static func isHeader(_ before: Token, _ rest: Piece) -> Bool {
    before.roles.has(.plural) && before.shape == .lower && (rest.hasHead || rest.isGroup)
  }

  /// "City level partners".
  private static func startsLabel(_ items: [Item], _ index: Int) -> Bool {
    index + 2 < items.count && items[index + 1].isWord && items[index + 1].token.folded == "level"
      && items[index + 2].isWord && items[index + 2].roles.has(.leading)
  }

  private static func startsBody(_ rest: Piece) -> Bool {
    guard let first = rest.words.first else { return false }
    if first.roles.has(.group), !first.roles.has([.head, .unit]) { return true }
    return first.body?.isStart == true || rest.beginsWithHead && first.roles.has([.outer, .head])
  }

  /// "Ministry of", "Centre for": a head noun that opens a name.
  private static func startsHeadOf(_ items: [Item], _ index: Int) -> Bool {
    guard index + 1 < items.count, items[index].roles.has(.anyHead), items[index + 1].isWord else { return false }
    return ["of", "for", "de", "des", "du", "del", "para", "do", "da"].contains(items[index + 1].token.folded)
  }

  /// "National ...", "Central ...", with a head noun near.
  private static func startsState(_ items: [Item], _ index: Int) -> Bool {
    guard items[index].roles.has(.quality), !items[index].roles.has(.anyHead),
      ["national", "central", "provincial", "municipal", "regional", "federal", "local", "nacional", "state"].contains(
        items[index].token.folded)
    else { return false }
    return items[(index + 1)...].prefix(5).contains { $0.isWord && $0.roles.has([.head, .unit, .outer, .plural]) }
  }

  /// Whether another name follows a head noun that ends one ("Mora University", "Vale government").
  ///
  /// Another name with a head of its own, unless a
  /// part of the body follows ("X University Research Center").
  private static func isNewAfterHead(_ sofar: Piece, _ rest: Piece) -> Bool {
    guard !sofar.isOpen || sofar.words.contains(where: { $0.roles.has(.under) }) else { return false }
    // "Innovation Hub Network and ...": a head noun alone goes on with the name.
    if rest.words.first?.roles.has([.head, .unit]) == true, !(rest.items.dropFirst().first?.token.isCapital ?? false) {
      return false
    }
    let heads = rest.words.filter { $0.roles.has(.anyHead) }
    if heads.count == 1, rest.items.last?.inside == nil,
      heads[0].roles.has(.unit) || rest.words.first?.roles.has(.anyHead) == true
    {
      return false
    }
    return heads.contains { $0.roles.has([.outer, .head]) } && rest.hasProper
      || !rest.brackets.isEmpty && rest.hasProper
      || rest.words.count > 2 && heads.contains { $0.roles.has(.outer) }
  }
}
