internal import Labels
internal import Metrics
internal import Vocabulary

/// The sheets that a reader gets, in order: the first page, then a table for each subject, then how to read them.
///
/// Every number is a figure; nothing is counted here.
struct ReaderSheets {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  /// The sheets that have something to say.
  func all() -> [Report.Sheet] {
    let isFull = narrative.input.depth == .full
    let sheets = [
      isFull ? SummarySheet(narrative: narrative).sheet() : nil, YearSheet(narrative: narrative).sheet(),
      values(.methods), values(.dataSources), values(.sdgs), values(.thematicAreas), values(.partners),
      isFull ? OutcomeSheet(narrative: narrative).sheet() : nil, narrative.isOneCountry ? nil : values(.countries),
      NoteSheet(narrative: narrative).sheet(),
    ]
    return sheets.compactMap { $0 }
  }

  private func values(_ dimension: Dimension) -> Report.Sheet? {
    ValueSheet(narrative: narrative, dimension: dimension).sheet()
  }
}

extension Narrative {
  /// Whose years are meant, in a sentence.
  var yearSentence: String {
    labels.text(figures.basis == .tag ? FirstPageLabel.yearsOfPages : .yearsOfWork)
  }

  /// The title of a sheet with the documents it counts: `Methods (plans and closings)`.
  func title(_ name: String, of population: DocumentSet) -> String {
    "\(name) (\(labels.name(.documentsOf, population.name)))"
  }
}

extension Labels {
  /// The name of the sheet of a dimension.
  func sheetName(of dimension: Dimension) -> String {
    switch dimension {
    case .sdgs: text(SheetLabel.sdgs)
    case .thematicAreas: text(SheetLabel.themes)
    default: name(.dimension, dimension.rawValue)
    }
  }
}
