internal import Archive
internal import Facts

/// The documents of a population by period, each period's by document.
///
/// Cost: O(documents) once, then O(1) a period.
struct DatedDocuments: Sendable {
  private var byPeriod: [FigureID.Period: [PageFacts]] = [:]

  /// Takes the documents of a population.
  ///
  /// - Parameter periods: the periods that a page counts in, each once.
  init(of population: DocumentSet, in pages: [PageFacts], periods: (PageFacts) -> [FigureID.Period]) {
    let own = pages.filter(population.contains).sorted { $0.document.scalarOrder < $1.document.scalarOrder }
    for page in own {
      for period in periods(page) { byPeriod[period, default: []].append(page) }
    }
  }

  /// The documents of a period; none where it has none.
  subscript(period: FigureID.Period) -> [PageFacts] { byPeriod[period] ?? [] }
}
