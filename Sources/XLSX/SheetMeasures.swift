internal import Labels
internal import Reports
internal import Text

/// How wide the columns of a sheet are and how high its rows, measured before a cell is written.
struct SheetMeasures {
  private(set) var widths: ColumnWidths
  private let plan: SheetPlan
  private let labels: Labels
  /// A sheet whose notes have headings is read like a page: its sentences stand in a wide first column.
  private static let pageWidth = 60

  /// Measures a sheet.
  init(_ plan: SheetPlan, labels: Labels) {
    (self.plan, self.labels) = (plan, labels)
    widths = ColumnWidths(
      headers: plan.headers, most: plan.isForReading ? ColumnWidths.mostForReading : ColumnWidths.most)
    guard plan.headers.count <= CellName.columnLimit else { return }
    if isPage { widths.widenFirst(to: Self.pageWidth) }
    for row in 0..<plan.rowCount {
      for (column, cell) in plan.table.row(row).prefix(plan.headers.count).enumerated() {
        note(cell, kind: plan.table.columns[column].kind, column: column)
      }
    }
    guard plan.isForReading else { return }
    let texts = plan.headers.indices.filter { plan.table.columns[$0].kind == .text }
    // The sentences of a page stand in its first column, which gives way last; upright it needs no other sheet of paper.
    if isPage { widths.fit(to: PageLayout.portraitDigits, textColumns: texts.filter { $0 > 0 }) }
    widths.fit(to: PageLayout.landscapeDigits, textColumns: texts)
  }

  /// How the sheet fits on paper.
  ///
  /// - Parameter chartLines: lines that a chart below the table takes.
  func layout(chartLines: Int) -> PageLayout {
    let rows = isPage ? (0..<plan.rowCount).reduce(0) { $0 + lines(of: plan.table.row($1)) } : nil
    return PageLayout(width: widths.total, lines: rows.map { linesAbove + $0 + chartLines })
  }

  private var isPage: Bool {
    plan.sheet.notes.contains { note in
      if case .heading = note { true } else { false }
    }
  }

  /// Whether a sentence above the table stands on one line over all columns; else it wraps in the first.
  func isOneLine(_ text: String) -> Bool {
    !isPage && TextWidth.longestLine(of: text, limit: 400) <= widths.total - 4 && !text.utf8.contains(0x0A)
  }

  /// Lines of a sentence above the table.
  func lines(ofNote text: String) -> Int {
    isOneLine(text) || plan.headers.isEmpty ? 1 : widths.lines(of: text, column: 0)
  }

  /// Lines of a row of the table, from 0.
  func lines(of row: [Cell]) -> Int {
    row.prefix(plan.headers.count).enumerated().reduce(1) { most, cell in
      guard widths.wraps(cell.offset), let text = text(of: cell.element) else { return most }
      return max(most, widths.lines(of: text, column: cell.offset))
    }
  }

  /// Lines above the table and of its header.
  var linesAbove: Int {
    2 + widths.headerLines + plan.sheet.notes.reduce(0) { $0 + lines(ofNote: $1.text) }
  }

  private func text(of cell: Cell) -> String? {
    switch cell {
    case .text(let text): text
    case .link(let text, let address): text.isEmpty ? address : text
    case .figure(let figure): figure.text
    case .integer, .number, .boolean, .missing: nil
    }
  }

  /// Takes a cell into account.
  private mutating func note(_ cell: Cell, kind: Column.Kind, column: Int) {
    switch cell {
    case .text(let text) where kind == .date && CalendarDay(iso: text)?.workbookSerial != nil:
      widths.note(10, column: column)
    case .text, .link: if let text = text(of: cell), !text.isEmpty { widths.note(text, column: column) }
    case .integer(let value) where TableSheet.isTooLong(value): widths.note(String(value), column: column)
    case .integer(let value): widths.note(ColumnWidths.width(of: Double(value), kind: kind), column: column)
    case .number(let value) where !value.isFinite: break
    case .number(let value):
      widths.note(TableSheet.isHuge(value) ? 9 : ColumnWidths.width(of: value, kind: kind), column: column)
    case .figure(let figure):
      widths.note(kind == .share && figure.missing == nil ? "100 %" : figure.text, column: column)
    case .boolean: widths.note(5, column: column)
    case .missing(let reason):
      if reason != .none { widths.note(labels.name(.missing, reason.rawValue).count, column: column) }
    }
  }
}
