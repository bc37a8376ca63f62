internal import Labels
internal import Metrics

/// Indicators and their parts as a table: one row each, one column for each year, with what its letters mean.
struct IndicatorGrid {
  /// A row of the table.
  struct Line {
    let name: String
    let values: [IndicatorValue]
  }

  let narrative: Narrative
  let id: String
  let title: String
  /// What the rows are.
  let heading: ColumnLabel
  let lines: [Line]

  /// Years in which any line has a value that says something or why not.
  var years: [Int] { Set(lines.flatMap(\.values).compactMap(\.year)).sorted() }

  /// The table and its note; nothing to show where no line has a value.
  func blocks() -> [Report.Section.Block] {
    let text = FigureText(labels: narrative.labels)
    let note = text.flagNote(lines.flatMap(\.values))
    return [.exhibit(Exhibit(table: table()), rows: 40)] + (note.map { [.paragraph($0)] } ?? [])
  }

  /// Whether any value says something.
  var isEmpty: Bool { !lines.flatMap(\.values).contains { FigureText.absence($0) == nil } }

  func table() -> Table {
    let text = FigureText(labels: narrative.labels)
    let years = self.years
    return Table(
      id: id, title: title, about: "",
      columns: [narrative.column("name", .text, heading)] + narrative.yearColumns(years, .text),
      rows: lines.map { line in
        [.text(line.name)] + years.map { year in text.cell(line.values.first { $0.year == year }) }
      })
  }
}
