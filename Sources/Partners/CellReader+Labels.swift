internal import Vocabulary

extension CellReader {
  /// `Label: members`, `Name: description`, `Body: unit`.
  func labelled(_ left: Piece, _ right: Piece, _ depth: Int) -> [Candidate] {
    let label = reader.strippedLead(left.trimmed())
    guard !right.isEmpty else { return lists.candidates(of: left) }
    if isLabel(label), isTold(right) { return lists.candidates(of: label) }
    if isLabel(label) || isListLabel(label, right) { return members(of: right, label: label, depth) }
    if label.isAcronym, let first = label.words.first,
      Initials.match(first, nameStart(right)) || isTranslated(label, right)
    {
      return lists.candidates(of: Piece(right.items + [Item(token: left.items[0].token, inside: [first])]))
    }
    if let unit = unit(of: left, right) { return [unit] }
    if label.words.count <= 4, label.hasProper == false, !label.standsAlone, right.words.first?.isCapital == true {
      return segment(right, depth: depth + 1)
    }
    return remarked(lists.candidates(of: left), right)
  }

  /// What follows a label is a sentence: "Academia: We collaborate with ...".
  private func isTold(_ right: Piece) -> Bool {
    guard let first = right.words.first, first.body == nil, !first.roles.has(.anyHead) else { return false }
    return first.roles.has([.verb, .link, .passing]) && first.folded != "the"
      && right.words.contains { $0.roles.has(.verb) && $0.shape == .lower && !$0.roles.has(.link) }
  }

  /// "Private Lead Companies: A, B, C": a plural before a list.
  private func isListLabel(_ label: Piece, _ right: Piece) -> Bool {
    guard let last = label.words.last, last.roles.has(.plural), label.words.count <= 5, !label.hasBody else {
      return false
    }
    return right.items.contains { $0.isMark(",") } && !isDescription(right)
  }

  private func nameStart(_ piece: Piece) -> [Token] { Array(piece.words.prefix { !$0.roles.has(.verb) }) }

  private func isTranslated(_ label: Piece, _ right: Piece) -> Bool {
    guard let body = label.words.first?.body else { return false }
    return right.words.first?.body?.index == body.index
  }

  func isLabel(_ label: Piece) -> Bool {
    let words = label.words
    guard !words.isEmpty, words.count <= 8 else { return words.isEmpty }
    if lexicon.cue(words) != nil || Self.isHouseLabel(words) { return true }
    return !Naming.isNamed(label) && !label.hasBody
      && words.allSatisfy {
        $0.roles.has([.group, .leading, .sector, .quality, .link, .outer, .head, .unit, .topic]) || $0.shape == .lower
      }
  }

  private static func isHouseLabel(_ words: [Token]) -> Bool {
    words.first?.roles.has(.house) == true
      && words.allSatisfy { $0.roles.has(.house) && $0.body != nil || $0.roles.has(.plural) }
  }

  private func members(of right: Piece, label: Piece, _ depth: Int) -> [Candidate] {
    var found = lists.shared(label: label, members: right) ?? segment(right, depth: depth + 1)
    let sector =
      Self.isHouseLabel(label.words)
      ? Sector.unitedNations : lexicon.cue(label.words) ?? SectorReader.nameSector(label.words)
    for index in found.indices {
      if found[index].cue == nil, found[index].evidence < .register { found[index].cue = sector }
      if Self.isHouseLabel(label.words) { found[index].parent = label.text }
    }
    return found.isEmpty ? lists.candidates(of: label) : found
  }

  /// `University of X: Department of Y` and the same with a dash: one body with a parent.
  private func unit(of left: Piece, _ right: Piece) -> Candidate? {
    guard right.words.count <= 10, right.words.first?.roles.has(.plural) != true, right.words.first?.isCapital == true,
      right.words.contains(where: { $0.roles.has(.unit) }),
      left.hasHead || left.hasBody, !right.words.contains(where: { $0.roles.has(.verb) && $0.shape == .lower }),
      !right.items.contains(where: { $0.isAny(of: ",;") })
    else { return nil }
    guard let outer = reader.candidate(left), var unit = reader.candidate(right) else { return nil }
    let parent = outer.name
    unit.tokens = outer.tokens + [Token(text: ",", folded: ",", shape: .mark, isSpaced: false)] + spaced(unit.tokens)
    unit.parent = parent
    unit.isNamed = outer.isNamed || unit.isNamed
    unit.evidence = max(unit.evidence, outer.evidence)
    return unit
  }

  private func spaced(_ tokens: [Token]) -> [Token] {
    guard let first = tokens.first else { return tokens }
    return [first.renamed(first.text, isSpaced: true)] + tokens.dropFirst()
  }

  /// `Name - sector`, `Acronym - name`, `Name - acronym`, `Name - description`, `Body - unit`.
  func dashed(_ left: Piece, _ right: Piece, whole: Piece, _ depth: Int) -> [Candidate] {
    let short = left.trimmed()
    if let cue = lexicon.cue(right.words) {
      return lists.candidates(of: left).map { with(cue: cue, $0) }
    }
    if isLabel(short), right.standsAlone || right.hasProper, !isDescription(right) {
      return members(of: right, label: short, depth)
    }
    if short.isAcronym, let first = short.words.first, right.words.first?.isCapital == true {
      if Initials.match(first, nameStart(right)) { return acronymed(right, first, depth) }
      if right.hasHead, right.hasProper, right.words.count <= 8,
        !right.words.contains(where: { $0.roles.has(.verb) && $0.shape == .lower })
      {
        return lists.candidates(of: Piece(whole.items))
      }
    }
    if right.trimmed().isAcronym, let acronym = right.words.first, acronym.body == nil {
      let found = lists.candidates(of: left)
      return found.count == 1 ? found.map { with(acronym: acronym, $0) } : found
    }
    if let unit = unit(of: left, right) { return [unit] }
    if short.words.count == 1, !short.standsAlone, right.hasHead, right.words.count <= 3,
      right.words.allSatisfy(\.isCapital)
    {
      return [reader.candidate(whole)].compactMap { $0 }
    }
    return remarked(lists.candidates(of: left), right)
  }

  /// Whether what follows a dash describes and does not name.
  func isDescription(_ piece: Piece) -> Bool {
    piece.words.contains { $0.roles.has(.verb) && $0.shape == .lower }
      || piece.words.count(where: { $0.shape == .lower }) > piece.words.count(where: \.isCapital) + 1
  }

  private func acronymed(_ right: Piece, _ acronym: Token, _ depth: Int) -> [Candidate] {
    var found = lists.candidates(of: right)
    if !found.isEmpty { found[0].acronym = found[0].acronym ?? acronym.text }
    return found
  }

  private func with(cue: Sector, _ candidate: Candidate) -> Candidate {
    var candidate = candidate
    candidate.cue = candidate.cue ?? cue
    return candidate
  }

  private func with(acronym: Token, _ candidate: Candidate) -> Candidate {
    var candidate = candidate
    candidate.acronym = candidate.acronym ?? acronym.text
    return candidate
  }

  /// The sector of "SENACYT: National Secretariat of ...": a head noun near the beginning of what explains a bare name.
  private func named(_ remark: Piece) -> Sector? {
    let words = remark.words.prefix(8).prefix { !($0.roles.has(.verb) && $0.shape == .lower) }
    guard words.contains(where: { $0.roles.has(.anyHead) }) else { return nil }
    return SectorReader.nameSector(Array(words))
  }

  private func remarked(_ candidates: [Candidate], _ remark: Piece) -> [Candidate] {
    guard candidates.count == 1, var only = candidates.first else { return candidates }
    let inside = remark.brackets.compactMap { lexicon.cue($0) }.first
    only.cue = only.cue ?? inside
    if only.cue == nil, only.evidence <= .acronym { only.cue = named(remark) }
    only.remark += remark.words
    return [only]
  }
}
