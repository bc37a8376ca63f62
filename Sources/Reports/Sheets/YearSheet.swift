internal import Labels
internal import Metrics
internal import Vocabulary

/// Documents and different names by year.
struct YearSheet {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }
  private var figures: Figures { narrative.figures }

  /// The sheet; nil without a document.
  func sheet() -> Report.Sheet? {
    guard (figures.documents(.everyPage, in: .all).numerator ?? 0) > 0 else { return nil }
    let scope = ScopeSection(narrative: narrative)
    let name = labels.text(SheetLabel.years)
    return Report.Sheet(
      name: name, title: labels.pair(name, ScopeText(input: narrative.input).period), about: about, table: table(scope),
      chart: scope.formsChart())
  }

  private var about: String {
    [labels.text(TableLabel.years), narrative.yearSentence].joined(separator: " ")
  }

  private func table(_ scope: ScopeSection) -> Table {
    YearTable(
      narrative: narrative, id: "years", title: labels.text(SheetLabel.years), about: about,
      lead: [narrative.column("figure", .text, .figure), narrative.column("documents", .text, .documents)],
      years: narrative.years, hasUndated: (figures.documents(.everyPage, in: .undated).numerator ?? 0) > 0,
      rows: scope.formRows().map { row($0.name, $0.population, $0.figure) } + distinctRows()
    ).table()
  }

  private func row(
    _ name: String, _ population: DocumentSet, _ figure: @escaping (FigureID.Period) -> Figure
  ) -> YearTable.Row {
    YearTable.Row(names: [.text(name), .text(labels.name(.documentsOf, population.name))], figure: figure)
  }

  /// How many different names each dimension has, of its own documents.
  private func distinctRows() -> [YearTable.Row] {
    let dimensions: [Dimension] = [.methods, .dataSources, .partners, .sdgs, .thematicAreas, .countries]
    return dimensions.compactMap { dimension in
      let population = dimension.population
      guard !figures.values(dimension, of: population).isEmpty else { return nil }
      let values = labels.name(.dimension, dimension.rawValue)
      return row(labels.text(HeadlineLabel.distinct, ["values": values]), population) { period in
        figures[dimension, .distinct(category: nil), of: population, in: period]
      }
    }
  }
}
