/// Writes one table from A1, with its chart to the right.
struct TableSheet {
  private let plan: SheetPlan
  private let formats: CellFormats
  private let chart: ChartPlan?
  /// Rows whose height is fixed: the chart hangs on them, and a row that grows when the book is opened would stretch it.
  private let rowsBesideChart: Int
  private var widths: ColumnWidths
  private var linkCount = 0
  /// Reasons of the row being written that cannot stand in their cells.
  private var notes: [String] = []
  /// Lines of the row being written.
  private var lines = 1

  init(plan: SheetPlan, formats: CellFormats) {
    self.plan = plan
    self.formats = formats
    chart = plan.chart.flatMap { ChartPlan($0, plan: plan) }
    rowsBesideChart = chart?.rowsBeside ?? 0
    widths = ColumnWidths(headers: plan.headers)
  }

  /// Columns Excel has.
  static let columnLimit = 16_384

  consuming func write(on sheet: Worksheet, in book: borrowing Workbook) throws(ReportError) {
    guard plan.headers.count <= Self.columnLimit else {
      throw ReportError(
        .workbook, place: "\(XLSXRenderer.fileName), sheet \"\(plan.name)\"",
        detail: "\(plan.headers.count) columns; a sheet holds \(Self.columnLimit). Leave columns out")
    }
    guard !plan.headers.isEmpty else { return try sheet.write("no columns", row: 0, column: 0, format: formats.reason) }
    try writeHeader(on: sheet)
    for row in 0..<plan.rowCount { try writeRow(row, on: sheet) }
    try setColumns(on: sheet)
    try addDataBars(on: sheet)
    try chart?.draw(on: sheet, in: book)
    try sheet.setPrinting(repeatsHeader: true)
  }

  /// The header as part of an Excel table, which needs a row of data; without one the header stands alone.
  private func writeHeader(on sheet: Worksheet) throws(ReportError) {
    if plan.rowCount > 0 {
      return try sheet.addTable(
        name: plan.tableName, headers: plan.headers, rowCount: plan.rowCount, headerFormat: formats.header)
    }
    for (column, header) in plan.headers.enumerated() {
      try sheet.write(header, row: 0, column: column, format: formats.header)
    }
    try sheet.write("no rows", row: 1, column: 0, format: formats.reason)
  }

  private mutating func writeRow(_ index: Int, on sheet: Worksheet) throws(ReportError) {
    let cells = plan.table.row(index)
    lines = 1
    notes.removeAll(keepingCapacity: true)
    for column in 0..<min(cells.count, plan.headers.count) {
      try write(cells[column], row: index + 1, column: column, on: sheet)
    }
    if let chart, !notes.isEmpty {
      try sheet.addNote(notes.joined(separator: "\n"), row: index + 1, column: chart.categoryColumn)
    }
    if lines > 1 || index < rowsBesideChart { try sheet.setRow(index + 1, lines: lines) }
  }

  private mutating func write(_ cell: Cell, row: Int, column: Int, on sheet: Worksheet) throws(ReportError) {
    let kind = plan.table.columns[column].kind
    switch cell {
    case .text(let text): try write(text, kind: kind, row: row, column: column, on: sheet)
    case .integer(let value): try write(value, kind: kind, row: row, column: column, on: sheet)
    case .number(let value): try write(value, kind: kind, row: row, column: column, on: sheet)
    case .boolean(let truth):
      widths.note(5, column: column)
      try sheet.write(truth, row: row, column: column)
    case .link(let text, let address):
      try write(text, address: address, row: row, column: column, on: sheet)
    case .missing(let reason):
      guard reason != .none else { return }
      if chart?.draws(row: row - 1, column: column) == true {
        return notes.append("\(plan.headers[column]): \(reason.rawValue)")
      }
      widths.note(reason.rawValue.utf8.count, column: column)
      let format = kind == .text ? formats.reason : formats.reasonAtRight
      try sheet.write(reason.rawValue, row: row, column: column, format: format)
    }
  }

  private mutating func write(
    _ text: String, kind: Column.Kind, row: Int, column: Int, on sheet: Worksheet
  ) throws(ReportError) {
    guard !text.isEmpty else { return }
    if kind == .date, let serial = CalendarDay(iso: text)?.workbookSerial {
      widths.note(10, column: column)
      return try sheet.write(serial, row: row, column: column)
    }
    lines = max(lines, widths.note(text, column: column))
    try sheet.write(CellText.clean(text), row: row, column: column)
  }

  private mutating func write(
    _ value: Int, kind: Column.Kind, row: Int, column: Int, on sheet: Worksheet
  ) throws(ReportError) {
    // A workbook holds 15 digits; a longer number stays whole as text.
    guard value.magnitude < 1_000_000_000_000_000 else {
      return try write(String(value), kind: .text, row: row, column: column, on: sheet)
    }
    try write(Double(value), kind: kind, row: row, column: column, on: sheet)
  }

  private mutating func write(
    _ value: Double, kind: Column.Kind, row: Int, column: Int, on sheet: Worksheet
  ) throws(ReportError) {
    guard value.isFinite else { return }
    let isHuge = value.magnitude >= 1e15
    widths.note(isHuge ? 9 : ColumnWidths.width(of: value, kind: kind), column: column)
    try sheet.write(value, row: row, column: column, format: isHuge ? formats.scientific : nil)
  }

  private mutating func write(
    _ text: String, address: String, row: Int, column: Int, on sheet: Worksheet
  ) throws(ReportError) {
    let shown = text.isEmpty ? address : text
    guard linkCount < LinkAddress.limitPerSheet, let target = LinkAddress.usable(address) else {
      return try write(shown, kind: .text, row: row, column: column, on: sheet)
    }
    linkCount += 1
    lines = max(lines, widths.note(shown, column: column))
    try sheet.write(CellText.clean(shown), address: target, row: row, column: column, format: formats.link)
  }

  /// Widths, formats, the header's height and the columns that stay in sight: the first one too when it names the rows of a wide table.
  private func setColumns(on sheet: Worksheet) throws(ReportError) {
    for (column, model) in plan.table.columns.enumerated() {
      let format = formats.format(for: model.kind, wraps: widths.wraps(column))
      try sheet.setColumn(column, width: widths.width(of: column), format: format)
    }
    try sheet.setRow(0, lines: widths.headerLines)
    let isWide = plan.headers.count > 8 && plan.table.columns[0].kind == .text && widths.width(of: 0) <= 40
    sheet.freeze(columns: isWide ? 1 : 0)
  }

  /// Bars behind the totals of a table that has a chart.
  private func addDataBars(on sheet: Worksheet) throws(ReportError) {
    guard chart != nil, plan.rowCount > 0,
      let column = plan.table.columns.firstIndex(where: { model in
        model.kind == .integer && ["total", "documents"].contains(model.title.lowercased())
      })
    else { return }
    try sheet.addDataBars(column: column, rowCount: plan.rowCount)
  }
}
