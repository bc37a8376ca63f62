/// Finds the partners of running text: "We worked with X and Y to ...", "X - what they did", names of bodies.
struct ProseReader: Sendable {
  let cells: CellReader

  private var lexicon: Lexicon { cells.lexicon }

  /// The partners a paragraph names, in its order.
  func candidates(of paragraph: [Token]) -> [Candidate] {
    guard let tokens = Denial.affirmed(paragraph) else { return [] }
    if let list = numbered(tokens) { return cells.candidates(of: list) }
    if isList(tokens) { return cells.candidates(of: tokens) }
    var found: [Candidate] = []
    for sentence in Self.sentences(tokens) { found += candidates(ofSentence: sentence) }
    return found
  }

  /// Names at the beginning of a description, before its first verb; nothing when it does not begin with names.
  func leading(of paragraph: [Token]) -> [Candidate] {
    guard let first = Self.sentences(paragraph).first, let word = first.first(where: \.isWord), word.isCapital,
      !word.roles.has([.leading, .verb]), !first.contains(where: { $0.roles.has(.verb) && $0.shape == .lower })
    else { return [] }
    return cells.candidates(of: Array(first)).filter { $0.isNamed && $0.evidence >= .head }
  }

  /// Names that a description gives for a kind of bodies, and bodies that worked on the design with the lab.
  func described(_ paragraph: [Token], isBehindGroup: Bool) -> [Candidate] {
    Self.sentences(paragraph).flatMap { sentence -> [Candidate] in
      guard !Denial.isDenied(sentence) else { return [] }
      guard isBehindGroup || sentence.contains(where: Self.isDesigning) else { return [] }
      return bodies(in: sentence, isStrict: false, isDescribing: true).filter(\.isNamed)
    }
  }

  /// "Body: role; body: role" inside a description: the bodies when there are two or more.
  func roleList(_ paragraphs: [[Token]]) -> [(place: Int, candidate: Candidate)] {
    var found: [(place: Int, candidate: Candidate)] = []
    for (place, paragraph) in paragraphs.enumerated() {
      for sentence in Self.sentences(paragraph) {
        for candidate in (opening(of: sentence) ?? []).prefix(2)
        where candidate.isNamed && candidate.evidence >= .acronym && Self.isOwnName(candidate) {
          found.append((place, candidate))
        }
      }
    }
    return found.count >= 2 ? found : []
  }

  /// "Awareness Campaigns:" opens a point of the description, "Mora Youth Council:" a body.
  private static func isOwnName(_ candidate: Candidate) -> Bool {
    candidate.acronym != nil || candidate.parent != nil
      || candidate.words.contains { Piece.isProper($0) || $0.body != nil || $0.roles.has([.outer, .unique, .place]) }
  }

  private static func isDesigning(_ token: Token) -> Bool {
    guard token.shape == .lower, token.folded.hasPrefix("co") else { return false }
    return ["co-creat", "cocreat", "co-design", "codesign", "co-develop", "co-lead", "co-host"].contains {
      token.folded.hasPrefix($0)
    }
  }

  /// A numbered list inside a sentence ("worked with: 1) Lago Ltd to design 2) Mora Ltd to test"), from its first number.
  private func numbered(_ tokens: [Token]) -> [Token]? {
    let numbers = tokens.indices.dropLast(2).filter { index in
      tokens[index].isNumber && tokens[index].text.utf8.count == 1 && tokens[index + 1].isMark(among: ".)")
        && !tokens[index + 1].isSpaced && tokens[index + 2].isCapital
    }
    guard numbers.count >= 2, let first = numbers.first, first > 0, first <= 15, tokens[first].text == "1",
      tokens[numbers[1]].text == "2"
    else { return nil }
    return Array(tokens[first...])
  }

  /// A short answer without a verb is a list of names.
  private func isList(_ tokens: [Token]) -> Bool {
    let words = tokens.filter(\.isWord)
    guard let first = words.first, first.isCapital || tokens.first?.isWord == false else { return false }
    if first.roles.has([.verb, .filler]), first.body == nil { return false }
    if first.folded.hasSuffix("ing"), first.shape == .capital, first.roles.isEmpty { return false }
    return !words.contains { $0.roles.has(.verb) && $0.shape == .lower && !$0.roles.has(.link) || $0.folded == "we" }
      && !Self.sentences(tokens).dropFirst().contains { $0.count > 3 } && words.count <= 40
  }

  /// Sentences, cut at full stops before a capital.
  static func sentences(_ tokens: [Token]) -> [ArraySlice<Token>] {
    var sentences: [ArraySlice<Token>] = []
    var start = 0
    for index in tokens.indices where endsSentence(tokens, index) {
      if index > start { sentences.append(tokens[start..<index]) }
      start = index + 1
    }
    if start < tokens.count { sentences.append(tokens[start...]) }
    return sentences
  }

  private static func endsSentence(_ tokens: [Token], _ index: Int) -> Bool {
    guard tokens[index].isMark(among: ".!?;•") else { return false }
    guard tokens[index].text == ".", index > 0 else { return true }
    let before = tokens[index - 1]
    if before.isNumber || before.isWord && before.text.utf8.count <= 2 { return false }
    return index + 1 >= tokens.count || tokens[index + 1].isCapital || !tokens[index + 1].isWord
  }

  private func candidates(ofSentence sentence: ArraySlice<Token>) -> [Candidate] {
    if let opening = opening(of: sentence) {
      let names = Set(opening.map(\.name))
      return opening
        + (Denial.isDenied(sentence) ? [] : bodies(in: sentence, isStrict: true).filter { !names.contains($0.name) })
    }
    guard !Denial.isDenied(sentence) else { return [] }
    return bodies(in: sentence, isStrict: false)
  }

  /// "Name - description", "Name: description", "Name (type): ...".
  private func opening(of sentence: ArraySlice<Token>) -> [Candidate]? {
    guard
      let mark = sentence.firstIndex(where: { $0.isMark("-") || $0.isMark("–") || $0.isMark(":") || $0.isMark("—") })
    else { return nil }
    let before = sentence[..<mark]
    let words = before.filter(\.isWord)
    guard (1...16).contains(words.count), words.first(where: { !$0.isNumber })?.isCapital == true,
      !words.contains(where: { $0.roles.has(.verb) && $0.shape == .lower && !$0.roles.has(.link) || $0.folded == "we" })
    else { return nil }
    let found = cells.candidates(of: Array(sentence.prefix(mark - sentence.startIndex + 12)))
    return found.isEmpty ? nil : Array(found)
  }

  /// The runs of a sentence that name bodies.
  private func bodies(in sentence: ArraySlice<Token>, isStrict: Bool, isDescribing: Bool = false) -> [Candidate] {
    var found: [Candidate] = []
    var finder = RunFinder(sentence: sentence)
    var hasList = false
    if !isStrict, !isDescribing {
      found += members(in: sentence)
      if let list = finder.listed() {
        found += cells.lists.candidates(of: Piece(Item.items(of: Array(sentence[list])))).filter {
          !isHouseAlone($0) && ($0.isNamed || $0.evidence == .head)
        }
        finder.pass(list)
        hasList = true
      }
    }
    while let run = finder.next() {
      guard !finder.isPassing(run), !isStrict || finder.isNamedByHead(run) || finder.isExplained(run) else { continue }
      let isPartner = finder.followsWith(run)
      let isFirst = run.lowerBound == sentence.startIndex
      guard isPartner || !isDescribing || isFirst && finder.isDesigner(run, Self.isDesigning) else { continue }
      guard isPartner || isFirst || finder.isNearWith(run) || finder.isNamedByHead(run) else { continue }
      let isSubject = isFirst && finder.isSubject(run)
      let listed = cells.lists.candidates(of: Piece(Item.items(of: Array(sentence[run]))))
      let isStrongList = listed.count >= 3 && listed.contains { $0.evidence >= .head }
      found += listed.filter {
        !isHouseAlone($0) && isTaken($0, isPartner: isPartner, isFirst: isFirst, isSubject, isStrongList)
      }
    }
    if isDescribing || hasList { return found.unique }
    return isStrict ? found.filter(\.isNamed) : found.unique + groups(in: sentence) + subject(of: sentence)
  }

  /// Whether a name of a run that speaks of partners is one by its words.
  private func isTaken(
    _ candidate: Candidate, isPartner: Bool, isFirst: Bool, _ isSubject: Bool, _ isStrongList: Bool
  ) -> Bool {
    guard isPartner || isSubject || !Self.isVehicle(candidate) else { return false }
    guard candidate.isNamed else { return isPartner && candidate.evidence == .head }
    return candidate.evidence >= .head || isStrongList
      || (isPartner || isFirst) && isPlausible(candidate, isFirst: isFirst && !isSubject)
  }

  /// "food producers (Lago, Vale Foods)": two or more names in a bracket after a word for bodies.
  private func members(in sentence: ArraySlice<Token>) -> [Candidate] {
    var found: [Candidate] = []
    var at = sentence.startIndex
    while at < sentence.endIndex {
      defer { at += 1 }
      guard sentence[at].isMark("("), at > sentence.startIndex, sentence[at - 1].shape == .lower,
        sentence[at - 1].roles.has([.group, .anyHead]),
        let close = sentence[at...].prefix(Piece.longestName).firstIndex(where: { $0.isMark(")") })
      else { continue }
      let inside = sentence[(at + 1)..<close]
      at = close
      let parts = inside.split { $0.isMark(",") }
      guard parts.count >= 2, parts.allSatisfy({ $0.first?.isCapital == true || $0.contains(where: \.isNumber) }),
        !inside.contains(where: { $0.roles.has(.verb) && $0.shape == .lower })
      else { continue }
      found += cells.lists.candidates(of: Piece(Item.items(of: Array(inside)))).filter {
        $0.isNamed && !$0.words.contains(where: \.isNumber)
      }
    }
    return found
  }

  /// A bare name: two capital words, or one that no sentence begins with.
  private func isPlausible(_ candidate: Candidate, isFirst: Bool) -> Bool {
    guard let first = candidate.words.first else { return false }
    if isFirst, first.shape == .capital, candidate.words.count(where: Piece.isProper) < 2 { return false }
    return first.roles.isDisjoint(with: [.place, .verb, .leading, .person, .quality, .with, .passing, .denial, .link])
      || candidate.evidence >= .legal || candidate.cue != nil
  }

  /// A project, platform or fund, which is a partner only when worked with.
  private static func isVehicle(_ candidate: Candidate) -> Bool {
    let heads = candidate.words.filter { $0.roles.has(.anyHead) }
    return !heads.isEmpty && heads.allSatisfy { $0.roles.has(.vehicle) } && !candidate.words.contains { $0.body != nil }
  }

  /// "UNDP" by itself, or as the last word of another thing's name.
  private func isHouseAlone(_ candidate: Candidate) -> Bool {
    if candidate.words.count == 1, ["un", "co"].contains(candidate.words[0].folded) { return true }
    guard let last = candidate.words.last(where: { !$0.roles.has(.place) }), last.roles.has(.house), last.body != nil
    else { return false }
    return !candidate.words.contains { $0.roles.has(.anyHead) && $0.body == nil }
  }

  /// An unnamed group that a sentence begins with: "Universities helped us to ...".
  private func subject(of sentence: ArraySlice<Token>) -> [Candidate] {
    let opening = sentence.prefix { $0.isWord && !($0.roles.has(.verb) && !$0.roles.has(.link)) }
    guard (1...6).contains(opening.count), opening.endIndex < sentence.endIndex,
      sentence[opening.endIndex].roles.has(.verb),
      opening.contains(where: { $0.roles.has(.group) }),
      !opening.contains(where: { $0.roles.has([.denial, .person]) || $0.isMark(",") }),
      opening.first?.folded != "in", opening.first?.folded != "for"
    else { return [] }
    return cells.lists.candidates(of: Piece(Item.items(of: Array(opening)))).filter {
      !$0.isNamed && $0.evidence == .head && SectorReader.nameSector($0.words) != nil
    }
  }

  /// Unnamed groups after a word of working together: "with local NGOs and universities".
  private func groups(in sentence: ArraySlice<Token>) -> [Candidate] {
    guard
      let with = sentence.firstIndex(where: {
        $0.folded == "with" || $0.folded == "avec" || $0.folded == "con" || $0.folded == "com" || $0.folded == "engaged"
          || $0.folded == "invited"
      })
    else { return [] }
    let after = sentence[(with + 1)...].prefix {
      $0.shape != .mark || $0.isMark(",") || $0.isMark("(") || $0.isMark(")") || $0.isMark("&")
    }
    let list = after.prefix {
      !($0.roles.has(.verb) && $0.shape == .lower) && $0.folded != "to" && $0.folded != "on" && $0.folded != "in"
        && $0.folded != "for"
    }
    guard list.contains(where: { $0.roles.has([.group, .outer]) && $0.shape == .lower }) else { return [] }
    return cells.lists.candidates(of: Piece(Item.items(of: Array(list)))).filter {
      !$0.isNamed && $0.evidence == .head && SectorReader.nameSector($0.words) != nil
        && !($0.words.count == 1 && $0.words[0].roles.has(.outer) && !$0.words[0].roles.has(.plural))
    }
  }
}

extension [Candidate] {
  /// Each name once, the first naming kept.
  fileprivate var unique: [Candidate] {
    var seen = Set<String>()
    return filter { seen.insert($0.name).inserted }
  }
}
