internal import Facts
internal import Text
internal import Vocabulary

/// The documents of a population by period, each period's by document.
///
/// Cost: O(documents) once, then O(1) for the number of a part's documents, and O(those) for the documents.
struct DatedDocuments: Sendable {
  /// A period's documents.
  fileprivate struct Dated: Sendable {
    var documents: [PageFacts] = []
    /// Places among the documents by part.
    var parts: [DocumentPart: [Int32]] = [:]
  }

  private var byPeriod: [FigureID.Period: Dated] = [:]

  /// Takes the documents of a population.
  ///
  /// - Parameter periods: the periods that a page counts in, each once.
  init(of population: DocumentSet, in pages: [PageFacts], periods: (PageFacts) -> [FigureID.Period]) {
    let own = pages.filter(population.contains).sorted { $0.document.scalarOrder < $1.document.scalarOrder }
    for page in own {
      let parts = DocumentPart.parts(of: page)
      for period in periods(page) { byPeriod[period, default: Dated()].add(page, parts) }
    }
  }

  /// The documents of a period; none where it has none.
  subscript(period: FigureID.Period) -> [PageFacts] { byPeriod[period]?.documents ?? [] }

  /// How many documents of a period belong to a part.
  func count(_ part: DocumentPart, in period: FigureID.Period) -> Int { byPeriod[period]?.parts[part]?.count ?? 0 }

  /// The documents of a period that belong to a part.
  func documents(_ part: DocumentPart, in period: FigureID.Period) -> [PageFacts] {
    guard let dated = byPeriod[period], let places = dated.parts[part] else { return [] }
    return places.map { dated.documents[Int($0)] }
  }
}

extension DatedDocuments.Dated {
  fileprivate mutating func add(_ page: PageFacts, _ own: [DocumentPart]) {
    for part in own { parts[part, default: []].append(Int32(documents.count)) }
    documents.append(page)
  }
}

/// Which documents of a population a part of their number means.
struct DocumentPart: Sendable, Hashable {
  private let text: String

  /// Reads a part: empty for all documents, `country=ken`, `region=africa`, `type=blog`, `edition=2`, `kind=plan` or
  /// `language=en`; nil for others.
  init?(_ text: String) {
    let names = ["country", "region", "type", "edition", "kind", "language"]
    guard text.isEmpty || names.contains(where: { text.hasPrefix($0 + "=") }) else { return nil }
    self.text = text
  }

  private init(known text: String) { self.text = text }

  /// The parts that a document belongs to.
  static func parts(of page: PageFacts) -> [DocumentPart] {
    let texts =
      [""] + page.countries.flatMap { ["country=" + $0.iso3.lowercased(), "region=" + FigureID.part($0.region)] }
      + page.types.map { "type=" + FigureID.part($0) } + (page.edition.map { ["edition=\($0)"] } ?? [])
      + (page.kind.map { ["kind=" + $0.rawValue.lowercased()] } ?? [])
      + (page.language.map { ["language=" + $0] } ?? [])
    // They are few: looking through them takes less than a set of them.
    return texts.enumerated().filter { !texts[..<$0.offset].contains($0.element) }
      .map { DocumentPart(known: $0.element) }
  }
}
