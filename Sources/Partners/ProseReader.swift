/// Finds the partners of running text: "We worked with X and Y to ...", "X - what they did", names of bodies.
struct ProseReader: Sendable {
  let cells: CellReader

  private var lexicon: Lexicon { cells.lexicon }

  /// The partners a paragraph names, in its order.
  func candidates(of paragraph: [Token]) -> [Candidate] {
    guard let tokens = Denial.affirmed(paragraph) else { return [] }
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
        where candidate.isNamed && candidate.evidence >= .acronym {
          found.append((place, candidate))
        }
      }
    }
    return found.count >= 2 ? found : []
  }

  private static func isDesigning(_ token: Token) -> Bool {
    guard token.shape == .lower, token.folded.hasPrefix("co") else { return false }
    return ["co-creat", "cocreat", "co-design", "codesign", "co-develop", "co-lead", "co-host"].contains {
      token.folded.hasPrefix($0)
    }
  }

  /// A short answer without a verb is a list of names.
  private func isList(_ tokens: [Token]) -> Bool {
    let words = tokens.filter(\.isWord)
    guard let first = words.first, first.isCapital || tokens.first?.isWord == false else { return false }
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
    guard tokens[index].shape == .mark, ".!?;•".contains(tokens[index].text) else { return false }
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
    while let run = finder.next() {
      guard !finder.isPassing(run), !isStrict || finder.isNamedByHead(run) || finder.isExplained(run) else { continue }
      let isPartner = finder.followsWith(run)
      let isFirst = run.lowerBound == sentence.startIndex
      guard isPartner || !isDescribing || isFirst && finder.isDesigner(run, Self.isDesigning) else { continue }
      guard isPartner || isFirst || finder.isNearWith(run) || finder.isNamedByHead(run) else { continue }
      let isSubject = isFirst && finder.isSubject(run)
      let listed = cells.lists.candidates(of: Piece(Item.items(of: Array(sentence[run]))))
      let isStrongList = listed.count >= 3 && listed.contains { $0.evidence >= .head }
      found += listed.filter { candidate in
        guard !isHouseAlone(candidate) else { return false }
        guard isPartner || isSubject || !Self.isVehicle(candidate) else { return false }
        guard candidate.isNamed else { return isPartner && candidate.evidence == .head }
        return candidate.evidence >= .head || isStrongList
          || (isPartner || isFirst) && isPlausible(candidate, isFirst: isFirst && !isSubject)
      }
    }
    if isDescribing { return found }
    return isStrict ? found.filter { $0.isNamed } : found + groups(in: sentence) + subject(of: sentence)
  }

  /// A bare name: two capital words, or one that no sentence begins with.
  private func isPlausible(_ candidate: Candidate, isFirst: Bool) -> Bool {
    guard let first = candidate.words.first else { return false }
    if isFirst, first.shape == .capital, candidate.words.count(where: Piece.isProper) < 2 { return false }
    return first.roles.isDisjoint(with: [.place, .verb, .leading, .person, .quality, .with, .passing, .denial, .link])
      || candidate.evidence >= .legal
  }

  /// A project, platform or fund, which is a partner only when worked with.
  private static func isVehicle(_ candidate: Candidate) -> Bool {
    let heads = candidate.words.filter { $0.roles.has(.anyHead) }
    return !heads.isEmpty && heads.allSatisfy { $0.roles.has(.vehicle) } && !candidate.words.contains { $0.body != nil }
  }

  /// "UNDP" by itself, or as the last word of another thing's name.
  private func isHouseAlone(_ candidate: Candidate) -> Bool {
    if candidate.words.count == 1, ["un", "co"].contains(candidate.words[0].folded) { return true }
    guard let last = candidate.words.last, last.roles.has(.house), last.body != nil else { return false }
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

/// Walks over a sentence and finds runs of capital words joined by small ones, as names of bodies are written.
struct RunFinder {
  let sentence: ArraySlice<Token>
  private var at: Int

  init(sentence: ArraySlice<Token>) {
    self.sentence = sentence
    at = sentence.startIndex
  }

  /// The next run.
  mutating func next() -> Range<Int>? {
    while at < sentence.endIndex {
      guard starts(at) else {
        at += 1
        continue
      }
      let end = end(from: at)
      let run = at..<end
      at = end
      return run
    }
    return nil
  }

  private func starts(_ index: Int) -> Bool {
    let token = sentence[index]
    guard token.isWord else { return false }
    if token.isCapital, !token.isNumber {
      return
        !(index == sentence.startIndex && token.roles.has([.verb, .leading, .link, .with, .passing])
        && token.body == nil && !token.roles.has(.anyHead))
    }
    // "faculty of Technology": a head noun in small letters before a capital.
    return token.roles.has([.outer, .unit]) && index + 2 < sentence.endIndex && sentence[index + 1].roles.has(.link)
      && sentence[index + 2].isCapital
  }

  private func end(from start: Int) -> Int {
    var end = start + 1
    var index = start + 1
    var hasHead = sentence[start].roles.has(.anyHead)
    while index < sentence.endIndex {
      let token = sentence[index]
      if token.isMark("(") {
        guard let close = closing(index), sentence[close - 1].isWord else { break }
        index = close + 1
        end = index
        continue
      }
      if token.isWord,
        token.isCapital || isSmallHead(index) || (hasHead && token.roles.has(.topic) && isTopicRun(index))
      {
        if token.roles.has(.verb), !token.isCapital { break }
        hasHead = hasHead || token.roles.has(.anyHead)
        index += 1
        end = index
      } else if isJoint(index) {
        index += 1
      } else {
        break
      }
    }
    return end
  }

  private func closing(_ index: Int) -> Int? {
    sentence[index...].prefix(14).firstIndex { $0.isMark(")") }
  }

  /// "Da Nang government": a head noun in small letters that ends a name.
  private func isSmallHead(_ index: Int) -> Bool {
    sentence[index].shape == .lower && sentence[index].roles.has(.anyHead)
      && !sentence[index].roles.has([.plural, .verb])
      && sentence[index - 1].isWord && sentence[index - 1].isCapital
  }

  private func isTopicRun(_ index: Int) -> Bool {
    let before = sentence[index - 1]
    return before.roles.has([.link, .topic, .and]) && !sentence[index].roles.has(.verb)
  }

  /// Whether a verb or an apposition follows the run: "Pactic is ...", "Pactic, a cooperative of ...".
  func isSubject(_ run: Range<Int>) -> Bool {
    var at = run.upperBound
    guard at < sentence.endIndex else { return false }
    if sentence[at].isMark(",") {
      at += 1
      return at < sentence.endIndex
        && ["a", "an", "the", "un", "une", "una", "um", "uma"].contains(sentence[at].folded)
    }
    return sentence[at].shape == .lower && sentence[at].roles.has(.verb)
  }

  /// Small words, commas and "&" that may stand between two capital words of a run.
  private func isJoint(_ index: Int) -> Bool {
    let token = sentence[index]
    // "Persons with Disabilities".
    if token.folded == "with", token.shape == .lower, sentence[index - 1].isCapital, index + 1 < sentence.endIndex {
      return sentence[index + 1].shape == .capital && sentence[index - 1].shape == .capital
    }
    if isSubjectOf(index) { return true }
    guard
      token.isMark(",") || token.isMark("&") || token.isMark("/")
        || token.shape == .lower && token.roles.has([.link, .and]) && !isPreposition(token)
    else { return false }
    for offset in 1...3 where index + offset < sentence.endIndex {
      let next = sentence[index + offset]
      if next.isCapital && next.isWord && !next.isNumber { return true }
      if next.roles.has(.topic), next.shape == .lower, ["of", "for", "and"].contains(token.folded) {
        return offset <= 2
      }
      guard next.shape == .lower && next.roles.has([.link, .and]) && !isPreposition(next) || next.isMark("&") else {
        return false
      }
    }
    return false
  }

  /// "National Council on Science".
  private func isSubjectOf(_ index: Int) -> Bool {
    sentence[index].folded == "on" && sentence[index - 1].roles.has(.anyHead) && !sentence[index - 1].roles.has(.outer)
      && sentence[index - 1].isCapital
      && index + 1 < sentence.endIndex && sentence[index + 1].isCapital && sentence[index + 1].roles.has(.topic)
  }

  private func isPreposition(_ token: Token) -> Bool {
    ["in", "on", "at", "to", "by", "from", "under", "within", "with", "en", "a", "por", "sur", "dans"].contains(
      token.folded)
  }

  /// Whether what stands before the run makes it no partner: money, places, subjects.
  func isPassing(_ run: Range<Int>) -> Bool {
    let before = sentence[..<run.lowerBound].suffix(4).filter(\.isWord)
    if before.contains(where: { $0.roles.has(.money) && $0.shape == .lower }) { return true }
    // "in the department of Zacapa" is a place.
    if sentence[run.lowerBound].shape == .lower, before.contains(where: { $0.folded == "in" }) { return true }
    guard let last = before.last(where: { !$0.roles.has(.leading) || $0.roles.has(.passing) }) else { return false }
    if last.folded == "for", !sentence[run].contains(where: { $0.roles.has(.anyHead) || $0.body != nil }) {
      return true
    }
    return last.roles.has(.passing) && last.shape == .lower && !last.roles.has(.with)
  }

  /// Whether a word of working together stands before the run, nothing but small words between.
  func followsWith(_ run: Range<Int>) -> Bool {
    for token in sentence[..<run.lowerBound].suffix(7).reversed() where token.isWord {
      if token.roles.has(.with) { return true }
      guard token.shape == .lower, token.roles.has([.leading, .quality, .and, .group, .anyHead, .topic, .sector]) else {
        return false
      }
    }
    return false
  }

  /// Whether a dash or a colon follows the run, as after the names of a list.
  func isExplained(_ run: Range<Int>) -> Bool {
    guard run.upperBound < sentence.endIndex else { return false }
    let next = sentence[run.upperBound]
    return next.isMark("-") || next.isMark("–") || next.isMark(":")
  }

  /// Whether the sentence speaks of working together before the run, or the run stands near its beginning.
  func isNearWith(_ run: Range<Int>) -> Bool {
    run.lowerBound - sentence.startIndex <= 7
      || sentence[..<run.lowerBound].contains { $0.roles.has(.with) && $0.shape == .lower }
  }

  /// Whether "co-created", "co-designed" follow the run.
  func isDesigner(_ run: Range<Int>, _ isDesigning: (Token) -> Bool) -> Bool {
    sentence[run.upperBound...].prefix(4).contains(where: isDesigning)
  }

  /// Whether the run has an outer head noun, or an acronym in brackets: what is taken even in passing.
  func isNamedByHead(_ run: Range<Int>) -> Bool {
    sentence[run].contains { $0.roles.has(.outer) }
      || run.upperBound > run.lowerBound && sentence[run.upperBound - 1].isMark(")")
  }
}
