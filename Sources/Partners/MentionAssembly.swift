internal import Vocabulary

/// Puts a page's candidates together: each partner once, the first naming kept, acronyms and unusual ones added.
struct MentionAssembly {
  let document: String
  let sectors: SectorReader
  let ownLab: OwnLab
  private var trace: PartnerTrace? { sectors.lexicon.trace }
  private var entries: [Entry] = []
  private var handles = NameHandles()

  private struct Entry {
    var candidate: Candidate
    let line: PartnerCell.Line
    let cell: PartnerCell
    var isUnusual = false
  }

  init(document: String, sectors: SectorReader, ownLab: OwnLab) {
    self.document = document
    self.sectors = sectors
    self.ownLab = ownLab
  }

  mutating func add(_ candidate: Candidate, _ line: PartnerCell.Line, _ cell: PartnerCell) {
    var candidate = candidate
    addAcronym(&candidate, from: cell)
    let key = NameKey.key(of: candidate.words)
    guard !key.isEmpty else { return }
    guard !ownLab.isMeant(by: candidate.words) else {
      trace?.note("\(candidate.name): the page's own lab, no partner", line: line.number)
      return
    }
    if let same = handles.first(of: candidate, key: key, role: cell.role) {
      trace?.note("\(candidate.name): the same as \(entries[same].candidate.name)", line: line.number)
      if entries[same].candidate.words.count == 1, candidate.words.count > 2, cell.field == .sectorPrompt {
        // The naming in full says better what it is, and under which question it belongs.
        entries[same] = Entry(candidate: candidate, line: line, cell: cell)
      } else {
        entries[same].candidate.acronym = entries[same].candidate.acronym ?? candidate.acronym
      }
      handles.add(entries[same].candidate, key: key, cell, at: same)
      return
    }
    handles.add(candidate, key: key, cell, at: entries.count)
    entries.append(Entry(candidate: candidate, line: line, cell: cell))
  }

  /// Gives the sector to the partner named last in a cell.
  mutating func addCue(_ cue: Sector?, _ cell: PartnerCell) {
    guard let cue, let last = entries.indices.last, entries[last].cell.place == cell.place else { return }
    entries[last].candidate.cue = entries[last].candidate.cue ?? cue
  }

  /// An acronym of the description whose letters open the words of the name.
  private func addAcronym(_ candidate: inout Candidate, from cell: PartnerCell) {
    guard candidate.acronym == nil, candidate.isNamed, candidate.words.count >= 3,
      let found = cell.acronyms.first(where: { Initials.match($0, candidate.words) })
    else { return }
    candidate.acronym = found.text
    candidate.isAcronymShown = false
  }

  /// Marks the partners that an answer about new and unusual ones names.
  mutating func markUnusual(_ cell: PartnerCell) {
    let words = cell.lines.flatMap { $0.tokens.filter(\.isWord).map(\.folded) }
    guard !words.isEmpty, !cell.isDenied else { return }
    let isAll = [["all", "of", "them"], ["all", "partners"], ["all", "of", "the"]].contains { words.starts(with: $0) }
    let text = WordPlaces(words)
    for index in entries.indices where entries[index].cell.role == .actual {
      entries[index].isUnusual = isAll || isNamed(entries[index], in: text)
    }
  }

  private func isNamed(_ entry: Entry, in text: WordPlaces) -> Bool {
    if let acronym = entry.candidate.acronym, text.holds([WordFold.folded(acronym)]) { return true }
    return text.holds(entry.candidate.words.map(\.folded))
  }

  /// The mentions in the order of the lines.
  var mentions: [PartnerMention] {
    inOrder { entry, isAlone in
      let evidence = evidence(entry, isAlone)
      let rules = sectors.sectorByRules(of: evidence)
      let (sector, source) = sectors.sector(of: evidence, rules: rules)
      trace?.note(
        "\(entry.candidate.name): \(entry.candidate.isNamed ? "a partner" : "a kind of bodies"), \(sector.rawValue) by "
          + "\(source.rawValue)" + (sector == rules.0 ? "" : "; by rules \(rules.0.rawValue)"), line: entry.line.number)
      return mention(entry, sector, source)
    }
  }

  /// What the models learn from: all that is proposed, sectors by rules.
  var features: [PartnerFeatures] {
    inOrder { entry, isAlone in
      let evidence = evidence(entry, isAlone)
      let rules = sectors.sectorByRules(of: evidence)
      return PartnerFeatures(
        mention: mention(entry, rules.0, rules.1),
        names: evidence.features(rules: rules, in: sectors.lexicon))
    }
  }

  /// What is made of each entry, told whether no other partner stands in the same answer, in the order of the lines.
  private func inOrder<Made>(_ make: (Entry, Bool) -> Made) -> [Made] {
    var inCell: [Int: Int] = [:]
    for entry in entries { inCell[entry.cell.place, default: 0] += 1 }
    return entries.enumerated().sorted {
      ($0.element.line.number, $0.offset) < ($1.element.line.number, $1.offset)
    }.map { make($0.element, inCell[$0.element.cell.place] == 1) }
  }

  private func evidence(_ entry: Entry, _ isAlone: Bool) -> PartnerEvidence {
    PartnerEvidence(entry.candidate, entry.line, entry.cell, isAlone: isAlone)
  }

  private func mention(_ entry: Entry, _ sector: Sector, _ source: SectorSource) -> PartnerMention {
    PartnerMention(
      document: document, line: entry.line.number, name: entry.candidate.name, acronym: entry.candidate.acronym,
      parent: entry.candidate.parent, sector: sector, sectorSource: source, isNamed: entry.candidate.isNamed,
      isNewUnusual: entry.isUnusual ? true : nil, role: entry.cell.role, field: entry.cell.field,
      confidence: confidence(entry))
  }

  private func confidence(_ entry: Entry) -> PartnerConfidence {
    guard entry.candidate.isNamed else { return .low }
    let isKnown = entry.candidate.evidence >= .acronym
    switch entry.cell.field {
    case .nameField, .experiment: return isKnown ? .high : .medium
    case .sectorPrompt: return isKnown ? .medium : .low
    case .description, .newUnusual, .body: return .low
    }
  }
}
