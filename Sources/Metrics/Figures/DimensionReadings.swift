internal import Archive
internal import Facts

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
      let whole = FigureEvidence.Entry(page, lines: Self.lines(mentions))
      for period in periods(page) { readings[period, default: Reading()].add(page, mentions, whole, byValue) }
    }
  }

  private static func lines(_ mentions: [NamedValues.Mention]) -> [Int] { Set(mentions.map(\.line)).sorted() }

  /// The documents and lines behind a figure of the dimension.
  func evidence(of measure: Measure, in period: FigureID.Period) -> FigureEvidence {
    let reading = readings[period] ?? Reading()
    let silent = reading.silent.map {
      FigureEvidence.Silence(document: $0.document, state: FigureState([named.silence(of: $0)]))
    }
    switch measure {
    case .distinct(let category):
      return FigureEvidence(numerator: reading.mentions(of: category), denominator: [], silent: silent)
    case .documents(let value):
      return FigureEvidence(
        numerator: reading.byValue[FigureID.part(value)] ?? [], denominator: reading.base, silent: silent)
    case .naming(let category?):
      return FigureEvidence(numerator: reading.documents(of: category), denominator: reading.base, silent: silent)
    case .naming(nil):
      let asked = zip(reading.silent, silent).filter { $0.1.state != .notAsked }
        .map { FigureEvidence.Entry($0.0, lines: []) }
      let all = (reading.base + asked).sorted { $0.document.scalarOrder < $1.document.scalarOrder }
      return FigureEvidence(numerator: reading.base, denominator: all, silent: silent)
    case .mentions(let category):
      return FigureEvidence(
        numerator: reading.mentions(of: category), denominator: category == nil ? [] : reading.mentions(of: nil),
        silent: silent)
    case .recurring:
      let all = reading.mentions(of: nil)
      let counts = Dictionary(grouping: all) { $0.value ?? "" }.mapValues(\.count)
      return FigureEvidence(
        numerator: all.filter { counts[$0.value ?? ""] ?? 0 > 1 }, denominator: all, silent: silent)
    }
  }
}

extension DimensionReadings.Reading {
  fileprivate mutating func add(
    _ page: PageFacts, _ mentions: [NamedValues.Mention], _ whole: FigureEvidence.Entry,
    _ values: [String: FigureEvidence.Entry]
  ) {
    guard !mentions.isEmpty else { return silent.append(page) }
    speaking.append((page, mentions))
    base.append(whole)
    for (value, entry) in values { byValue[value, default: []].append(entry) }
  }

  /// Each mention with its line, by value and document; of a category those of it alone.
  fileprivate func mentions(of category: String?) -> [FigureEvidence.Entry] {
    // A value without a term may be written in several ways: the first by code point names it.
    let labels = Dictionary(
      speaking.lazy.flatMap(\.mentions).map { ($0.id, $0.label) },
      uniquingKeysWith: { $1.scalarOrder < $0.scalarOrder ? $1 : $0 })
    return speaking.flatMap { reading in
      reading.mentions.filter { $0.isOf(category) }.map {
        FigureEvidence.Entry(reading.page, lines: [$0.line], value: $0.id, label: labels[$0.id] ?? $0.label)
      }
    }.sorted {
      (($0.value ?? "").scalarOrder, $0.document.scalarOrder) < (($1.value ?? "").scalarOrder, $1.document.scalarOrder)
    }
  }

  /// Documents that name a value of a category, with the lines that do.
  fileprivate func documents(of category: String) -> [FigureEvidence.Entry] {
    speaking.compactMap { reading in
      let lines = Set(reading.mentions.filter { $0.isOf(category) }.map(\.line)).sorted()
      return lines.isEmpty ? nil : FigureEvidence.Entry(reading.page, lines: lines)
    }
  }
}

extension NamedValues.Mention {
  fileprivate func isOf(_ category: String?) -> Bool {
    category.map { FigureID.part(self.category) == FigureID.part($0) } ?? true
  }
}
