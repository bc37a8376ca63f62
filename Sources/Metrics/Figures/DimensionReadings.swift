internal import Facts
internal import Text
internal import Vocabulary

/// Which documents of a population name which values of a dimension, and where: the evidence of its counts.
///
/// Cost: O(values of the documents) once; then O(documents) for each figure.
struct DimensionReadings: Sendable {
  /// One period.
  fileprivate struct Reading: Sendable {
    /// Documents that name a value, by document.
    var speaking: [(page: PageFacts, mentions: [NamedValues.Mention])] = []
    /// The same as entries, with all lines that name one.
    var base: [FigureEvidence.Entry] = []
    /// Documents that name none, by document.
    var silent: [PageFacts] = []
    /// The same with the reason.
    var silences: [FigureEvidence.Silence] = []
    /// Documents by the value they name, as ids write it.
    var byValue: [String: [FigureEvidence.Entry]] = [:]
  }

  private let named: NamedValues
  private var readings: [FigureID.Period: Reading] = [:]

  /// Reads the documents of a population, which come by document.
  ///
  /// - Parameter periods: the periods that a page counts in, each once.
  init(
    _ dimension: Dimension, of population: DocumentSet, documents: [PageFacts],
    periods: (PageFacts) -> [FigureID.Period]
  ) {
    named = NamedValues(dimension: dimension, population: population)
    for page in documents {
      let mentions = named.mentions(on: page)
      let byValue = Dictionary(grouping: mentions) { FigureID.part($0.id) }
        .mapValues { FigureEvidence.Entry(page, lines: Self.lines($0)) }
      guard !mentions.isEmpty else {
        let silence = FigureEvidence.Silence(document: page.document, state: FigureState([named.silence(of: page)]))
        for period in periods(page) { readings[period, default: Reading()].add(page, silence) }
        continue
      }
      let whole = FigureEvidence.Entry(page, lines: Self.lines(mentions))
      for period in periods(page) { readings[period, default: Reading()].add(page, mentions, whole, byValue) }
    }
  }

  private static func lines(_ mentions: [NamedValues.Mention]) -> [Int] { Set(mentions.map(\.line)).sorted() }

  /// The documents and lines behind a figure of the dimension.
  func evidence(of measure: Measure, in period: FigureID.Period) -> FigureEvidence {
    let reading = readings[period] ?? Reading()
    let silent = reading.silences
    switch measure {
    case .distinct(let category):
      return FigureEvidence(numerator: reading.mentions(of: category), denominator: [], silent: silent)
    case .documents(let value):
      return FigureEvidence(
        numerator: reading.byValue[FigureID.part(value)] ?? [], denominator: reading.base, silent: silent,
        isNested: true)
    case .naming(let category?):
      return FigureEvidence(
        numerator: reading.documents(of: category), denominator: reading.base, silent: silent, isNested: true)
    case .naming(nil):
      let asked = zip(reading.silent, silent).filter { $0.1.state != .notAsked }
        .map { FigureEvidence.Entry($0.0, lines: []) }
      let all = (reading.base + asked).sorted { $0.document.scalarOrder < $1.document.scalarOrder }
      return FigureEvidence(numerator: reading.base, denominator: all, silent: silent, isNested: true)
    case .mentions(let category):
      guard let category else {
        return FigureEvidence(numerator: reading.mentions(of: nil), denominator: [], silent: silent)
      }
      return FigureEvidence(
        numerator: reading.mentions(of: category), denominator: reading.mentions(of: nil), silent: silent,
        isNested: true)
    case .recurring:
      let all = reading.mentions(of: nil)
      let counts = Dictionary(grouping: all) { $0.value ?? "" }.mapValues(\.count)
      return FigureEvidence(
        numerator: all.filter { counts[$0.value ?? ""] ?? 0 > 1 }, denominator: all, silent: silent, isNested: true)
    }
  }
}

extension DimensionReadings.Reading {
  /// A document that names a value.
  fileprivate mutating func add(
    _ page: PageFacts, _ mentions: [NamedValues.Mention], _ whole: FigureEvidence.Entry,
    _ values: [String: FigureEvidence.Entry]
  ) {
    speaking.append((page, mentions))
    base.append(whole)
    for (value, entry) in values { byValue[value, default: []].append(entry) }
  }

  /// A document that names none.
  fileprivate mutating func add(_ page: PageFacts, _ silence: FigureEvidence.Silence) {
    silent.append(page)
    silences.append(silence)
  }

  /// Each mention with its line, by value and document; of a category those of it alone.
  fileprivate func mentions(of category: String?) -> [FigureEvidence.Entry] {
    var found: [String: ValueMentions] = [:]
    var isWanted = WantedCategory(category)
    for (page, mentions) in speaking {
      for mention in mentions where isWanted(mention.category) {
        found[mention.id, default: ValueMentions(mention)].add(mention, on: page)
      }
    }
    return found.values.sorted { $0.id.scalarOrder < $1.id.scalarOrder }.flatMap(\.entries)
  }

  /// Documents that name a value of a category, with the lines that do.
  fileprivate func documents(of category: String) -> [FigureEvidence.Entry] {
    var isWanted = WantedCategory(category)
    return speaking.compactMap { page, mentions in
      let lines = mentions.filter { isWanted($0.category) }.map(\.line)
      return lines.isEmpty ? nil : FigureEvidence.Entry(page, lines: Set(lines).sorted())
    }
  }
}

/// Tells which categories are the one that an id names; each is compared once.
private struct WantedCategory {
  private let wanted: String?
  private var known: [String: Bool] = [:]

  /// Takes the category as the id writes it; nil for all.
  init(_ wanted: String?) { self.wanted = wanted.map(FigureID.part) }

  mutating func callAsFunction(_ category: String) -> Bool {
    guard let wanted else { return true }
    if let known = known[category] { return known }
    let isWanted = FigureID.part(category) == wanted
    known[category] = isWanted
    return isWanted
  }
}

/// The documents that name a value, in the order in which they come.
private struct ValueMentions {
  let id: String
  let category: String
  private var label: String
  private var places: [(page: PageFacts, line: Int)] = []

  init(_ mention: NamedValues.Mention) { (id, category, label) = (mention.id, mention.category, mention.label) }

  /// A value without a term may be written in several ways: the first by code point names it.
  mutating func add(_ mention: NamedValues.Mention, on page: PageFacts) {
    if mention.label.scalarOrder < label.scalarOrder { label = mention.label }
    places.append((page, mention.line))
  }

  var entries: [FigureEvidence.Entry] {
    places.map { FigureEvidence.Entry($0.page, lines: [$0.line], value: id, label: label) }
  }
}
