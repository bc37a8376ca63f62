internal import Vocabulary

/// Splits a run of names at commas and at "and" where each part stands for itself, and where nothing separates them.
struct ListReader: Sendable {
  let lexicon: Lexicon
  let reader: CandidateReader

  /// The candidates of a run of names.
  func candidates(of run: Piece) -> [Candidate] { candidates(of: run, depth: 0) }

  func candidates(of run: Piece, depth: Int) -> [Candidate] {
    let sentence = SentenceCut.name(in: run)
    if sentence.items.count < run.items.count {
      lexicon.trace?.note("cut out of a sentence: \(sentence.written)")
    }
    if depth < Self.deepest, let next = SentenceCut.next(in: run) {
      lexicon.trace?.note("the next name after a role: \(next.written)")
      return candidates(of: sentence, depth: depth + 1) + candidates(of: next, depth: depth + 1)
    }
    if depth < Self.deepest, let members = header(sentence, depth: depth + 1) { return members }
    let piece = reader.strippedLead(sentence.trimmed())
    if isSpeltOut(piece), let one = reader.candidate(piece) {
      lexicon.trace?.note("one name, since the acronym spells its words: \(piece.written)")
      return [one]
    }
    if let shared = SharedHead.pieces(of: piece) {
      lexicon.trace?.note("names that share a word", parts: shared)
      return shared.compactMap { reader.candidate($0) }
    }
    return separated(piece)
  }

  /// Parts between commas, then names that nothing separates, then names joined by "and".
  private func separated(_ piece: Piece) -> [Candidate] {
    let groups = commaGroups(piece)
    lexicon.trace?.note("between commas and slashes", parts: groups.map(\.piece))
    return groups.flatMap { group in
      let runs = Run.parts(of: group.piece)
      lexicon.trace?.note("names that nothing separates", parts: runs)
      return runs.flatMap { andParts($0) }.compactMap { reader.candidate($0) }.map {
        var candidate = $0
        candidate.parent = candidate.parent ?? group.parent
        candidate.cue = candidate.cue ?? group.cue
        return candidate
      }
    }
  }

  /// How many headers with members may follow or hold one another; the pages have three at most.
  private static let deepest = 8

  /// Whether a bracket at the end spells the first letters of all words, commas or not: then it is one name.
  private func isSpeltOut(_ piece: Piece) -> Bool {
    guard let bracket = piece.items.last?.inside, bracket.count == 1, bracket[0].shape == .caps,
      piece.brackets.count == 1
    else { return false }
    let initials = piece.words.filter { !$0.roles.has([.and]) && !NameKey.isSmall($0.folded) }.compactMap(
      \.folded.unicodeScalars.first)
    return initials.count >= 3 && initials == Array(bracket[0].folded.unicodeScalars)
  }

  /// A part between commas with what the parts after it added.
  struct Group {
    var piece: Piece
    var parent: String?
    var cue: Sector?
  }

  /// Parts between commas and slashes, put together again where a part cannot stand alone.
  private func commaGroups(_ piece: Piece) -> [Group] {
    let isSlashed = piece.items.contains { $0.isAny(of: "/\\+") } && !Self.isSharedTopic(piece)
    let parts = Self.split(piece) { $0.isMark(",") || isSlashed && $0.isAny(of: "/\\+") }
    var groups: [Group] = []
    for (index, part) in parts.flatMap(underParts).enumerated() where !part.isEmpty {
      if var last = groups.popLast() {
        if !join(part, to: &last, isPair: parts.count == 2, next: parts.dropFirst(index + 1).first) {
          groups.append(last)
          last = Group(piece: part)
        }
        groups.append(last)
      } else {
        groups.append(Group(piece: part))
      }
    }
    return groups
  }

  /// "under the Ministry of X National Agency for Y": what nothing separates from the parent is a part of its own.
  private func underParts(_ part: Piece) -> [Piece] {
    guard let first = part.words.first, first.roles.has(.under), first.shape == .lower else { return [part] }
    return Run.parts(of: part)
  }

  /// "Education/vocational centers": the slash joins subjects before one head noun.
  private static func isSharedTopic(_ piece: Piece) -> Bool {
    guard let slash = piece.items.firstIndex(where: { $0.isMark("/") }), slash > 0 else { return false }
    let left = Piece(piece.items[..<slash])
    return left.isTopic && !left.standsAlone && Piece(piece.items[(slash + 1)...]).hasHead
      || left.isTopic && left.words.count == 1 && Piece(piece.items[(slash + 1)...]).isGroup
  }

  static func split(_ piece: Piece, where isSeparator: (Item) -> Bool) -> [Piece] {
    piece.items.split(whereSeparator: isSeparator).map { Piece($0).trimmed() }
  }

  /// Puts a part to the group before it; false when it begins a new one.
  private func join(_ part: Piece, to group: inout Group, isPair: Bool, next: Piece?) -> Bool {
    let words = part.words
    guard let first = words.first else { return true }
    guard group.piece.items.count <= Piece.longestName else { return false }
    if let cue = lexicon.cue(words), group.piece.standsAlone || group.piece.hasProper, words.count <= 4,
      isPair || part.items.contains(where: { $0.inside != nil }), Naming.isNamed(group.piece)
    {
      group.cue = cue
      return true
    }
    if first.roles.has(.legal), words.count <= 2, first.isCapital { return append(part, to: &group) }
    if first.roles.has(.under), first.shape == .lower {
      group.parent = Piece.text(words.drop { $0.roles.has([.under, .leading]) })
      return true
    }
    if words.allSatisfy({ $0.roles.has([.rest, .and, .link]) }) { return true }
    if group.piece.isOpen, isContinuation(part, of: group.piece) { return append(part, to: &group) }
    if isRemark(part, after: group.piece) { return true }
    if words.count <= 2, words.last?.isNumber == true { return append(part, to: &group) }
    if words.count <= 4, words.last?.folded == "campus", group.piece.hasHead { return append(part, to: &group) }
    if words.allSatisfy({ $0.roles.has(.place) }), group.piece.hasHead { return append(part, to: &group) }
    if group.piece.isAcronym, isPair, let acronym = group.piece.words.first, Initials.match(acronym, words) {
      group.piece = Piece(part.items + [Item(token: acronym, inside: [acronym])])
      return true
    }
    guard isUnit(group.piece, of: part, isPair: isPair) else { return false }
    group.parent = part.text
    return append(part, to: &group)
  }

  /// Keeps the words "X, Y and Z" of one ministry together, but not "X, Y Agency".
  private func isContinuation(_ part: Piece, of group: Piece) -> Bool {
    if let first = part.words.first, first.roles.has(.link), first.shape == .lower, !part.hasHead, !part.hasBody,
      !part.isGroup
    {
      return true
    }
    if isUnknownSubject(part, of: group) { return true }
    guard startsWithTopic(part) else { return false }
    if part.isTopic, !part.isGroup { return true }
    let opening = part.words.drop { $0.roles.has(.and) }.prefix { !$0.roles.has([.and, .link]) }
    return opening.count <= 3 && (opening.count < part.words.count || part.isTopic)
      && opening.allSatisfy { $0.roles.has([.topic, .quality]) && !$0.roles.has([.outer, .head, .plural]) }
  }

  /// The last two subjects of a ministry, though not in the words: "Ministry of Housing, Habitat and Buildings".
  private func isUnknownSubject(_ part: Piece, of group: Piece) -> Bool {
    guard group.words.contains(where: { $0.roles.has(.outer) && $0.sector == .government }), part.words.count <= 5
    else { return false }
    let isJoined = part.items.contains { $0.isMark("&") || $0.isWord && $0.roles.has(.and) && $0.token.shape == .lower }
    return isJoined
      && part.words.allSatisfy { word in
        (word.shape == .capital || word.shape == .lower) && word.body == nil
          && word.roles.isDisjoint(with: [.outer, .unit, .plural])
      } && !part.isLegal && part.words.last?.roles.has(.head) != true
  }

  private func startsWithTopic(_ part: Piece) -> Bool {
    part.words.first { !$0.roles.has([.link, .and]) }.map {
      $0.roles.has(.topic) && !$0.roles.has([.head, .unit, .quality])
    } ?? false
  }

  private func append(_ part: Piece, to group: inout Group) -> Bool {
    let comma = Token(text: ",", folded: ",", shape: .mark, isSpaced: false)
    group.piece = Piece(group.piece.items + [Item(token: comma, inside: nil)] + part.items)
    return true
  }

  /// An apposition in small letters: "X, a public university with ...".
  private func isRemark(_ part: Piece, after group: Piece) -> Bool {
    guard let first = part.words.first, first.shape == .lower, group.hasProper || group.standsAlone else {
      return false
    }
    if ["a", "an", "its", "their", "which", "who", "that", "un", "une", "una", "um", "uma", "su", "sus", "leur"]
      .contains(first.folded)
    {
      return true
    }
    if part.words.contains(where: { ["which", "who", "that", "que", "qui", "quien"].contains($0.folded) }),
      !first.roles.has(.plural)
    {
      return true
    }
    if first.roles.has(.leading), !part.hasProper, part.words.allSatisfy({ $0.shape == .lower }) {
      return !part.isGroup
    }
    if first.folded == "in" || first.folded == "en", !part.words.contains(where: { $0.roles.has(.with) }) {
      return true
    }
    return !part.standsAlone && !part.hasProper && !first.roles.has(.and)
  }

  /// "Unit, Body": a department of the ministry that follows it.
  private func isUnit(_ unit: Piece, of body: Piece, isPair: Bool) -> Bool {
    if let first = body.words.first, first.roles.has(.house), first.body != nil, body.words.count <= 3,
      unit.words.contains(where: { $0.roles.has(.unit) }), !unit.hasBody
    {
      return true
    }
    guard body.words.contains(where: { $0.roles.has(.outer) }), !unit.isGroup || Naming.isNamed(unit),
      body.words.first?.isCapital == true
    else { return false }
    if !unit.words.contains(where: { $0.roles.has(.outer) }),
      let head = unit.words.last(where: { $0.roles.has(.anyHead) })
    {
      if head.roles.has(.unit) { return isPair || head.sector != nil }
      return isPair && !unit.hasBody && body.beginsWithHead
    }
    return false
  }

  /// Parts between "and" where both sides are bodies.
  ///
  /// Each part is looked at from the last split to the next "and"; what grows beyond a name is split anyway.
  private func andParts(_ piece: Piece) -> [Piece] {
    let items = piece.items
    let lastWord = items.lastIndex { isAnd($0) && !$0.isMark("&") } ?? -1
    var parts: [Piece] = []
    var start = 0
    for index in items.indices where index >= start && isAnd(items[index]) {
      guard isSplit(items[start...], at: index, isMixed: items[index].isMark("&") && lastWord >= start) else {
        continue
      }
      parts.append(Piece(items[start..<index]).trimmed())
      start = items[(index + 1)...].firstIndex { !isAnd($0) } ?? items.endIndex
    }
    guard !parts.isEmpty else { return [piece] }
    parts.append(Piece(items[start...]).trimmed())
    lexicon.trace?.note("bodies on both sides of \"and\"", parts: parts)
    return parts
  }

  private func isAnd(_ item: Item) -> Bool {
    item.isMark("&")
      || item.isWord && item.roles.has(.and) && item.token.shape == .lower && item.token.body == nil
        && !item.token.isInner
  }

  /// - Parameter isMixed: whether the mark is "&" among words for "and", so that "&" binds less.
  private func isSplit(_ items: ArraySlice<Item>, at index: Int, isMixed: Bool) -> Bool {
    guard index > items.startIndex, index + 1 < items.endIndex else {
      return index == items.startIndex && items.count > 1
    }
    guard index - items.startIndex <= Piece.longestName else { return true }
    let left = Piece(items[..<index]).trimmed()
    let right = Piece(
      items[(index + 1)...].prefix { (isMixed ? !$0.isMark("&") : !isAnd($0)) && !$0.isMark(",") }
        .prefix(Piece.longestName)
    ).trimmed()
    if isMixed, left.hasHead, right.hasHead { return true }
    if left.isEmpty || right.isEmpty { return true }
    return AndRule.splits(left, right, isMark: items[index].isMark("&"))
  }
}
