public import Archive
internal import Facts
internal import Partners
internal import Text

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
  /// Whether what stands above the line stands below it as well, both in one order.
  private let isNested: Bool

  init(numerator: [Entry], denominator: [Entry], silent: [Silence], isNested: Bool = false) {
    self.numerator = numerator
    self.denominator = denominator
    self.silent = silent
    self.isNested = isNested
  }

  /// What stands below the line and not above it, in order: the first ones, and how many there are.
  ///
  /// Cost: for numbers of documents and values O(the entries before the last one given); for indicators O(all entries).
  public func others(first most: Int) -> (first: [Entry], count: Int) {
    guard isNested else {
      let all = restOfDenominator
      return (Array(all.prefix(most)), all.count)
    }
    var first: [Entry] = []
    var above = numerator[...]
    for entry in denominator where first.count < most {
      if let next = above.first, next.document == entry.document, next.value == entry.value {
        above.removeFirst()
      } else {
        first.append(entry)
      }
    }
    return (first, denominator.count - numerator.count)
  }

  /// Of mentions a document has several, of which some count.
  private var restOfDenominator: [Entry] {
    guard !denominator.isEmpty else { return [] }
    let counting = Dictionary(grouping: numerator, by: \.document).mapValues { Set($0.map { $0.value ?? "" }) }
    return denominator.filter { !(counting[$0.document]?.contains($0.value ?? "") ?? false) }
  }
}

extension FigureEvidence.Entry {
  /// By value, document and line.
  func precedes(_ other: Self) -> Bool {
    if value != other.value { return (value ?? "").scalarOrder < (other.value ?? "").scalarOrder }
    if document != other.document { return document.scalarOrder < other.document.scalarOrder }
    return (lines.first ?? 0) < (other.lines.first ?? 0)
  }

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
  /// - Parameters:
  ///   - wanted: how many documents above the line are wanted with their lines, from the first; nil for all documents,
  ///     those below the line included.
  ///   - page: reads a page once more, for lines that facts do not keep; one that cannot be read has none.
  ///
  /// Cost: O(values of the documents); for indicators also reading the documents that are wanted with lines once more.
  public func evidence(
    of id: FigureID, linesOfFirst wanted: Int? = nil, page: @escaping (String) -> Page?
  ) -> FigureEvidence? {
    guard self[id] != nil else { return nil }
    if id.definition == Self.documentCount { return documentEvidence(id) }
    if let (dimension, measure) = Measure.read(id) {
      return readings(dimension, id.population).evidence(of: measure, in: id.period)
    }
    return IndicatorEvidence(id, in: groups) { lines.lines(of: $0, $1, page: page) }?.evidence(linesOfFirst: wanted)
  }

  private func documentEvidence(_ id: FigureID) -> FigureEvidence {
    let documents = DocumentPart(id.value).map { dated(id.population).documents($0, in: id.period) } ?? []
    let entries = documents.map { FigureEvidence.Entry($0, lines: [1]) }
    return FigureEvidence(numerator: entries, denominator: [], silent: [])
  }
}
