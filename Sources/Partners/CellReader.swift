internal import Vocabulary

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
  func segment(_ piece: Piece, depth: Int) -> [Candidate] {
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
}
