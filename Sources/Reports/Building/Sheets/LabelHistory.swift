internal import Labels
internal import Metrics

/// Since when the values of a dimension are named, and what became of them in the newest year.
struct LabelHistory {
  let dimension: Dimension
  let labels: Labels

  /// The exhibit with the first year, the last year and the state of each value behind its columns, read from the
  /// row's own cells; dimensions without a list have none of it.
  func added(to exhibit: Exhibit) -> Exhibit {
    let table = exhibit.table
    let years = table.columns.enumerated().compactMap { index, column in
      Self.year(of: column).map { (column: index, year: $0) }
    }
    guard dimension.vocabulary != nil, years.count > 1 else { return exhibit }
    let longer = Table(
      id: table.id, title: table.title, about: table.about, columns: table.columns + columns, rowCount: table.rowCount
    ) { [labels] index in
      let row = table.row(index)
      let history = ValueHistory(years.map { Self.cell(row[$0.column], $0.year) })
      let status = history.status.map { labels.name(.labelStatus, $0.rawValue) }
      return row + [.optional(history.firstYear), .optional(history.lastYear), .optional(status)]
    }
    return Exhibit(table: longer, chart: exhibit.chart)
  }

  /// The year that a column of documents is about, such as `y2023`; nil for other columns.
  private static func year(of column: Column) -> Int? {
    column.kind == .integer && column.id.hasPrefix("y") ? Int(column.id.dropFirst()) : nil
  }

  private static func cell(_ cell: Cell, _ year: Int) -> ValueHistory.Cell {
    guard case .integer(let documents) = cell else { return ValueHistory.Cell(year: year, documents: nil) }
    return ValueHistory.Cell(year: year, documents: documents)
  }

  private var columns: [Column] {
    [
      Column("first_year", .year, title: labels.text(ColumnLabel.firstYear)),
      Column("last_year", .year, title: labels.text(ColumnLabel.lastYear)),
      Column("status", title: labels.text(ColumnLabel.state)),
    ]
  }
}
