internal import Vocabulary

/// Decides the sector of a name, with what it rests on.
struct SectorReader: Sendable {
  let lexicon: Lexicon
  /// The learned weights; nil leaves sectors to the rules.
  var model: SectorModel?

  /// The sector that the learned weights tell, unless the register knows the body; the rules' own source where they
  /// agree.
  func sector(of evidence: PartnerEvidence, rules: (Sector, SectorSource)) -> (Sector, SectorSource) {
    guard let model, rules.1 != .register else { return rules }
    let best = model.sector(of: evidence.features(rules: rules, in: lexicon))
    if best == rules.0 { return rules }
    return best == .unknown ? (.unknown, .none) : (best, .model)
  }

  /// The sector by rules alone.
  func sectorByRules(of evidence: PartnerEvidence) -> (Sector, SectorSource) {
    sector(of: evidence.candidate, asked: evidence.asked, description: evidence.told, isAlone: evidence.isAlone)
  }

  /// The sector of a candidate by rules.
  ///
  /// The closing's own question first, unless the name plainly says another one; then what stands beside the name, the
  /// register, the words of the name, and what the description calls its partner.
  ///
  /// - Parameter isAlone: whether the answer names this partner only, so that the whole description speaks of it.
  func sector(of candidate: Candidate, asked: Sector?, description: [Token], isAlone: Bool) -> (Sector, SectorSource) {
    let body = registered(candidate)
    let plain = Self.plainSector(candidate.words)
    if let asked {
      if asked != .unitedNations, body == .unitedNations { return (.unitedNations, .register) }
      if let plain, plain != asked, !isMixed(asked, plain),
        asked != .unitedNations
          || !Self.isHouse(candidate.words) && body == nil && candidate.words.contains(where: Piece.isProper)
      {
        return (plain, .name)
      }
      return (asked, .prompt)
    }
    if let cue = candidate.cue, plain == nil || plain == cue || plain != .academia { return (cue, .text) }
    if let body { return (body, .register) }
    if Self.isHouse(candidate.words) { return (.unitedNations, .name) }
    if let remarked = lexicon.told(candidate.remark, upTo: 8), plain == nil { return (remarked, .text) }
    if let named = Self.nameSector(candidate.words) { return (underState(candidate, named), .name) }
    if let told = described(candidate, description, isAlone: isAlone) { return (told, .text) }
    if let parent = candidate.parent, let sector = Self.nameSector(lexicon.tokens(of: parent)) {
      return (sector, .name)
    }
    return (.unknown, .none)
  }

  /// An institute that a ministry or a people's committee owns is a state body.
  private func underState(_ candidate: Candidate, _ sector: Sector) -> Sector {
    guard sector == .academia, plain(candidate) == nil, let parent = candidate.parent else { return sector }
    return Self.nameSector(lexicon.tokens(of: parent)) == .government ? .government : sector
  }

  private func plain(_ candidate: Candidate) -> Sector? { Self.plainSector(candidate.words) }

  /// A university of the state stays where the closing puts it.
  private func isMixed(_ asked: Sector, _ plain: Sector) -> Bool { asked == .government && plain == .academia }

  /// The register's sector when the name is a registered one, a country or chapter after it allowed.
  private func registered(_ candidate: Candidate) -> Sector? {
    let words = candidate.words
    guard let first = words.first, let body = first.body else {
      if let last = words.last, let body = last.body, body.left == 1,
        words.count <= 2 || Self.plainSector(words) == nil,
        !words.contains(where: { $0.roles.has(.anyHead) && $0.body == nil })
      {
        return lexicon.register.bodies[body.index].sector
      }
      return nil
    }
    let sector = lexicon.register.bodies[body.index].sector
    if sector == .unitedNations { return sector }
    let rest = words.dropFirst(body.left)
    return rest.contains { $0.roles.has([.outer]) } ? nil : sector
  }

  /// Units of the own house, by "UNDP" or the names of its parts.
  static func isHouse(_ words: [Token]) -> Bool {
    words.contains { $0.roles.has(.house) || $0.roles.has(.own) }
  }

  /// The sector when an outer head noun says it: ministries, municipalities, universities.
  static func plainSector(_ words: [Token]) -> Sector? {
    if words.contains(where: { $0.roles.has(.group) && !$0.roles.has(.outer) && $0.singular == nil }) { return nil }
    guard let deciding = deciding(words), deciding.roles.has(.outer) else { return nil }
    return deciding.sector
  }

  /// The sector that the words of a name speak for.
  static func nameSector(_ words: [Token]) -> Sector? {
    if let legal = words.dropFirst().first(where: { $0.roles.has(.legal) && $0.isCapital }) {
      return legal.sector ?? .privateSector
    }
    if let deciding = deciding(words) {
      if let sector = deciding.sector {
        if sector == .academia, isStateInstitute(words, deciding) { return .government }
        return sector
      }
      if let other = words.last(where: { $0.roles.has([.outer, .unit, .head, .plural, .kind]) && $0.sector != nil }) {
        return other.sector
      }
      if Self.isOffice(words, deciding) { return .government }
      return words.contains { $0.roles.has(.state) && !$0.roles.has(.topic) } ? .government : nil
    }
    return words.last { $0.sector != nil && !$0.roles.has([.legal]) && !$0.roles.has(.link) }?.sector
  }

  /// "Planning and budget office": an office that only a subject tells from others is one of the state.
  private static func isOffice(_ words: [Token], _ deciding: Token) -> Bool {
    ["office", "section", "branch", "oficina"].contains(deciding.folded) && !words.contains(where: Piece.isProper)
      && words.contains { $0.roles.has(.topic) }
  }

  /// "National Institute of ..." is a state body, an institute otherwise a place of research.
  private static func isStateInstitute(_ words: [Token], _ deciding: Token) -> Bool {
    ["institute", "institut", "instituto"].contains(deciding.folded)
      && words.contains { $0.roles.has(.state) }
  }

  /// The head noun that decides: the first when it opens the name ("Faculty of ..."), otherwise the last before "of".
  private static func deciding(_ words: [Token]) -> Token? {
    let heads = words.indices.filter { words[$0].roles.has([.outer, .unit, .head, .plural, .kind]) }
    guard let first = heads.first else { return nil }
    if let outer = heads.first(where: { words[$0].roles.has(.outer) && words[$0].sector == .academia }) {
      return words[outer]
    }
    var last = first
    for index in heads.dropFirst() {
      if words[(last + 1)..<index].contains(where: { $0.roles.has(.link) && $0.shape == .lower && !$0.roles.has(.and) })
      {
        break
      }
      if words[last].sector != nil, words[index].sector == nil, words[last].roles.has(.outer) { break }
      last = index
    }
    return words[last]
  }

  /// What the description calls its partner; read only near the name, or near its beginning.
  private func described(_ candidate: Candidate, _ description: [Token], isAlone: Bool) -> Sector? {
    guard !description.isEmpty else { return nil }
    if let first = candidate.words.first {
      for index in description.indices.lazy.filter({ description[$0].folded == first.folded }).prefix(3) {
        let from = index + candidate.words.count
        if let told = lexicon.told(description, from: min(from, description.count), upTo: from + 8) { return told }
      }
    }
    return isAlone ? lexicon.described(description, upTo: 45) : nil
  }
}
