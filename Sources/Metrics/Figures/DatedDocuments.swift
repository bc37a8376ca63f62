internal import Facts
internal import Text
internal import Vocabulary

/// The documents of a population by period, each period's by document.
///
/// Cost: O(documents) once, then O(1) a period and a part of it.
struct DatedDocuments: Sendable {
  private var byPeriod: [FigureID.Period: [PageFacts]] = [:]
  private var counts: [FigureID.Period: [DocumentPart: Int]] = [:]

  /// Takes the documents of a population.
  ///
  /// - Parameter periods: the periods that a page counts in, each once.
  init(of population: DocumentSet, in pages: [PageFacts], periods: (PageFacts) -> [FigureID.Period]) {
    let own = pages.filter(population.contains).sorted { $0.document.scalarOrder < $1.document.scalarOrder }
    for page in own {
      let parts = DocumentPart.parts(of: page)
      for period in periods(page) {
        byPeriod[period, default: []].append(page)
        for part in parts { counts[period, default: [:]][part, default: 0] += 1 }
      }
    }
  }

  /// The documents of a period; none where it has none.
  subscript(period: FigureID.Period) -> [PageFacts] { byPeriod[period] ?? [] }

  /// How many documents of a period belong to a part.
  func count(_ part: DocumentPart, in period: FigureID.Period) -> Int { counts[period]?[part] ?? 0 }
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
  static func parts(of page: PageFacts) -> Set<DocumentPart> {
    let texts =
      [""] + page.countries.flatMap { ["country=" + $0.iso3.lowercased(), "region=" + FigureID.part($0.region)] }
      + page.types.map { "type=" + FigureID.part($0) } + (page.edition.map { ["edition=\($0)"] } ?? [])
      + (page.kind.map { ["kind=" + $0.rawValue.lowercased()] } ?? [])
      + (page.language.map { ["language=" + $0] } ?? [])
    return Set(texts.map(DocumentPart.init(known:)))
  }

  /// Whether a document belongs to the part.
  func holds(_ page: PageFacts) -> Bool { text.isEmpty || Self.parts(of: page).contains(self) }
}
