/// Reads a line that should name partners into candidates: one name, several lines, lists, labels, sentences.
struct CellReader: Sendable {
  let lexicon: Lexicon
  let reader: CandidateReader
  let lists: ListReader

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    reader = CandidateReader(lexicon: lexicon)
    lists = ListReader(lexicon: lexicon, reader: reader)
  }

  /// The partners a line names, in its order.
  ///
  /// Cost: O(*n* log *n*) in the line.
  func candidates(in line: String) -> [Candidate] {
    candidates(of: lexicon.tokens(of: line))
  }

  /// The partners that tokens of a cell name.
  func candidates(of line: [Token]) -> [Candidate] {
    guard let tokens = Denial.affirmed(line) else {
      lexicon.trace?.note("says that there was no partner")
      return []
    }
    var found: [Candidate] = []
    var cue: Sector?
    let parts = segments(of: Item.items(of: tokens))
    lexicon.trace?.note("parts at semicolons, bullets, numbers and full stops", parts: parts)
    for (index, part) in parts.enumerated() {
      if index + 1 < parts.count, let heading = heading(part) {
        cue = SectorReader.nameSector(heading.words) ?? lexicon.cue(heading.words)
        continue
      }
      found += segment(part, depth: 0).map { candidate in
        var candidate = candidate
        if candidate.cue == nil, candidate.evidence < .register { candidate.cue = cue }
        return candidate
      }
    }
    return found
  }

  /// "Academia partners:" before a numbered list: a kind of bodies, with a colon or "including" at the end.
  private func heading(_ piece: Piece) -> Piece? {
    guard let last = piece.items.last, piece.isGroup, !piece.hasBody else { return nil }
    let isColon = last.isMark(":")
    let words = piece.words
    guard isColon || words.last?.roles.has(.example) == true else { return nil }
    return Piece(piece.items.prefix { !($0.isWord && $0.roles.has(.example)) })
  }

  /// Parts between semicolons, bullets, numbers of a list and full stops.
  private func segments(of items: [Item]) -> [Piece] {
    var parts: [[Item]] = [[]]
    let isNumbered = items.first.map { $0.token.isNumber || $0.isAny(of: "-•·*") } ?? false
    for (index, item) in items.enumerated() {
      if item.isAny(of: ";|•·●▪◦*○") || isFullStop(items, index) {
        parts.append([])
      } else if isListNumber(items, index, isNumbered: isNumbered) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(item)
      }
    }
    return keptSentences(parts.map { numberless(Piece($0)) }.filter { !$0.isEmpty })
  }

  /// The first part, and later ones that name a body: what follows a full stop is mostly a description.
  private func keptSentences(_ parts: [Piece]) -> [Piece] {
    parts.enumerated().filter { $0.offset == 0 || isLaterName($0.element) }.map(\.element)
  }

  private func isLaterName(_ piece: Piece) -> Bool {
    guard let first = piece.words.first(where: { !($0.roles.has(.and) && $0.shape == .lower) }),
      first.isCapital || first.roles.has([.group, .anyHead])
    else { return false }
    return (piece.standsAlone || piece.hasProper)
      && (!first.roles.has([.link, .leading, .verb]) || first.body != nil || first.folded == "the")
  }

  private func numberless(_ piece: Piece) -> Piece {
    var items = piece.items[...]
    while let first = items.first, first.inside == nil, !Piece.isQuote(first.token) {
      let isNumber = first.token.isNumber && (items.count < 2 || items[items.startIndex + 1].isAny(of: ".)-–:/°"))
      guard !first.token.isWord || isNumber else { break }
      items = items.dropFirst()
    }
    return Piece(items)
  }

  private func isFullStop(_ items: [Item], _ index: Int) -> Bool {
    guard items[index].isMark("."), index > 0, index + 1 < items.count, items[index + 1].token.isSpaced,
      items[index + 1].token.isCapital
    else { return false }
    let before = items[index - 1]
    return before.inside != nil || (before.isWord && before.token.text.utf8.count > 3 && !before.token.isNumber)
      || (before.isWord && before.token.shape == .caps)
  }

  /// `2.`, `3)` before a capital word inside a line.
  private func isListNumber(_ items: [Item], _ index: Int, isNumbered: Bool) -> Bool {
    if let inside = items[index].inside {
      return inside.count == 1 && (inside[0].isNumber || inside[0].text.utf8.count == 1)
    }
    guard items[index].inside == nil, items[index].token.isNumber, items[index].token.text.utf8.count <= 2,
      index + 2 < items.count, items[index + 1].isAny(of: ".)-"), index > 0 || isNumbered
    else { return false }
    return !items[index + 1].token.isSpaced && (items[index + 2].token.isCapital || items[index + 2].token.isSpaced)
  }

  /// One part: lists of dashes, labels with a colon, "name - description", otherwise a list of names.
  private func segment(_ piece: Piece, depth: Int) -> [Candidate] {
    guard depth < 4, !piece.isEmpty else { return [] }
    if let parts = explained(piece) {
      lexicon.trace?.note("names before colons", parts: parts)
      return parts.flatMap { segment($0, depth: depth + 1) }
    }
    let dashes = piece.items.indices.filter { isDash(piece.items, $0) }
    if dashes.count >= 2, let list = dashList(piece, dashes, depth) { return list }
    if let colon = piece.items.firstIndex(where: { $0.isMark(":") }), colon > 0,
      dashes.first.map({ $0 > colon }) ?? true
    {
      lexicon.trace?.note(
        "before and after a colon", parts: [Piece(piece.items[..<colon]), Piece(piece.items[(colon + 1)...])])
      return labelled(Piece(piece.items[..<colon]), Piece(piece.items[(colon + 1)...]), depth)
    }
    if let dash = dashes.first(where: { $0 > 0 }), let comma = listComma(piece, after: dash) {
      return segment(Piece(piece.items[..<comma]), depth: depth + 1)
        + segment(Piece(piece.items[(comma + 1)...]), depth: depth + 1)
    }
    if let dash = dashes.first(where: { $0 > 0 }) {
      lexicon.trace?.note(
        "before and after a dash", parts: [Piece(piece.items[..<dash]), Piece(piece.items[(dash + 1)...])])
      return dashed(Piece(piece.items[..<dash]), Piece(piece.items[(dash + 1)...]), whole: piece, depth)
    }
    return lists.candidates(of: piece)
  }

  /// "CESAL: supports the field UTESA: gathers data": names run together with what is said of them.
  private func explained(_ piece: Piece) -> [Piece]? {
    let items = piece.items
    let colons = items.indices.filter { items[$0].isMark(":") }
    guard colons.count >= 2, colons[0] > 0 else { return nil }
    var starts = [0]
    for (colon, last) in zip(colons.dropFirst(), colons) {
      guard
        let start = labelStart(items, before: colon, after: last) ?? nameStart(items, before: colon, after: last)
      else { return nil }
      starts.append(start)
    }
    return zip(starts, starts.dropFirst() + [items.count]).map { Piece(items[$0..<$1]) }
  }

  /// Where a label before a colon begins ("NGO: A NGO: B"), the longest one.
  private func labelStart(_ items: [Item], before colon: Int, after last: Int) -> Int? {
    (max(last + 2, colon - 4)..<max(last + 2, colon)).first { start in
      items[start].token.isCapital && items[start..<colon].allSatisfy(\.isWord) && isLabel(Piece(items[start..<colon]))
    }
  }

  /// Where the words in capitals before a colon begin, when something else stands before them.
  private func nameStart(_ items: [Item], before colon: Int, after last: Int) -> Int? {
    var start = colon
    while start - 1 > last, colon - start < 10, Self.isOfName(items[start - 1]) { start -= 1 }
    while start < colon, !(items[start].isWord && items[start].token.isCapital) { start += 1 }
    return start < colon && start - last > 2 ? start : nil
  }

  private static func isOfName(_ item: Item) -> Bool {
    item.inside != nil || item.isMark("&")
      || item.isWord && (item.token.isCapital || item.roles.has(.link) && !item.roles.has(.verb))
  }

  /// The comma after `Body - Unit` when other bodies follow it.
  private func listComma(_ piece: Piece, after dash: Int) -> Int? {
    guard let comma = piece.items[dash...].firstIndex(where: { $0.isMark(",") }) else { return nil }
    let unit = Piece(piece.items[(dash + 1)..<comma])
    let rest = Piece(piece.items[(comma + 1)...])
    guard unit.hasHead, unit.words.first?.isCapital == true, !isDescription(unit) else { return nil }
    return rest.words.first?.isCapital == true && rest.standsAlone && !isDescription(rest) && !rest.isTopic
      ? comma : nil
  }

  private func isDash(_ items: [Item], _ index: Int) -> Bool {
    guard items[index].isAny(of: "-–—"), index + 1 < items.count else { return false }
    return items[index].token.isSpaced || items[index + 1].token.isSpaced
  }

  /// `A - B - C`, every part short.
  private func dashList(_ piece: Piece, _ dashes: [Int], _ depth: Int) -> [Candidate]? {
    let ends = dashes + [piece.items.count]
    let starts = [0] + dashes.map { $0 + 1 }
    let parts = zip(starts, ends).map { Piece(piece.items[$0..<$1]).trimmed() }.filter { !$0.isEmpty }
    guard parts.count >= 3, parts.allSatisfy({ $0.words.count <= 9 }),
      parts.filter({ $0.standsAlone || $0.hasProper }).count == parts.count
    else { return nil }
    lexicon.trace?.note("a list of dashes", parts: parts)
    return parts.flatMap { lists.candidates(of: $0) }
  }

  /// `Label: members`, `Name: description`, `Body: unit`.
  private func labelled(_ left: Piece, _ right: Piece, _ depth: Int) -> [Candidate] {
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

  private func isLabel(_ label: Piece) -> Bool {
    let words = label.words
    guard !words.isEmpty, words.count <= 8 else { return words.isEmpty }
    if lexicon.cue(words) != nil || Self.isHouseLabel(words) { return true }
    return !Naming.isNamed(label) && !label.hasBody
      && words.allSatisfy {
        $0.roles.has([.group, .leading, .sector, .quality, .link, .outer, .head, .unit, .topic]) || $0.shape == .lower
      }
  }

  /// "Research Center - Argo Analytics": a kind of body before the name of one.
  private func isKind(_ label: Piece, of right: Piece) -> Bool {
    guard (1...3).contains(label.words.count), !label.hasBody, label.hasHead, (1...4).contains(right.words.count),
      right.hasProper, right.words.allSatisfy({ $0.isCapital || $0.roles.has(.link) })
    else { return false }
    return label.words.allSatisfy {
      $0.roles.has([.head, .topic, .quality, .kind]) && $0.roles.isDisjoint(with: [.outer, .unit, .unique, .place])
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
  private func dashed(_ left: Piece, _ right: Piece, whole: Piece, _ depth: Int) -> [Candidate] {
    let short = left.trimmed()
    if let cue = lexicon.cue(right.words) {
      return lists.candidates(of: left).map { with(cue: cue, $0) }
    }
    if isLabel(short) || isKind(short, of: right), right.standsAlone || right.hasProper, !isDescription(right) {
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
  private func isDescription(_ piece: Piece) -> Bool {
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
