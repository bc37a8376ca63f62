/// Walks over a sentence and finds runs of capital words joined by small ones, as names of bodies are written.
struct RunFinder {
  let sentence: ArraySlice<Token>
  private var at: Int
  /// Where the sentence first speaks of working together; its end when it does not.
  private let firstWith: Int
  private var passed = 0..<0

  init(sentence: ArraySlice<Token>) {
    self.sentence = sentence
    at = sentence.startIndex
    firstWith = sentence.firstIndex { $0.roles.has(.with) && $0.shape == .lower } ?? sentence.endIndex
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

  /// A list of three or more after the first word of working together, up to a verb or a purpose.
  func listed() -> Range<Int>? {
    guard firstWith < sentence.endIndex else { return nil }
    var start = firstWith
    while start < sentence.endIndex, sentence[start].roles.has(.with), sentence[start].shape == .lower { start += 1 }
    let end = sentence.indices[start...].first { endsList($0) } ?? sentence.endIndex
    let list = sentence[start..<end]
    let parts = list.split { $0.isMark(",") }
    guard parts.count >= 3, parts.filter(Self.opensName).count * 4 >= parts.count * 3 else { return nil }
    return list.startIndex..<list.endIndex
  }

  /// A verb, a colon, or a purpose; "for" and "on" before a capital stand inside a name.
  private func endsList(_ index: Int) -> Bool {
    let token = sentence[index]
    if token.isMark(":") || ["to", "by", "who", "which", "that"].contains(token.folded) { return true }
    if ["on", "for", "through", "during"].contains(token.folded) {
      return index + 1 >= sentence.endIndex || !sentence[index + 1].isCapital
    }
    return token.roles.has(.verb) && token.shape == .lower && !token.roles.has([.link, .example])
  }

  private static func opensName(_ part: ArraySlice<Token>) -> Bool {
    part.first { $0.isWord && !$0.roles.has([.leading, .and, .quality]) }.map {
      $0.isCapital || $0.roles.has([.group, .example, .rest])
    } ?? true
  }

  /// Leaves out a part that was read otherwise.
  mutating func pass(_ range: Range<Int>) { passed = range }

  private func starts(_ index: Int) -> Bool {
    guard !passed.contains(index) else { return false }
    let token = sentence[index]
    guard token.isWord else { return false }
    if token.isCapital, !token.isNumber {
      if token.roles.has(.filler), token.body == nil, index + 1 >= sentence.endIndex || !sentence[index + 1].isCapital {
        return false
      }
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
    if isPlace(run, before) { return true }
    // "in the department of Zacapa" is a place.
    if sentence[run.lowerBound].shape == .lower, before.contains(where: { $0.folded == "in" }) { return true }
    guard let last = before.last(where: { !$0.roles.has(.leading) || $0.roles.has(.passing) }) else { return false }
    if last.folded == "from", isPersonOf(before) { return false }
    if last.folded == "for", !sentence[run].contains(where: { $0.roles.has(.anyHead) || $0.body != nil }) {
      return true
    }
    return last.roles.has(.passing) && last.shape == .lower && !last.roles.has(.with)
  }

  /// "invited a professor from": the body that a person comes from.
  private func isPersonOf(_ before: [Token]) -> Bool {
    guard let from = before.lastIndex(where: { $0.folded == "from" }), from > 0 else { return false }
    return before[from - 1].roles.has(.person) && before[from - 1].shape == .lower
      && before[..<(from - 1)].contains { $0.roles.has(.with) }
  }

  /// "in Mora county", "across the Vale region".
  private func isPlace(_ run: Range<Int>, _ before: [Token]) -> Bool {
    guard let preposition = before.last(where: { !$0.roles.has(.leading) || $0.shape != .lower }),
      ["in", "across", "within", "throughout", "dans", "en"].contains(preposition.folded)
    else { return false }
    let last =
      run.upperBound < sentence.endIndex
      ? [sentence[run.upperBound - 1], sentence[run.upperBound]] : [sentence[run.upperBound - 1]]
    return last.contains {
      ["county", "region", "province", "district", "city", "area", "provinces", "regions", "districts"].contains(
        $0.folded)
    } && !sentence[run].contains { $0.isMark(",") }
  }

  /// Whether a word of working together stands before the run, nothing but small words between.
  func followsWith(_ run: Range<Int>) -> Bool {
    for token in sentence[..<run.lowerBound].suffix(7).reversed() where token.isWord {
      if token.roles.has(.with) || Self.isPartnerWord(token) { return true }
      guard token.shape == .lower,
        token.roles.has([.leading, .quality, .and, .group, .anyHead, .topic, .sector, .person])
      else {
        return false
      }
    }
    return false
  }

  /// "our Japanese partner Lago": the name stands beside the word.
  private static func isPartnerWord(_ token: Token) -> Bool {
    token.shape == .lower && ["partner", "partners", "partenaire", "socio", "parceiro"].contains(token.folded)
  }

  /// Whether a dash or a colon follows the run, as after the names of a list.
  func isExplained(_ run: Range<Int>) -> Bool {
    guard run.upperBound < sentence.endIndex else { return false }
    let next = sentence[run.upperBound]
    return next.isMark("-") || next.isMark("–") || next.isMark(":")
  }

  /// Whether the sentence speaks of working together before the run, or the run stands near its beginning.
  func isNearWith(_ run: Range<Int>) -> Bool {
    run.lowerBound - sentence.startIndex <= 7 || firstWith < run.lowerBound
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
