internal import Labels

/// How wide the columns of a sheet are and how high its rows, measured before a cell is written.
///
/// A row stands in the file with its height and the formats of its columns, which depend on all rows below. So each row
/// is made twice, which costs less than keeping it.
struct SheetMeasures {
  private(set) var widths: ColumnWidths
  /// Lines of each row.
  private var lines: [UInt8] = []
  private let chart: ChartPlan?
  private let labels: Labels

  /// Measures a sheet.
  ///
  /// - Parameter chart: what is drawn of it; the reason of a missing value that would be drawn stands in a note.
  init(_ plan: SheetPlan, chart: ChartPlan?, labels: Labels) {
    (self.chart, self.labels) = (chart, labels)
    widths = ColumnWidths(headers: plan.headers)
    guard plan.headers.count <= TableSheet.columnLimit else { return }
    lines.reserveCapacity(plan.rowCount)
    for row in 0..<plan.rowCount {
      var most = 1
      for (column, cell) in plan.table.row(row).prefix(plan.headers.count).enumerated() {
        most = max(most, note(cell, kind: plan.table.columns[column].kind, row: row, column: column))
      }
      lines.append(UInt8(clamping: most))
    }
  }

  /// Lines of a row, from 0.
  func lines(of row: Int) -> Int { Int(lines[row]) }

  /// Takes a cell into account and tells its lines.
  private mutating func note(_ cell: Cell, kind: Column.Kind, row: Int, column: Int) -> Int {
    switch cell {
    case .text(let text) where kind == .date && CalendarDay(iso: text)?.workbookSerial != nil:
      widths.note(10, column: column)
    case .text(let text): return note(text, column: column)
    case .link(let text, let address): return note(text.isEmpty ? address : text, column: column)
    case .integer(let value) where TableSheet.isTooLong(value): return note(String(value), column: column)
    case .integer(let value): widths.note(ColumnWidths.width(of: Double(value), kind: kind), column: column)
    case .number(let value) where !value.isFinite: break
    case .number(let value):
      widths.note(TableSheet.isHuge(value) ? 9 : ColumnWidths.width(of: value, kind: kind), column: column)
    case .figure(let figure): return note(figure.text, column: column)
    case .boolean: widths.note(5, column: column)
    case .missing(let reason):
      if reason == .none || chart?.draws(row: row, column: column) == true { break }
      widths.note(labels.name(.missing, reason.rawValue).utf8.count, column: column)
    }
    return 1
  }

  private mutating func note(_ text: String, column: Int) -> Int {
    text.isEmpty ? 1 : widths.note(text, column: column)
  }
}
