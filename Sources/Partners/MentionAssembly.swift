/// Puts a page's candidates together: each partner once, the first naming kept, acronyms and unusual ones added.
struct MentionAssembly {
  let document: String
  let sectors: SectorReader
  private var entries: [Entry] = []

  private struct Entry {
    var candidate: Candidate
    let line: Int
    let cell: PartnerCell
    var isUnusual = false
    let key: String
  }

  init(document: String, sectors: SectorReader) {
    self.document = document
    self.sectors = sectors
  }

  mutating func add(_ candidate: Candidate, _ line: Int, _ cell: PartnerCell) {
    var candidate = candidate
    addAcronym(&candidate, from: cell)
    let key = NameKey.key(of: candidate.words)
    guard !key.isEmpty else { return }
    if let same = entries.firstIndex(where: { isSame($0, candidate, key) && $0.cell.role == cell.role }) {
      if entries[same].candidate.words.count == 1, candidate.words.count > 2, cell.field == .sectorPrompt {
        // The naming in full says better what it is, and under which question it belongs.
        entries[same] = Entry(candidate: candidate, line: line, cell: cell, key: key)
      } else {
        entries[same].candidate.acronym = entries[same].candidate.acronym ?? candidate.acronym
      }
      return
    }
    entries.append(Entry(candidate: candidate, line: line, cell: cell, key: key))
  }

  /// Gives the sector to the partner named last in a cell.
  mutating func addCue(_ cue: Sector?, _ cell: PartnerCell) {
    guard let cue, let last = entries.indices.last, entries[last].cell.place == cell.place else { return }
    entries[last].candidate.cue = entries[last].candidate.cue ?? cue
  }

  /// An acronym of the description whose letters open the words of the name.
  private func addAcronym(_ candidate: inout Candidate, from cell: PartnerCell) {
    guard candidate.acronym == nil, candidate.isNamed, candidate.words.count >= 3, let description = cell.described
    else { return }
    let found = description.lines.lazy.flatMap(\.tokens).first {
      $0.shape == .caps && $0.body == nil && Initials.match($0, candidate.words)
    }
    guard let found else { return }
    candidate.acronym = found.text
    candidate.isAcronymShown = false
  }

  private func isSame(_ entry: Entry, _ candidate: Candidate, _ key: String) -> Bool {
    if entry.key == key { return true }
    if let left = entry.candidate.acronym, let right = candidate.acronym, left == right { return true }
    if let acronym = entry.candidate.acronym, candidate.words.count == 1, WordFold.folded(acronym) == key {
      return true
    }
    if let acronym = candidate.acronym, entry.candidate.words.count == 1, WordFold.folded(acronym) == entry.key {
      return true
    }
    if let first = entry.candidate.words.first, first.shape == .caps, first.body == nil, first.folded == key,
      entry.candidate.words.count > 2
    {
      return true
    }
    if let left = entry.candidate.words.first?.body, let right = candidate.words.first?.body, left.index == right.index,
      left.left == entry.candidate.words.count, right.left == candidate.words.count
    {
      return true
    }
    return !candidate.isNamed && entry.key.hasSuffix(" " + key) && entry.cell.field == .sectorPrompt
  }

  /// Marks the partners that an answer about new and unusual ones names.
  mutating func markUnusual(_ cell: PartnerCell) {
    let words = cell.lines.flatMap { $0.tokens.filter(\.isWord).map(\.folded) }
    guard !words.isEmpty, !cell.isDenied else { return }
    let isAll = [["all", "of", "them"], ["all", "partners"], ["all", "of", "the"]].contains { words.starts(with: $0) }
    for index in entries.indices where entries[index].cell.role == .actual {
      entries[index].isUnusual = isAll || isNamed(entries[index], in: words)
    }
  }

  private func isNamed(_ entry: Entry, in words: [String]) -> Bool {
    if let acronym = entry.candidate.acronym, words.contains(WordFold.folded(acronym)) { return true }
    return Self.holds(words, entry.candidate.words.map(\.folded))
  }

  private static func holds(_ words: [String], _ name: [String]) -> Bool {
    guard let first = name.first, words.count >= name.count else { return false }
    return (0...(words.count - name.count)).contains { words[$0] == first && words[$0...].starts(with: name) }
  }

  /// The mentions in the order of the lines.
  var mentions: [PartnerMention] {
    entries.map(mention).enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(
      \.element)
  }

  private func mention(_ entry: Entry) -> PartnerMention {
    let description = entry.cell.described?.lines.flatMap(\.tokens) ?? []
    let (sector, source) = sectors.sector(
      of: entry.candidate, asked: entry.cell.asked, description: description, isAlone: isAlone(entry))
    return PartnerMention(
      document: document, line: entry.line, name: entry.candidate.name, acronym: entry.candidate.acronym,
      parent: entry.candidate.parent, sector: sector, sectorSource: source, isNamed: entry.candidate.isNamed,
      isNewUnusual: entry.isUnusual ? true : nil, role: entry.cell.role, field: entry.cell.field,
      confidence: confidence(entry))
  }

  /// Whether no other partner stands in the same answer.
  private func isAlone(_ entry: Entry) -> Bool {
    entries.count { $0.cell.place == entry.cell.place } == 1
  }

  private func confidence(_ entry: Entry) -> PartnerMention.Confidence {
    guard entry.candidate.isNamed else { return .low }
    let isKnown = entry.candidate.evidence >= .acronym
    switch entry.cell.field {
    case .nameField, .experiment: return isKnown ? .high : .medium
    case .sectorPrompt: return isKnown ? .medium : .low
    case .description, .newUnusual, .body: return .low
    }
  }
}
