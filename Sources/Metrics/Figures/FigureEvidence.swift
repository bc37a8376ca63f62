public import Archive
internal import Partners

/// The documents and lines behind a figure, by the same reading of the documents that counts them.
public struct FigureEvidence: Sendable, Hashable {
  /// A document that counts.
  public struct Entry: Sendable, Hashable {
    /// The document.
    public let document: String
    /// Lines that make it count, ascending; for a mention its one line.
    public let lines: [Int]
    /// The value that it names, where values or mentions are counted; nil where documents are.
    public let value: String?
    /// The value as readers see it.
    public let label: String?
    /// What the document adds to a mean or a share of answers; nil elsewhere.
    public let adds: Int?
  }

  /// A document that says nothing, and why.
  public struct Silence: Sendable, Hashable {
    /// The document.
    public let document: String
    /// Why.
    public let state: FigureState
  }

  /// What is counted above the line, by value and document.
  public let numerator: [Entry]
  /// What it is counted in.
  public let denominator: [Entry]
  /// Documents of the population that say nothing, by document.
  public let silent: [Silence]
}

extension FigureEvidence.Entry {
  init(_ page: PageFacts, lines: [Int], value: String? = nil, label: String? = nil, adds: Int? = nil) {
    document = page.document
    self.lines = lines
    self.value = value
    self.label = label
    self.adds = adds
  }
}

extension Figures {
  /// The documents and lines behind a figure; nil when the id names nothing that is counted.
  ///
  /// - Parameter page: reads a page once more, for lines that facts do not keep; one that cannot be read has none.
  ///
  /// Cost: O(values of the documents); for indicators also reading the documents of the figure once more.
  public func evidence(of id: FigureID, page: @escaping (String) -> Page?) -> FigureEvidence? {
    guard self[id] != nil else { return nil }
    if id.definition == Self.documentCount { return documentEvidence(id) }
    if let (dimension, measure) = Measure.read(id) { return evidence(of: id, dimension, measure) }
    return IndicatorEvidence(id, in: groups, page: page)?.evidence
  }

  private func pages(of id: FigureID) -> [PageFacts] {
    guard id.basis == basis else { return [] }
    return groups.pages.filter { id.population.contains($0) && dates($0, to: id.period) }
      .sorted { $0.document.scalarOrder < $1.document.scalarOrder }
  }

  private func documentEvidence(_ id: FigureID) -> FigureEvidence {
    let part = DocumentPart(id.value)
    let entries = pages(of: id).filter { part?.holds($0) ?? false }.map { FigureEvidence.Entry($0, lines: [1]) }
    return FigureEvidence(numerator: entries, denominator: [], silent: [])
  }

  private func evidence(of id: FigureID, _ dimension: Dimension, _ measure: Measure) -> FigureEvidence {
    let named = NamedValues(dimension: dimension, population: id.population)
    let readings = pages(of: id).map { (page: $0, mentions: named.mentions(on: $0)) }
    let speaking = readings.filter { !$0.mentions.isEmpty }
    let silent = readings.filter(\.mentions.isEmpty).map {
      FigureEvidence.Silence(document: $0.page.document, state: FigureState([named.silence(of: $0.page)]))
    }
    func documents(_ keeps: (NamedValues.Mention) -> Bool) -> [FigureEvidence.Entry] {
      speaking.compactMap { reading in
        let lines = Set(reading.mentions.filter(keeps).map(\.line)).sorted()
        return lines.isEmpty ? nil : FigureEvidence.Entry(reading.page, lines: lines)
      }
    }
    func mentions(_ keeps: (NamedValues.Mention) -> Bool) -> [FigureEvidence.Entry] {
      let labels = Dictionary(
        speaking.flatMap(\.mentions).map { ($0.id, $0.label) },
        uniquingKeysWith: { $1.scalarOrder < $0.scalarOrder ? $1 : $0 })
      return speaking.flatMap { reading in
        reading.mentions.filter(keeps).map {
          FigureEvidence.Entry(reading.page, lines: [$0.line], value: $0.id, label: labels[$0.id] ?? $0.label)
        }
      }.sorted { ($0.value ?? "", $0.document) < ($1.value ?? "", $1.document) }
    }
    switch measure {
    case .distinct(let category):
      return FigureEvidence(
        numerator: mentions { category == nil || FigureID.part($0.category) == category.map(FigureID.part) },
        denominator: [], silent: silent)
    case .documents(let value):
      return FigureEvidence(
        numerator: documents { FigureID.part($0.id) == FigureID.part(value) }, denominator: documents { _ in true },
        silent: silent)
    case .naming(let category):
      guard let category else {
        let asked = silent.filter { $0.state != .notAsked }
        let unanswered = readings.filter { reading in asked.contains { $0.document == reading.page.document } }
          .map { FigureEvidence.Entry($0.page, lines: []) }
        let naming = documents { _ in true }
        return FigureEvidence(
          numerator: naming,
          denominator: (naming + unanswered).sorted { $0.document.scalarOrder < $1.document.scalarOrder },
          silent: silent)
      }
      return FigureEvidence(
        numerator: documents { FigureID.part($0.category) == FigureID.part(category) },
        denominator: documents { _ in true },
        silent: silent)
    case .mentions(let category):
      let all = mentions { _ in true }
      guard let category else { return FigureEvidence(numerator: all, denominator: [], silent: silent) }
      return FigureEvidence(
        numerator: mentions { FigureID.part($0.category) == FigureID.part(category) }, denominator: all, silent: silent)
    case .recurring:
      let all = mentions { _ in true }
      let counts = Dictionary(grouping: all) { $0.value ?? "" }.mapValues(\.count)
      return FigureEvidence(
        numerator: all.filter { counts[$0.value ?? ""] ?? 0 > 1 }, denominator: all, silent: silent)
    }
  }
}
