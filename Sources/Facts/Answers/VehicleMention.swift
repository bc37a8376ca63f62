internal import Archive
internal import Text
public import Vocabulary

/// A place on a page that names an innovation vehicle.
public struct VehicleMention: Sendable, Hashable {
  /// The vehicle.
  public let vehicle: Vehicle
  /// The term as written.
  public let term: String
  /// The sentence it stands in, at most 300 characters.
  public internal(set) var sentence: String
  /// The line, from 1.
  public let line: Int
  /// The name that the page gives to it, such as "CityLab Da Nang"; empty where it has none.
  public internal(set) var name = ""
  /// Whether its sentence shows the lab, its organisation or a partner making or running it; a word alone does not.
  public internal(set) var isMade = false
  /// Whether its sentence says most about the initiative: of each initiative on a page one does.
  public internal(set) var isBest = false
  /// How much its sentence says: a verb of doing and the lab as subject count, a title or question counts against it.
  var worth = 0

  /// The method that names a sandbox.
  private static let sandboxMethod = "Regulatory Sandboxes"

  /// Every mention: from title, answers and methods of a form, from the text of a blog, by line.
  ///
  /// Other pages have none. Of terms that overlap the longest counts: "government innovation lab studio" is one thing.
  static func all(
    in page: Page, isForm: Bool, answers: PlainAnswers, partners: [String], rules: Rules
  ) -> [VehicleMention] {
    var reading = VehicleReading(rules: rules, isForm: isForm, partners: partners)
    let isBlog = page.values(of: "type").contains("blog")
    guard isForm || isBlog else { return [] }
    if let title = page.title {
      reading.read(PrivacyGuard.guarded(page.value(title)), line: title.line, isTitle: true)
    }
    if isForm {
      answers.forEachLine(where: reading.mayHold) { reading.read($0.text, line: $0.number) }
    } else {
      page.forEachBodyLine(where: reading.mayHold) { line, text in
        for part in GluedText.parts(of: PlainText.of(text)) { reading.read(part, line: line) }
      }
    }
    reading.addSandboxMethod(of: page, sandboxMethod)
    return reading.mentions()
  }

  /// How much it says of its initiative: what shows a doer before all else.
  var value: Int { worth + (isMade ? 10 : 0) }

  /// What tells initiatives of a page apart: the vehicle and its name.
  struct Initiative: Hashable {
    let vehicle: Vehicle
    let name: String
  }

  /// The initiative that is mentioned; its name folded.
  var initiative: Initiative { Initiative(vehicle: vehicle, name: name.lowercased()) }
}

/// Reads lines for vehicles.
private struct VehicleReading {
  private let rules: Rules
  private let isForm: Bool
  /// Names of partners, folded.
  private let partners: [[UInt8]]
  private var found: [VehicleMention] = []

  init(rules: Rules, isForm: Bool, partners: [String]) {
    (self.rules, self.isForm) = (rules, isForm)
    self.partners = partners.map { FoldedText(String($0.prefix { $0 != "(" })).bytes.trimmed }
  }

  /// Whether a line, as the page writes it, can name a vehicle.
  func mayHold(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    rules.vehicles.terms.mayMatch(bytes, in: line) { _ in true }
  }

  mutating func read(_ line: String, line number: Int, isTitle: Bool = false) {
    let text = FoldedText(line)
    var matches: [(vehicle: Vehicle, range: Range<Int>)] = []
    rules.vehicles.terms.forEachMatch(in: text, wanted: { _ in true }) { matches.append(($0.meaning, $0.range)) }
    let longest = matches.enumerated().sorted {
      ($1.element.range.count, $0.offset) < ($0.element.range.count, $1.offset)
    }.map(\.element)
    var kept: [(vehicle: Vehicle, range: Range<Int>)] = []
    for match in longest where !kept.contains(where: { $0.range.overlaps(match.range) }) { kept.append(match) }
    let scalars = kept.isEmpty ? [] : Array(line.unicodeScalars)
    for match in kept.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard !isInPartner(match.range, text) else { continue }
      let name = InitiativeName(
        around: text.scalars(of: match.range), upTo: limit(behind: match.range, among: kept, text),
        in: isTitle ? [] : scalars)
      guard !rules.handovers.holds(.bodyNoun, name.after) else { continue }
      let quotation = Quotation(match.range, of: text)
      found.append(
        VehicleMention(
          vehicle: match.vehicle, term: quotation.term, sentence: quotation.sentence, line: number, name: name.text,
          isMade: !isTitle && isMade(text.scalars(of: match.range), in: scalars),
          worth: isTitle ? -3 : InitiativeSentence.worth(quotation.sentence)))
    }
  }

  /// Where the next term begins, which a name does not swallow: "CityLab" before "Task Force".
  private func limit(
    behind term: Range<Int>, among kept: [(vehicle: Vehicle, range: Range<Int>)], _ text: FoldedText
  ) -> Int {
    kept.map(\.range).filter { $0.lowerBound >= term.upperBound }.min { $0.lowerBound < $1.lowerBound }
      .map { text.scalars(of: $0).lowerBound } ?? .max
  }

  private func isMade(_ term: Range<Int>, in line: [Unicode.Scalar]) -> Bool {
    let sentence = Sentence.range(around: term, in: line)
    let before = FoldedText(String(line[sentence.lowerBound..<term.lowerBound])).bytes.count
    let length = FoldedText(String(line[term])).bytes.count
    let text = FoldedText(String(line[sentence]))
    return DoingEvidence(text, terms: rules.initiatives, isForm: isForm, partners: partners).shows(
      before..<min(before + length, text.bytes.count))
  }

  /// Whether a term stands in a longer name of a partner, as "Policy Lab" in "Harbour Policy Lab".
  private func isInPartner(_ term: Range<Int>, _ text: FoldedText) -> Bool {
    partners.contains { partner in
      guard partner.count > term.count, partner.count <= text.bytes.count else { return false }
      let first = max(0, term.upperBound - partner.count)
      let last = min(term.lowerBound, text.bytes.count - partner.count)
      return first <= last && (first...last).contains { text.bytes[$0...].starts(with: partner) }
    }
  }

  mutating func addSandboxMethod(of page: Page, _ method: String) {
    guard !found.contains(where: { $0.vehicle == .sandbox }),
      let tag = page.tags.first(where: { $0.key == "methods" && $0.value == method })
    else { return }
    found.append(
      VehicleMention(vehicle: .sandbox, term: method, sentence: method, line: tag.raw.line, worth: -4))
  }

  /// The mentions by line; those without a name belong to the only named initiative of their vehicle.
  func mentions() -> [VehicleMention] {
    var all = found
    let names = Dictionary(grouping: found.filter { !$0.name.isEmpty }, by: \.vehicle)
    for index in all.indices where all[index].name.isEmpty {
      let named = names[all[index].vehicle] ?? []
      guard Set(named.map(\.initiative)).count == 1, let name = named.first?.name,
        name.lowercased().contains(all[index].term.lowercased())
      else { continue }
      all[index].name = name
    }
    let order = all.indices.sorted {
      (all[$0].line, all[$0].vehicle.rawValue.scalarOrder, $0) < (
        all[$1].line, all[$1].vehicle.rawValue.scalarOrder, $1
      )
    }
    var best: [VehicleMention.Initiative: Int] = [:]
    for index in order where best[all[index].initiative].map({ all[$0].value < all[index].value }) ?? true {
      best[all[index].initiative] = index
    }
    for index in best.values { all[index].isBest = true }
    return order.map { all[$0] }
  }
}

/// The name around a term: the words with capitals next to it.
private struct InitiativeName {
  /// The name as written; empty where the words around have no capital.
  let text: String
  /// The name's words after the term.
  let after: String

  /// Longest name, in words beside the term.
  private static let longest = 5

  /// Reads the name around a term; it ends before `limit`, where another term begins.
  init(around term: Range<Int>, upTo limit: Int, in text: [Unicode.Scalar]) {
    // In a title or a line of capitals, capitals name nothing.
    guard text.contains(where: { $0.properties.isLowercase }) else {
      (self.text, after) = ("", "")
      return
    }
    let isCapital = term.contains { text[$0].isCapital }
    let (low, before) = Self.start(of: term, in: text)
    let (high, behind) = isCapital ? Self.end(of: term, upTo: limit, in: text) : (term.upperBound, 0)
    after = String(text[term.upperBound..<high])
    if isCapital, before + behind == 0 {
      self.text = Self.place(after: high, in: text).map { String(text[term]) + " " + $0 } ?? ""
    } else {
      // A term written small is a name only with two words of one before it, as in "Impact Aim accelerator programme".
      self.text = isCapital || before >= 2 ? String(text[low..<high]) : ""
    }
  }

  /// Where the words with capitals before a term begin, and their number; an acronym in brackets between is passed over.
  private static func start(of term: Range<Int>, in text: [Unicode.Scalar]) -> (low: Int, words: Int) {
    var (low, words) = (term.lowerBound, 0)
    while words < longest {
      var edge = low
      if edge > 2, text[edge - 1] == " ", text[edge - 2] == ")",
        let bracket = text[..<(edge - 2)].lastIndex(of: "("), edge - bracket < 12
      {
        edge = bracket
      }
      guard edge > 1, text[edge - 1] == " ", text[edge - 2].isLetter else { break }
      let start = (text[..<(edge - 1)].lastIndex { !isOfWord($0) } ?? -1) + 1
      guard text[start].isCapital, !openings.contains(String(text[start..<(edge - 1)]).lowercased()) else { break }
      (low, words) = (start, words + 1)
    }
    return (low, words)
  }

  /// Where the words with capitals after a term end, and their number.
  private static func end(
    of term: Range<Int>, upTo limit: Int = .max, in text: [Unicode.Scalar]
  ) -> (high: Int, words: Int) {
    var (high, words) = (term.upperBound, 0)
    while words < longest, high + 1 < min(limit, text.count), text[high] == " ", text[high + 1].isCapital {
      let end = text[(high + 1)...].firstIndex { !isOfWord($0) } ?? text.count
      guard !ending.contains(String(text[(high + 1)..<end]).lowercased()) else { break }
      (high, words) = (end, words + 1)
    }
    return (high, words)
  }

  /// The place that follows in "CityLab in Da Nang" or "CityLab experience in Da Nang".
  private static func place(after end: Int, in text: [Unicode.Scalar]) -> String? {
    for joiner in [" in ", " experience in "].map({ Array($0.unicodeScalars) }) where text[end...].starts(with: joiner)
    {
      let start = end + joiner.count
      guard start < text.count, text[start].isCapital else { return nil }
      let first = text[start...].firstIndex { !isOfWord($0) || $0 == "-" } ?? text.count
      let (high, _) = Self.end(of: start..<first, in: text)
      return String(text[start..<high].prefix { $0 != "-" })
    }
    return nil
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool { scalar.isLetter || scalar.isDigit || scalar == "-" }

  private static let openings: Set<String> = [
    "the", "a", "an", "our", "this", "these", "in", "for", "with", "and", "its", "their", "through", "le", "la", "les",
    "un", "une", "el", "los", "las", "una", "o", "os", "as", "um", "uma", "undp", "accelerator", "within", "by", "from",
    "at", "on", "to", "via", "using", "why", "are", "we", "what", "how", "when", "is", "new", "about",
  ]

  /// Words after a name that are no part of it.
  private static let ending: Set<String> = [
    "winners", "winner", "begins", "project", "team", "approach", "finalists", "participants", "event", "we", "the",
    "in",
  ]
}

/// How much a sentence says about an initiative.
private enum InitiativeSentence {
  /// Verbs of doing, as their folded beginnings.
  private static let doing = bytes(
    """
    organi develop launch creat built build design deliver conduct train test host establish held hold pilot implement \
    produc facilitat support scal publish realis lanc desarroll realiz capacit form
    """)
  /// Folded words that say who does it.
  private static let subjects = bytes(
    "we lab acclab labs team undp our partners partner ministry nous equipe equipo hemos nos laboratorio")
  /// The subject stands among so many first words.
  private static let firstWords = 12
  /// Sentences of fewer words are teasers.
  private static let fewestWords = 6

  private static func bytes(_ words: String) -> [[UInt8]] { words.split(separator: " ").map { Array($0.utf8) } }

  /// Cost: O(*n*), on bytes.
  static func worth(_ sentence: String) -> Int {
    var (count, does, isOurs) = (0, false, false)
    for word in FoldedText(sentence).bytes.split(whereSeparator: { !$0.isWordByte }) {
      count += 1
      does = does || doing.contains { word.starts(with: $0) }
      isOurs = isOurs || count <= firstWords && subjects.contains { word.elementsEqual($0) }
    }
    let isQuestion = sentence.utf8.last == UInt8(ascii: "?")
    let isTeaser = sentence.utf8.last == UInt8(ascii: ":") || sentence.hasSuffix("…") || count < fewestWords
    return (does ? 2 : 0) + (isOurs ? 1 : 0) - (isQuestion ? 3 : 0) - (isTeaser ? 2 : 0)
  }
}

extension Page {
  /// Calls with the lines of a page's running text and their numbers: no tags, group marks, title; personal data
  /// removed.
  ///
  /// - Parameter isWanted: says of a line's bytes whether its text is worth making.
  func forEachBodyLine(where isWanted: (Span<UInt8>, Range<Int>) -> Bool, _ read: (_ line: Int, String) -> Void) {
    let bytes = self.bytes.span
    var (number, start) = (1, 0)
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let line = start..<end
      if number != title?.line, isBody(bytes, line), isWanted(bytes, line) {
        let text = PrivacyGuard.guarded(value(Passage(line: number, column: 1, range: line)))
        if !text.isEmpty { read(number, text) }
      }
      (number, start) = (number + 1, end + 1)
    }
  }

  private func isBody(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    !line.isEmpty && !["[[", "<div", "</div"].contains { (mark: StaticString) in bytes.starts(line, with: mark) }
  }
}

extension [UInt8] {
  /// The bytes without spaces at both ends.
  fileprivate var trimmed: [UInt8] {
    Array(drop { $0 == UInt8(ascii: " ") }.reversed().drop { $0 == UInt8(ascii: " ") }.reversed())
  }
}
