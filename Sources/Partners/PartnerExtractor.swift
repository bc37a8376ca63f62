public import Archive
internal import Vocabulary

/// Reads the partners that a page's form names.
public struct PartnerExtractor: Sendable {
  let lexicon: Lexicon
  let cells: CellReader
  private let sectors: SectorModel?

  /// Creates an extractor with a register, words and learned weights; without weights, rules alone tell sectors.
  public init(register: PartnerRegister, words: PartnerWords, sectors: SectorModel?) {
    self.sectors = sectors
    lexicon = Lexicon(words: words, register: register)
    cells = CellReader(lexicon: lexicon)
  }

  private init(lexicon: Lexicon, sectors: SectorModel?) {
    self.lexicon = lexicon
    self.sectors = sectors
    cells = CellReader(lexicon: lexicon)
  }

  /// The same extractor, which writes down what it does.
  func tracing(_ trace: PartnerTrace) -> PartnerExtractor {
    var lexicon = lexicon
    lexicon.trace = trace
    return PartnerExtractor(lexicon: lexicon, sectors: sectors)
  }

  /// The partners of a page in the order of its lines, each once.
  ///
  /// - Parameter iso3: the page's countries; a lab of another country is a partner, the own one is not.
  /// - Returns: nothing for pages without a form and for denials. Cost: O(*n* log *n*) in the answers.
  public func mentions(in page: Page, form: Form, iso3: [String]) -> [PartnerMention] {
    // What no telephone number was in its line may look like one once a name is cut from it.
    assembly(of: page, form: form, iso3: iso3).mentions.filter { PrivacyGuard.guarded($0.name) == $0.name }
  }

  /// The partners of a page, put together.
  func assembly(of page: Page, form: Form, iso3: [String]) -> MentionAssembly {
    var assembly = MentionAssembly(
      document: page.document, sectors: SectorReader(lexicon: lexicon, model: sectors),
      ownLab: OwnLab(lexicon: lexicon, iso3: iso3))
    for cell in PartnerCell.cells(of: form, page: page, lexicon: lexicon) { read(cell, into: &assembly) }
    return assembly
  }

  private func read(_ cell: PartnerCell, into assembly: inout MentionAssembly) {
    switch cell.field {
    case .nameField, .experiment: readNames(cell, into: &assembly)
    case .sectorPrompt:
      guard !cell.isDenied else { return }
      for line in cell.lines {
        lexicon.trace?.begin(line, "an answer about \(cell.asked?.rawValue ?? "all") partners")
        for candidate in ProseReader(cells: cells).candidates(of: line.tokens) {
          assembly.add(candidate, line, cell)
        }
      }
    case .newUnusual:
      addListed(cell, into: &assembly)
      assembly.markUnusual(cell)
    case .description, .body: break
    }
  }

  /// "The unusual partners are: A; B": names that the closing gives here only.
  private func addListed(_ cell: PartnerCell, into assembly: inout MentionAssembly) {
    for line in cell.lines {
      guard let colon = line.tokens.firstIndex(where: { $0.isMark(":") }), colon > 0,
        ["are", "were", "is", "sont", "son", "fueron", "foram", "sao", "include", "included"].contains(
          line.tokens[colon - 1].folded)
      else { continue }
      for candidate in cells.candidates(of: Array(line.tokens[(colon + 1)...])) where candidate.isNamed {
        assembly.add(candidate, line, cell)
      }
    }
  }

  private func readNames(_ cell: PartnerCell, into assembly: inout MentionAssembly) {
    var isAnyNamed = false
    for line in cell.lines {
      if let label = Self.label(of: line.tokens) {
        if label == "sector" { assembly.addCue(lexicon.cue(line.tokens.drop { !$0.isMark(":") }), cell) }
        continue
      }
      let isSentence = Self.isSentence(line.tokens)
      lexicon.trace?.begin(
        line, "an answer that asks for names, read as \(isSentence ? "a sentence that tells" : "a list of names")")
      for candidate in isSentence
        ? ProseReader(cells: cells).candidates(of: line.tokens) : cells.candidates(of: line.tokens)
      {
        isAnyNamed = isAnyNamed || candidate.isNamed
        assembly.add(candidate, line, cell)
      }
    }
    readDescription(of: cell, isAnyNamed: isAnyNamed, into: &assembly)
  }

  /// A line that tells rather than names: it begins with a pronoun or a preposition and has a verb.
  private static func isSentence(_ tokens: [Token]) -> Bool {
    guard let first = tokens.first, first.isWord, first.body == nil else { return false }
    if first.roles.has(.denial), tokens.contains(where: { $0.roles.has(.turn) && $0.shape == .lower }) { return true }
    guard tokens.count > 10 else { return false }
    if tellsOfWork(tokens) { return true }
    guard first.roles.has(.verb) || ["in", "within", "among", "for", "at", "the"].contains(first.folded) else {
      return false
    }
    let verb = tokens.dropFirst().firstIndex { $0.roles.has(.verb) && $0.shape == .lower && !$0.roles.has(.link) }
    return verb.map { first.folded != "the" || $0 > 30 } ?? false
  }

  /// "To test this, I collaborated with ...", "UNDP then partnered with ...".
  private static func tellsOfWork(_ tokens: [Token]) -> Bool {
    tokens.indices.dropFirst(2).contains { index in
      tokens[index].folded == "with" && tokens[index].shape == .lower
        && ["collaborated", "partnered", "worked", "cooperated", "teamed"].contains(tokens[index - 1].folded)
        && tokens[max(0, index - 4)..<(index - 1)].contains { ["i", "we", "undp", "lab", "team"].contains($0.folded) }
    }
  }

  /// "Sector: ...", "Description: ..." lines below a name.
  private static func label(of tokens: [Token]) -> String? {
    guard tokens.count >= 2, tokens[1].isMark(":"), tokens[0].roles.has(.label) else { return nil }
    return ["sector", "secteur", "setor"].contains(tokens[0].folded) ? "sector" : tokens[0].folded
  }

  /// Names that a description gives behind a kind of bodies, or as co-creators.
  private func readDescription(of cell: PartnerCell, isAnyNamed: Bool, into assembly: inout MentionAssembly) {
    guard let description = cell.described else { return }
    let prose = ProseReader(cells: cells)
    for (place, candidate) in prose.roleList(description.lines.map(\.tokens)) {
      assembly.add(candidate, description.lines[place], description)
    }
    for (index, line) in description.lines.enumerated() {
      lexicon.trace?.begin(line, "a description, where only co-creators and names behind a kind of bodies count")
      let leading = index == 0 && !isAnyNamed ? prose.leading(of: line.tokens) : []
      for candidate in leading + prose.described(line.tokens, isBehindGroup: !isAnyNamed) {
        assembly.add(candidate, line, description)
      }
    }
  }
}
