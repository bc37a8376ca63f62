internal import Vocabulary

extension PartnerEvidence {
  /// The kinds of features this program computes; a file of weights may name no other.
  static let kinds: Set<String> = [
    "asked", "field", "rules", "group", "word", "begins", "ends", "pair", "first", "last", "length", "shape", "head",
    "last-head", "after1", "after2", "after3", "before1", "before2", "before3", "then", "told", "tells", "remark",
    "cue",
    "parent", "register", "state", "house", "evidence", "previous", "previous2", "next", "line", "opens",
    "acronym", "sentence", "place", "proper", "role",
  ]

  /// What the learned models read: names of features that hold, `kind:value`; one that holds twice may stand twice.
  ///
  /// - Parameter rules: the sector by rules, a feature among others.
  func features(rules: (Sector, SectorSource), in lexicon: Lexicon) -> [String] {
    FeatureNames(self, rules: rules, in: lexicon).names
  }
}

/// Collects the names of features.
private struct FeatureNames {
  private(set) var names: [String] = []
  private let evidence: PartnerEvidence
  private let asked: String

  /// Reads the evidence; the sector by rules is a feature among others.
  ///
  /// Cost: O(*n*) in the name; of texts around it 25 and 40 tokens are read.
  init(_ evidence: PartnerEvidence, rules: (Sector, SectorSource), in lexicon: Lexicon) {
    self.evidence = evidence
    asked = evidence.asked?.rawValue ?? "none"
    names.reserveCapacity(80)
    add("asked", asked)
    add("field", evidence.field.rawValue)
    add("rules", rules.0.rawValue)
    add("rules", "\(rules.0.rawValue) \(rules.1.rawValue)")
    add("rules", "\(rules.0.rawValue) @ \(asked)")
    if !evidence.candidate.isNamed { add("group", "yes") }
    addWords()
    addHeads()
    addNeighbours()
    addDescription()
    addRest(lexicon)
    addPlace()
  }

  private mutating func add(_ kind: String, _ value: String) { names.append("\(kind):\(value)") }

  private mutating func addWords() {
    let words = evidence.candidate.words.prefix(Self.longest)
    for word in words {
      add("word", word.folded)
      add("begins", String(word.folded.prefix(4)))
      add("ends", String(word.folded.suffix(3)))
    }
    for (left, right) in zip(words, words.dropFirst()) { add("pair", "\(left.folded) \(right.folded)") }
    if let first = words.first { add("first", first.folded) }
    if let last = words.last { add("last", last.folded) }
    add("length", "\(min(words.count, 6))")
    add("shape", String(words.prefix(4).map { Self.shape($0) }))
  }

  private static let longest = 20

  private static func shape(_ word: Token) -> Character {
    switch word.shape {
    case .lower: "a"
    case .capital: word.isNumber ? "1" : "A"
    case .caps: "C"
    case .camel: "M"
    case .mark: "-"
    }
  }

  /// The first and the last head noun with their sectors, alone and beside what was asked.
  private mutating func addHeads() {
    let heads = evidence.candidate.words.filter { $0.roles.has([.outer, .unit, .head, .plural, .kind]) }
    guard let first = heads.first, let last = heads.last else {
      add("head", "none")
      return
    }
    for (kind, head) in [("head", first), ("last-head", last)] {
      let value = "\(Self.role(head)) \(head.sector?.rawValue ?? "none")"
      add(kind, value)
      add(kind, "\(value) @ \(asked)")
    }
  }

  private static func role(_ head: Token) -> String {
    if head.roles.has(.outer) { return "outer" }
    if head.roles.has(.unit) { return "unit" }
    if head.roles.has(.head) { return "head" }
    return head.roles.has(.plural) ? "plural" : "kind"
  }

  /// Words beside the name that speak of a sector, by how far they stand.
  private mutating func addNeighbours() {
    for (side, tokens) in [("after", Array(evidence.after)), ("before", Array(evidence.before.reversed()))] {
      for (distance, token) in tokens.enumerated() where token.isWord && Self.speaks(token) {
        let near = distance < 3 ? "1" : distance < 8 ? "2" : "3"
        add(side + near, token.folded)
        if let sector = token.sector { add(side + near, "= \(sector.rawValue)") }
      }
    }
    if let mark = evidence.after.first, mark.shape == .mark { add("then", mark.text) }
  }

  private static func speaks(_ token: Token) -> Bool {
    token.roles.has([.sector, .told, .kind, .plural, .outer, .head, .legal])
  }

  private mutating func addDescription() {
    let alone = evidence.isAlone ? "alone" : "among"
    for (index, token) in evidence.told.prefix(40).enumerated() where token.isWord {
      if index < 6 { add("told", token.folded) }
      guard Self.speaks(token) else { continue }
      add("tells", token.folded)
      if let sector = token.sector { add("tells", "= \(sector.rawValue) \(alone)") }
    }
    for token in evidence.candidate.remark.prefix(12) where token.isWord {
      add("remark", token.folded)
      if let sector = token.sector { add("remark", "= \(sector.rawValue)") }
    }
  }

  private mutating func addRest(_ lexicon: Lexicon) {
    if let cue = evidence.candidate.cue { add("cue", cue.rawValue) }
    if let parent = evidence.candidate.parent,
      let sector = SectorReader.nameSector(lexicon.tokens(of: parent).filter(\.isWord))
    {
      add("parent", sector.rawValue)
    }
    if let body = evidence.candidate.words.compactMap(\.body).first {
      add("register", lexicon.register.bodies[body.index].sector.rawValue)
    }
    if evidence.candidate.words.contains(where: { $0.roles.has(.state) }) { add("state", "yes") }
    if evidence.candidate.words.contains(where: { $0.roles.has([.house, .own]) }) { add("house", "yes") }
  }

  /// The first of some roles that a word has.
  private static func role(of word: Token?) -> String {
    guard let word else { return "none" }
    guard word.isWord else { return "mark" }
    for (role, name) in roles where word.roles.has(role) { return word.isCapital ? name : "small \(name)" }
    if word.body != nil { return "body" }
    return word.isNumber ? "number" : "\(word.shape)"
  }

  private static let roles: [(WordRole, String)] = [
    (.own, "lab"), (.house, "house"), (.with, "with"), (.passing, "passing"), (.money, "money"), (.outer, "outer"),
    (.unit, "unit"), (.head, "head"), (.plural, "plural"), (.kind, "kind"), (.person, "person"), (.verb, "verb"),
    (.leading, "leading"), (.and, "and"), (.link, "link"), (.quality, "quality"), (.topic, "topic"), (.place, "place"),
  ]

  /// How the name stands in its line.
  private mutating func addPlace() {
    let candidate = evidence.candidate
    let field = evidence.field.rawValue
    add("evidence", "\(candidate.evidence)")
    add("evidence", "\(candidate.evidence) @ \(field)")
    add("acronym", candidate.acronym == nil ? "no" : "yes")
    let previous = evidence.before.last
    add("previous", previous?.folded ?? "none")
    add("previous2", evidence.before.dropLast().last?.folded ?? "none")
    add("next", evidence.after.first?.folded ?? "none")
    add("role", "first \(Self.role(of: candidate.words.first)) @ \(field)")
    add("role", "last \(Self.role(of: candidate.words.last))")
    add("role", "previous \(Self.role(of: previous)) @ \(field)")
    add("role", "next \(Self.role(of: evidence.after.first))")
    if candidate.words.contains(where: { $0.roles.has(.verb) && $0.shape == .lower }) { add("role", "verb inside") }
    add("opens", "\(evidence.before.isEmpty) \(candidate.words.first.map(Self.shape) ?? "-") @ \(field)")
    add("sentence", "\(evidence.isSentence) @ \(field)")
    add("place", "\(min(evidence.before.startIndex / 10, 4)) \(evidence.isSentence)")
    add("proper", "\(candidate.words.contains(where: Piece.isProper)) \(candidate.isNamed) @ \(field)")
    add("line", evidence.isAlone ? "alone" : "among")
  }
}
