internal import Text

/// Tells whether a sentence says that the lab, its organisation or a partner makes or runs what a term names.
///
/// The verb nearest before the term must be one of making or running, with a doer before it ("we launched a hackathon"),
/// or a participle of one follows ("a hackathon organised by the lab", "the toolkit that we developed"). On a form,
/// where a lab tells of its own work, a partner may be the doer, the doer of a passive or of a first verb may be left
/// out ("Developing a roadmap"), and the initiative may act itself ("the studio brought officials together").
struct DoingEvidence {
  private let sentence: FoldedText
  private let scalars: [Unicode.Scalar]
  private let bytes: [UInt8]
  private let found: [InitiativeTerms.Role: [Range<Int>]]
  private let isForm: Bool
  private let doers: [Range<Int>]

  /// Longest way from a verb to its object, in words.
  private static let nearest = 10
  /// Words before a verb in which a denial or a doubt counts.
  private static let doubtful = 8

  /// Reads a sentence; `isForm` where a lab tells of its own work, with the folded names of its partners.
  ///
  /// Cost: O(*n*) for each partner.
  init(_ sentence: FoldedText, terms: InitiativeTerms, isForm: Bool, partners: [[UInt8]] = []) {
    self.sentence = sentence
    scalars = Array(sentence.source.unicodeScalars)
    bytes = sentence.bytes
    self.isForm = isForm
    found = terms.found(in: sentence)
    doers = (found[.doer] ?? []) + (isForm ? Self.places(of: partners, in: sentence.bytes) : [])
  }

  /// Where names stand in a text, as whole words.
  private static func places(of names: [[UInt8]], in bytes: [UInt8]) -> [Range<Int>] {
    names.flatMap { name -> [Range<Int>] in
      guard name.count >= 3, name.count <= bytes.count else { return [] }
      return (0...(bytes.count - name.count)).filter { start in
        bytes[start] == name[0] && (start == 0 || !bytes[start - 1].isWordByte) && bytes[start...].starts(with: name)
      }.map { $0..<($0 + name.count) }
    }
  }

  /// Whether the sentence shows a doer of what stands at a range of its bytes.
  func shows(_ term: Range<Int>) -> Bool {
    guard found[.teaser] == nil, bytes.last(where: { $0 != UInt8(ascii: " ") }) != UInt8(ascii: "?"),
      words(0..<bytes.count) >= Self.fewestWords
    else { return false }
    return isMade(term) || isMadePassively(term) || isMadeBy(term) || isMadeWithin(term) || isActing(term)
  }

  /// Sentences of fewer words are titles and teasers.
  private static let fewestWords = 6

  // MARK: Verbs before the term

  /// "We launched a hackathon"; on a form "Developing a roadmap".
  private func isMade(_ term: Range<Int>) -> Bool {
    guard let (doing, end) = nearestVerb(before: term) else { return false }
    let gap = min(end, term.lowerBound)..<term.lowerBound
    guard words(gap) <= Self.nearest, !bytes[gap].contains(UInt8(ascii: ";")), !holds(.elsewhere, in: gap),
      !holds(.hedge, in: gap), !isDoubtful(doing.lowerBound)
    else { return false }
    if doers.contains(where: { isSubject($0, of: doing, isOwn: doing.lowerBound == term.lowerBound) }) { return true }
    return isForm && !bytes[..<doing.lowerBound].contains { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
  }

  /// The verb of making or running nearest before a term, and where its object may begin; nil when another is nearer.
  private func nearestVerb(before term: Range<Int>) -> (verb: Range<Int>, end: Int)? {
    let doing = verbs(.doing).last {
      $0.upperBound <= term.lowerBound && !isModifier($0, of: term) || isOwnVerb($0, of: term)
    }
    let other = verbs(.other).last { $0.upperBound <= term.lowerBound }
    if let other, doing.map({ $0.lowerBound < other.lowerBound }) ?? true {
      guard bytes[other].starts(with: "work".utf8), let on = lastWord("on", in: other.upperBound..<term.lowerBound)
      else {
        return nil
      }
      return (other, on)
    }
    return doing.map { ($0, $0.upperBound) }
  }

  /// Where the last such word of a stretch ends, as "on" in "worked with the port on a roadmap".
  private func lastWord(_ word: String, in stretch: Range<Int>) -> Int? {
    bytes[stretch].split(whereSeparator: { !$0.isWordByte }).last { $0.elementsEqual(word.utf8) }?.endIndex
  }

  /// "Design studio": a bare verb right before the term is a part of it but after "to" and a doer.
  private func isModifier(_ verb: Range<Int>, of term: Range<Int>) -> Bool {
    guard words(verb.upperBound..<term.lowerBound) == 0,
      ["design", "pilot", "launch", "draft", "lead", "host", "support"].contains(where: {
        bytes[verb].elementsEqual($0.utf8)
      })
    else { return false }
    let before = lastWords(1, before: verb.lowerBound).first
    return !["to", "will", "we", "and", "i"].contains(before)
      && !doers.contains { $0.upperBound + 1 == verb.lowerBound }
  }

  /// The last words before a place.
  private func lastWords(_ count: Int, before place: Int) -> [String] {
    bytes[..<place].suffix(80).split(whereSeparator: { !$0.isWordByte }).suffix(count).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Whether a doer does what a verb says: near before it and no other verb between, or the verb is one of purpose
  /// ("UNDP works with the port to develop").
  private func isSubject(_ doer: Range<Int>, of verb: Range<Int>, isOwn: Bool) -> Bool {
    if doer.lowerBound == verb.lowerBound { return true }
    guard doer.upperBound <= verb.lowerBound else { return false }
    let way = doer.upperBound..<verb.lowerBound
    let last = lastWords(min(4, words(way)), before: verb.lowerBound)
    if last.last == "to" || isHelped(way) { return !isOwn }
    guard last.allSatisfy({ !["that", "which", "who", "whom"].contains($0) }), words(way) <= (isOwn ? 4 : Self.farthest)
    else { return false }
    let joins = ["and", "in", "by", "for", "together", "been", "has", "have", "is", "are", "was", "were", "will", "be"]
    let isJoined = last.last.map(joins.contains) ?? false
    return isJoined && !isOwn
      || !verbs(.other).contains { way.lowerBound <= $0.lowerBound && $0.upperBound <= way.upperBound }
  }

  /// A verb of helping right before, which is no relative clause's: "and helped officials experiment with".
  private func isHelped(_ way: Range<Int>) -> Bool {
    verbs(.other).contains { help in
      way.lowerBound <= help.lowerBound && help.upperBound <= way.upperBound && bytes[help].starts(with: "help".utf8)
        && words(help.upperBound..<way.upperBound) <= 4
        && lastWords(1, before: help.lowerBound).allSatisfy { !["that", "which", "who"].contains($0) }
    }
  }

  /// Longest way from a subject to its verb, in words.
  private static let farthest = 14

  /// "Trained public servants": the term begins with the verb itself.
  private func isOwnVerb(_ verb: Range<Int>, of term: Range<Int>) -> Bool {
    verb.lowerBound == term.lowerBound && bytes[verb].suffix(2).elementsEqual("ed".utf8)
  }

  /// Verbs of a role; the second part of "youth-led" is none, that of "co-designed" is.
  private func verbs(_ role: InitiativeTerms.Role) -> [Range<Int>] {
    (found[role] ?? []).filter { verb in
      guard !isName(verb), !isNoun(verb) else { return false }
      guard verb.lowerBound > 0, bytes[verb.lowerBound - 1] == UInt8(ascii: "-") else { return true }
      return bytes[..<(verb.lowerBound - 1)].suffix(2).elementsEqual("co".utf8)
    }
  }

  /// Whether a bare verb is a noun: "the support of", "UNDP's launch".
  private func isNoun(_ verb: Range<Int>) -> Bool {
    Self.bareVerbs.contains { bytes[verb].elementsEqual($0) }
      && lastWords(1, before: verb.lowerBound).contains {
        ["the", "a", "an", "our", "their", "its", "this", "s", "of", "for", "with", "in"].contains($0)
      }
  }

  private static let bareVerbs = ["support", "design", "launch", "pilot", "draft", "lead", "host", "run", "hold"].map {
    Array($0.utf8)
  }

  /// Whether a verb is written as a part of a name, as in "Harbour Support": a capital after a word.
  private func isName(_ verb: Range<Int>) -> Bool {
    guard verb.lowerBound > 1, bytes[verb.lowerBound - 2].isWordByte || bytes[verb.lowerBound - 2] == UInt8(ascii: ",")
    else { return false }
    return scalars[sentence.scalars(of: verb).lowerBound].isCapital
  }

  private func isDoubtful(_ verb: Int) -> Bool {
    (found[.hedge] ?? []).contains { $0.upperBound <= verb && words($0.upperBound..<verb) <= Self.doubtful }
  }

  // MARK: Participles after the term

  /// "The hackathon was organised by the lab"; on a form without "by", too.
  private func isMadePassively(_ term: Range<Int>) -> Bool {
    guard let passive = (found[.passive] ?? []).first(where: { $0.lowerBound >= term.upperBound }),
      isNear(term.upperBound..<passive.lowerBound, words: 5),
      let doing = verbs(.doing).first(where: { $0.lowerBound >= passive.upperBound }),
      isNear(passive.upperBound..<doing.lowerBound, words: 2), !holds(.hedge, in: term.upperBound..<doing.lowerBound)
    else { return false }
    return by(after: doing.upperBound, words: 8).map(isDoer) ?? isForm
  }

  /// "A hackathon organised by the lab", "Studio: is a way of work employed by the lab".
  private func isMadeBy(_ term: Range<Int>) -> Bool {
    guard !lastWords(4, before: term.lowerBound).contains("by") else { return false }
    let start = definition(after: term) ?? term.upperBound
    return verbs(.doing).contains { doing in
      guard doing.lowerBound >= start, isNear(start..<doing.lowerBound, words: start > term.upperBound ? 7 : 4) else {
        return false
      }
      return by(after: doing.upperBound, words: 1).map(isDoer) ?? false
    }
  }

  /// Where "is a", "is an" or "is the" right after a term ends; a colon may stand between.
  private func definition(after term: Range<Int>) -> Int? {
    let rest = bytes[term.upperBound...].drop { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: " ") }
    for opening in ["is a ", "is an ", "is the "] where rest.starts(with: opening.utf8) {
      return rest.startIndex + opening.utf8.count
    }
    return nil
  }

  /// "The toolkit that we have developed".
  private func isMadeWithin(_ term: Range<Int>) -> Bool {
    (found[.doer] ?? []).contains { doer in
      guard doer.lowerBound >= term.upperBound, isNear(term.upperBound..<doer.lowerBound, words: 1) else {
        return false
      }
      return verbs(.doing).contains {
        $0.lowerBound >= doer.upperBound && isNear(doer.upperBound..<$0.lowerBound, words: 1)
      }
    }
  }

  /// "The studio helped public servants", on a form.
  private func isActing(_ term: Range<Int>) -> Bool {
    isForm && (found[.effect] ?? []).contains { $0.lowerBound == term.upperBound + 1 }
  }

  /// Where "by" or its like ends, among so many words after a place.
  private func by(after place: Int, words most: Int) -> Int? {
    var at = place
    for _ in 0...most {
      let start = bytes[at...].firstIndex { $0.isWordByte } ?? bytes.count
      let end = bytes[start...].firstIndex { !$0.isWordByte } ?? bytes.count
      if [Array("by".utf8), Array("par".utf8), Array("por".utf8)].contains(where: {
        bytes[start..<end].elementsEqual($0)
      }) {
        return end
      }
      at = end
    }
    return nil
  }

  /// Whether a doer stands within six words after a place.
  private func isDoer(_ place: Int) -> Bool {
    doers.contains { $0.lowerBound >= place && words(place..<$0.lowerBound) <= 6 }
  }

  // MARK: Stretches

  private func holds(_ role: InitiativeTerms.Role, in stretch: Range<Int>) -> Bool {
    (found[role] ?? []).contains { stretch.lowerBound <= $0.lowerBound && $0.upperBound <= stretch.upperBound }
  }

  /// Whether a stretch has so many words at most and no mark that parts clauses.
  private func isNear(_ stretch: Range<Int>, words most: Int) -> Bool {
    words(stretch) <= most && !bytes[stretch].contains { ",;:.".utf8.contains($0) }
  }

  private func words(_ stretch: Range<Int>) -> Int {
    bytes[stretch].split(whereSeparator: { !$0.isWordByte }).count
  }
}
