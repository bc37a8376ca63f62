internal import Labels
internal import Metrics

/// A grid of documents by value and year as a table for readers, with a bar chart of its first rows.
struct GridTable {
  let narrative: Narrative
  let grid: ValueGrid
  /// The names of the values' categories; nil leaves categories out.
  let group: NameGroup?
  /// Charts show so many values; more are unreadable.
  private static let charted = 10

  private var labels: Labels { narrative.labels }

  /// How many rows of a grid say something: those of more than one document, within limits.
  static func rows(of grid: ValueGrid, _ limits: ClosedRange<Int>) -> Int {
    min(max(grid.rows.count { $0.total > 1 }, limits.lowerBound), limits.upperBound)
  }

  /// One row for each value, one column for each year; the base stands in the first row.
  func table(hasBase: Bool = false) -> Table {
    let dimension = grid.dimension.rawValue
    let category = group == nil ? [] : [Column("category", title: labels.name(.categoryOf, dimension))]
    let (base, grid, group, labels) = (hasBase ? [baseRow] : [], grid, group, labels)
    let columns =
      [Column("value", title: labels.name(.valueOf, dimension))] + category + narrative.yearColumns(grid.years)
      + (grid.hasUndated ? [narrative.column("undated", .integer, .noYear)] : [])
      + [narrative.column("total", .integer, .documents)]
    return Table(
      id: dimension, title: labels.name(.dimension, dimension), about: labels.text(SectionLabel.gridAbout),
      columns: columns, rowCount: base.count + grid.rows.count
    ) { index in
      index < base.count ? base[index] : Self.row(grid.rows[index - base.count], grid, group, labels)
    }
  }

  private var baseRow: [Cell] {
    [.text(labels.text(SectionLabel.anyValue))] + (group == nil ? [] : [.missing(.none)])
      + grid.years.map { year in grid.absence(year).map { .missing($0) } ?? .integer(grid.bases[year] ?? 0) }
      + (grid.hasUndated ? [.missing(.none)] : [])
      + [.integer(grid.base)]
  }

  private static func row(
    _ row: ValueGrid.Row, _ grid: ValueGrid, _ group: NameGroup?, _ labels: Labels
  ) -> [Cell] {
    let category: [Cell] = group.map { [.text(labels.name($0, row.category))] } ?? []
    return [.text(row.label)] + category + grid.years.map { grid.cell(row, $0) }
      + (grid.hasUndated ? [.integer(row.undated)] : []) + [.integer(row.total)]
  }

  /// The table with bars for its first rows.
  func exhibit() -> Exhibit {
    let table = table()
    guard let first = grid.rows.first else { return Exhibit(table: table) }
    let shown = min(Self.charted, table.rowCount)
    let title = labels.text(
      SectionLabel.chartTitle, ["values": table.title, "n": labels.number(shown)])
    let alt = labels.text(
      SectionLabel.chartAlt,
      [
        "n": labels.number(shown), "all": labels.number(table.rowCount), "first": first.label,
        "documents": labels.counted(.noun, "document", first.total),
      ])
    let start = group == nil ? 1 : 2
    return Exhibit(
      table: table,
      chart: Chart(
        style: .bars, title: title, altText: alt, categoryTitle: table.columns[0].title,
        valueTitle: labels.text(ColumnLabel.documents), categoryColumn: 0,
        seriesColumns: Array(start..<(table.columns.count - 1)), totalColumn: table.columns.count - 1, rowCount: shown))
  }
}
