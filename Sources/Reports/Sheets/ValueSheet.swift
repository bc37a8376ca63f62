internal import Labels
internal import Metrics
internal import Vocabulary

/// The values of a dimension: documents of each year, since when each is named, and what became of it.
struct ValueSheet {
  let narrative: Narrative
  let dimension: Dimension
  /// Values that a chart draws, from the first.
  private static let charted = 5

  private var labels: Labels { narrative.labels }
  private var values: ValueTable {
    ValueTable(narrative: narrative, dimension: dimension, population: dimension.population, category: .theme)
  }

  /// The sheet; nil where no document names a value.
  func sheet() -> Report.Sheet? {
    guard !values.isEmpty else { return nil }
    let name = labels.sheetName(of: dimension)
    let table = values.table()
    return Report.Sheet(
      name: name, title: narrative.title(name, of: dimension.population),
      about: "\(table.about) \(narrative.yearSentence)", notes: sentences.map { .sentence($0) },
      table: withHistory(table.table()), chart: chart())
  }

  private var sentences: [Prose] {
    switch dimension {
    case .methods: [MethodSection(narrative: narrative).sentence]
    case .dataSources: [DataSourceSection(narrative: narrative).sentence]
    case .sdgs: PurposeSection(narrative: narrative).goalSentences
    case .partners: PartnerSection(narrative: narrative).sentences
    case .partnerSectors, .thematicAreas, .countries, .types: []
    }
  }

  // MARK: Since when

  /// The table with the first and the last year of each row, and what became of it, read from the row's own cells.
  private func withHistory(_ table: Table) -> Table {
    let years = table.columns.indices.compactMap { column in
      Self.year(of: table.columns[column]).map { (column: column, year: $0) }
    }
    guard dimension != .countries, years.count > 1 else { return table }
    let rows = (0..<table.rowCount).map { table.row($0) }
    // The newest year of forms has no column where none of these documents is of it: it says nothing then.
    let newest = (narrative.formYears.last ?? narrative.years.last).flatMap { year in
      years.contains { $0.year == year } ? nil : ValueHistory.Cell(year: year, documents: nil)
    }
    let histories = rows.map { row in
      ValueHistory(years.map { Self.cell(row[$0.column], $0.year) } + [newest].compactMap { $0 })
    }
    // Where the newest year was not asked, or no earlier one, nothing can be said of any row.
    let hasStates = histories.contains { $0.status != nil }
    return Table(
      id: table.id, title: table.title, about: table.about, columns: table.columns + columns(hasStates),
      rows: zip(rows, histories).map { row, history in row + cells(history, hasStates) })
  }

  /// The year that a column of documents is about, such as `y2023`; nil for other columns.
  private static func year(of column: Column) -> Int? {
    column.kind == .integer && column.id.hasPrefix("y") ? Int(column.id.dropFirst()) : nil
  }

  private static func cell(_ cell: Cell, _ year: Int) -> ValueHistory.Cell {
    guard case .figure(let figure) = cell, figure.missing == nil else {
      return ValueHistory.Cell(year: year, documents: nil)
    }
    return ValueHistory.Cell(year: year, documents: figure.numerator)
  }

  private func columns(_ hasStates: Bool) -> [Column] {
    [narrative.column("first_year", .year, .firstYear), narrative.column("last_year", .year, .lastYear)]
      + (hasStates ? [narrative.column("status", .text, .state)] : [])
  }

  /// A value that only documents without a year name has neither year nor state.
  private func cells(_ history: ValueHistory, _ hasStates: Bool) -> [Cell] {
    let none = Cell.text(labels.text(FormatLabel.noYear))
    let years = [history.firstYear, history.lastYear].map { $0.map { Cell.integer($0) } ?? none }
    let state = history.status.map { Cell.text(labels.name(.labelStatus, $0.rawValue)) } ?? none
    return years + (hasStates ? [state] : [])
  }

  // MARK: Chart

  /// The values that most documents name, by year, where there are documents enough to compare.
  private func chart() -> ChartData? {
    let years = dimension.population == .everyPage ? narrative.years : narrative.figures.years(of: dimension.population)
    let shown = values.values.prefix(Self.charted)
    guard !narrative.isShort, years.count > 1, let first = shown.first else { return nil }
    let series = shown.map { value in
      ChartData.Series(
        name: labels.value(value, of: dimension),
        figures: years.map { narrative.text.cell(values.documents(value, .year($0))) })
    }
    let documents = values.documents(first, .all).numerator ?? 0
    return ChartData(
      id: "\(dimension.rawValue)-by-year",
      title: labels.text(
        ChartLabel.mostNamed,
        ["value": labels.value(first, of: dimension), "documents": labels.counted(.noun, "document", documents)]),
      subtitle: values.table().about, altText: narrative.altText(series, years), style: .columns,
      categories: years.map(narrative.yearTitle), series: series, valueTitle: labels.text(ChartLabel.documents))
  }
}

extension Narrative {
  /// The series with their figures, for people who cannot see the chart; of many the first.
  func altText(_ series: [ChartData.Series], _ years: [Int]) -> String {
    let shown = series.prefix(max(1, Self.mostNumbers / max(1, years.count)))
    return shown.map { series in
      labels.pair(series.name, zip(years, series.figures).map { "\($0) \($1.text)" }.joined(separator: ", "))
    }.joined(separator: ". ") + (shown.count < series.count ? " …" : ".")
  }

  /// Nobody listens to more numbers; the table has them all.
  private static let mostNumbers = 10
}
