internal import Labels
internal import Metrics
internal import Vocabulary

/// The values of a dimension with the documents that name them, by year: those first that most documents name.
struct ValueTable {
  let narrative: Narrative
  let dimension: Dimension
  let population: DocumentSet
  /// What groups the values; nil leaves the column out.
  var category: ColumnLabel?

  private var labels: Labels { narrative.labels }
  private var figures: Figures { narrative.figures }

  /// Whether no document names any.
  var isEmpty: Bool { values.isEmpty }

  /// The values of all years, most documents first.
  var values: [NamedValue] { figures.values(dimension, of: population) }

  /// How many rows say something: values that several documents name, within limits.
  func rows(within limits: ClosedRange<Int>) -> Int {
    let several = values.prefix(limits.upperBound).count { value in
      (documents(value, .all).numerator ?? 0) > 1
    }
    return min(max(several, limits.lowerBound), limits.upperBound)
  }

  /// The number of documents that name a value.
  func documents(_ value: NamedValue, _ period: FigureID.Period) -> Figure {
    figures[dimension, .documents(value: value.id), of: population, in: period]
  }

  /// Caption and table.
  func blocks(shown: Int) -> [Report.Section.Block] {
    table().blocks(
      shown: shown, source: Exhibit.Source(sheet: labels.sheetName(of: dimension), file: "data/counts.csv"))
  }

  /// One row for each value, counts without percentages.
  func table() -> YearTable {
    let years = population == .everyPage ? narrative.years : figures.years(of: population)
    let hasUndated =
      (figures.documents(population, in: .undated).numerator ?? 0) > 0
      && !figures.values(dimension, of: population, in: .undated).isEmpty
    return YearTable(
      narrative: narrative, id: dimension.rawValue, title: labels.name(.dimension, dimension.rawValue),
      about: labels.text(TableLabel.values, ["documents": labels.name(.documentsOf, population.name)]),
      lead: [Column("value", title: labels.name(.valueOf, dimension.rawValue))]
        + (category == nil
          ? [] : [Column("category", title: labels.name(.categoryOf, dimension.rawValue))]),
      years: years, hasUndated: hasUndated, total: .documents,
      rows: values.map { value in
        YearTable.Row(
          names: [.text(labels.value(value, of: dimension))]
            + (category == nil ? [] : [.text(labels.category(value.category, of: dimension))]),
          figure: { documents(value, $0) })
      })
  }
}
