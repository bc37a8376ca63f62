internal import Labels
internal import Metrics

/// A table of figures: names in the first columns, then a column for each year.
struct YearTable {
  /// A row: its names, and the figure of each period.
  struct Row {
    let names: [Cell]
    let figure: (FigureID.Period) -> Figure?
  }

  let narrative: Narrative
  /// Name of the table in files and anchors.
  let id: String
  let title: String
  /// Which documents are counted.
  let about: String
  /// Columns before the years.
  let lead: [Column]
  let years: [Int]
  /// Whether documents without a year have a column.
  var hasUndated = false
  /// Title of the column of all years; nil leaves it out.
  var total: ColumnLabel? = .all
  /// What of a figure is shown.
  enum Shown { case numbers, shares }
  /// Numbers of documents or values, or shares with what they rest on.
  var shown = Shown.numbers
  let rows: [Row]

  private var labels: Labels { narrative.labels }

  private var periods: [FigureID.Period] {
    years.map { .year($0) } + (hasUndated ? [.undated] : []) + (total == nil ? [] : [.all])
  }

  /// The figures of all rows, for notes.
  var figures: [Figure] { rows.flatMap { row in periods.compactMap(row.figure) } }

  /// The table.
  func table() -> Table {
    let kind = shown == .shares ? Column.Kind.text : .integer
    let columns =
      lead + years.map { Column("y\($0)", kind, title: narrative.yearTitle($0)) }
      + (hasUndated ? [Column("undated", kind, title: labels.text(FormatLabel.noYear))] : [])
      + (total.map { [Column("total", kind, title: labels.text($0))] } ?? [])
    return Table(
      id: id, title: title, about: about, columns: columns,
      rows: rows.map { row in
        row.names + periods.map { period in row.figure(period).map { .figure(cell($0)) } ?? .missing(.none) }
      })
  }

  private func cell(_ figure: Figure) -> FigureCell {
    guard shown == .numbers, figure.isKnown, figure.unit == .share, let number = figure.numerator else {
      return narrative.text.cell(figure)
    }
    return narrative.text.cell(figure, in: labels.number(number))
  }

  /// Caption, table and notes; nothing without rows.
  ///
  /// - Parameters:
  ///   - shown: rows that report.md shows.
  ///   - source: where the whole table stands.
  func blocks(shown: Int = 40, source: Exhibit.Source? = nil) -> [Report.Section.Block] {
    guard !rows.isEmpty else { return [] }
    return (about.isEmpty ? [] : [.paragraph(about)])
      + [.exhibit(Exhibit(table: table(), source: source), rows: shown)]
      + (self.shown == .shares ? FigureNotes(narrative: narrative).blocks(figures) : [])
  }
}
