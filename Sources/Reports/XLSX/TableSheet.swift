internal import Labels
internal import Metrics

/// Writes one table from A1, with its chart to the right.
struct TableSheet {
  private let plan: SheetPlan
  private let book: BookPlan
  private let formats: CellFormats
  private let chart: ChartPlan?
  /// Rows whose height is fixed: the chart hangs on them, and a row that grows when the book is opened would stretch
  /// it.
  private let rowsBesideChart: Int
  private let measures: SheetMeasures
  /// Links so far; the one back to the contents is the first.
  private var linkCount = 1
  /// Reasons of the row being written that cannot stand in their cells.
  private var notes: [String] = []
  /// Unit of the row being written, where rows have units of their own.
  private var unit: IndicatorUnit?

  init(plan: SheetPlan, book: BookPlan, formats: CellFormats) {
    self.plan = plan
    self.book = book
    self.formats = formats
    chart = plan.chart.flatMap { ChartPlan($0, plan: plan) }
    rowsBesideChart = chart?.rowsBeside ?? 0
    measures = SheetMeasures(plan, chart: chart, labels: book.labels)
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
    if let chart { sheet.rows?.keep(rows: chart.shownRows, columns: chart.shownColumns) }
    try setColumns(on: sheet)
    // Before the rows: bars of later Excel versions change the tags of rows.
    try addDataBars(on: sheet)
    try addColorScale(on: sheet)
    try writeHeader(on: sheet)
    for row in 0..<plan.rowCount { try writeRow(row, on: sheet) }
    try linkHeader(on: sheet)
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
    try sheet.write(book.labels.text(WorkbookLabel.noRows), row: 1, column: 0, format: formats.reason)
  }

  /// The first cell leads back to the contents: a link beside the table would stand in the way of programs.
  private func linkHeader(on sheet: Worksheet) throws(ReportError) {
    guard plan.tableName != TableName.contents else { return }
    try sheet.link(
      plan.headers[0], to: book.contentsAddress, tip: book.labels.text(WorkbookLabel.backToContents), row: 0,
      column: 0, format: formats.header)
  }

  private mutating func writeRow(_ index: Int, on sheet: Worksheet) throws(ReportError) {
    let cells = plan.table.row(index)
    let lines = measures.lines(of: index)
    unit = plan.unit(of: cells)
    notes.removeAll(keepingCapacity: true)
    if lines > 1 || index < rowsBesideChart {
      try sheet.setRow(index + 1, lines: lines, hasDrawing: index < rowsBesideChart)
    }
    for column in 0..<min(cells.count, plan.headers.count) {
      if try !writeLead(cells[column], index: index, column: column, on: sheet) {
        try write(cells[column], row: index + 1, column: column, on: sheet)
      }
    }
    if let chart, !notes.isEmpty {
      try sheet.addNote(notes.joined(separator: "\n"), row: index + 1, column: chart.categoryColumn)
    }
  }

  /// Writes a cell that leads somewhere; false when it leads nowhere and is still to be written.
  private mutating func writeLead(
    _ cell: Cell, index: Int, column: Int, on sheet: Worksheet
  ) throws(ReportError) -> Bool {
    guard let lead = plan.leads[column], let target = lead.target(row: index, cell: cell),
      let address = book.address(of: target), linkCount < LinkAddress.limitPerSheet
    else { return false }
    switch cell {
    case .text(let text) where !text.isEmpty:
      linkCount += 1
      try sheet.write(CellText.clean(text), address: address, row: index + 1, column: column, format: formats.link)
      return true
    case .integer, .number:
      // The library writes a link as a text; the number takes its place and keeps the link.
      linkCount += 1
      try sheet.link("0", to: address, row: index + 1, column: column, format: formats.link)
      return false
    case .text, .link, .boolean, .figure, .missing: return false
    }
  }

  private mutating func write(_ cell: Cell, row: Int, column: Int, on sheet: Worksheet) throws(ReportError) {
    let kind = plan.table.columns[column].kind
    switch cell {
    case .text(let text): try write(text, kind: kind, row: row, column: column, on: sheet)
    case .integer(let value): try write(value, kind: kind, row: row, column: column, on: sheet)
    case .number(let value): try write(value, kind: kind, row: row, column: column, on: sheet)
    case .boolean(let truth): try sheet.write(truth, row: row, column: column)
    case .link(let text, let address):
      try write(text, address: address, row: row, column: column, on: sheet)
    case .figure(let figure): try write(figure, kind: kind, row: row, column: column, on: sheet)
    case .missing(let reason):
      guard reason != .none else { return }
      let word = book.labels.name(.missing, reason.rawValue)
      if chart?.draws(row: row - 1, column: column) == true {
        return notes.append("\(plan.headers[column]): \(word)")
      }
      let format = kind == .text ? formats.reason : formats.reasonAtRight
      try sheet.write(word, row: row, column: column, format: format)
    }
  }

  /// A count as a number, any other figure as its text, which tells k and n.
  private func write(
    _ figure: FigureCell, kind: Column.Kind, row: Int, column: Int, on sheet: Worksheet
  ) throws(ReportError) {
    guard figure.unit == "count", let value = figure.value, value == value.rounded(), value.magnitude < 1e9 else {
      let format = figure.missing == nil ? formats.figure : formats.reasonAtRight
      return try sheet.write(CellText.clean(figure.text), row: row, column: column, format: format)
    }
    try write(Int(value), kind: .integer, row: row, column: column, on: sheet)
  }

  private func write(
    _ text: String, kind: Column.Kind, row: Int, column: Int, on sheet: Worksheet
  ) throws(ReportError) {
    guard !text.isEmpty else { return }
    if kind == .date, let serial = CalendarDay(iso: text)?.workbookSerial {
      return try sheet.write(serial, row: row, column: column)
    }
    try sheet.write(CellText.clean(text), row: row, column: column)
  }

  private func write(
    _ value: Int, kind: Column.Kind, row: Int, column: Int, on sheet: Worksheet
  ) throws(ReportError) {
    if Self.isTooLong(value) {
      return try write(String(value), kind: .text, row: row, column: column, on: sheet)
    }
    try write(Double(value), kind: kind, row: row, column: column, on: sheet)
  }

  private func write(
    _ value: Double, kind: Column.Kind, row: Int, column: Int, on sheet: Worksheet
  ) throws(ReportError) {
    guard value.isFinite else { return }
    let own = plan.leads[column] == nil ? nil : formats.format(for: kind, wraps: false)
    try sheet.write(
      value, row: row, column: column,
      format: Self.isHuge(value) ? formats.scientific : unitFormat(value, kind: kind) ?? own)
  }

  /// A workbook holds 15 digits; a longer whole number stays whole as text.
  static func isTooLong(_ value: Int) -> Bool { value.magnitude >= 1_000_000_000_000_000 }

  /// Whether a number is too large to be read in full.
  static func isHuge(_ value: Double) -> Bool { value.magnitude >= 1e15 }

  /// How a number is shown by the unit of its row; nil where the column says it.
  private func unitFormat(_ value: Double, kind: Column.Kind) -> CellFormats.Format? {
    guard case .number = kind, let unit else { return nil }
    switch unit {
    case .share: return formats.share
    case .count where value == value.rounded(): return formats.integer
    case .count, .mean, .effective: return formats.format(for: .number(decimals: 2), wraps: false)
    }
  }

  private mutating func write(
    _ text: String, address: String, row: Int, column: Int, on sheet: Worksheet
  ) throws(ReportError) {
    let shown = text.isEmpty ? address : text
    guard linkCount < LinkAddress.limitPerSheet, let target = LinkAddress.usable(address) else {
      return try write(shown, kind: .text, row: row, column: column, on: sheet)
    }
    linkCount += 1
    try sheet.write(CellText.clean(shown), address: target, row: row, column: column, format: formats.link)
  }

  /// Widths, formats, the header's height and the columns that stay in sight: the first one too when it names the rows
  /// of a wide table.
  private func setColumns(on sheet: Worksheet) throws(ReportError) {
    let widths = measures.widths
    for (column, model) in plan.table.columns.enumerated() {
      let format = formats.format(for: model.kind, wraps: widths.wraps(column))
      try sheet.setColumn(column, width: widths.width(of: column), format: format)
    }
    try sheet.setRow(0, lines: widths.headerLines, hasDrawing: chart != nil)
    let isWide = plan.headers.count > 8 && plan.table.columns[0].kind == .text && widths.width(of: 0) <= 40
    sheet.freeze(columns: isWide ? 1 : 0)
  }

  /// Bars behind the totals of a table that has a chart.
  private func addDataBars(on sheet: Worksheet) throws(ReportError) {
    guard chart != nil, plan.rowCount > 0,
      let column = plan.table.columns.firstIndex(where: { model in
        model.kind == .integer && ["total", "documents"].contains(model.id)
      })
    else { return }
    try sheet.addDataBars(column: column, rowCount: plan.rowCount)
  }

  /// A tint behind the counts of the years, of a table that has a total and several years.
  private func addColorScale(on sheet: Worksheet) throws(ReportError) {
    let columns = plan.table.columns
    guard chart != nil, plan.rowCount > 0, columns.contains(where: { $0.id == "total" }),
      let first = columns.firstIndex(where: Self.isYear), let last = columns.lastIndex(where: Self.isYear), first < last
    else { return }
    try sheet.addColorScale(columns: first...last, rowCount: plan.rowCount)
  }

  private static func isYear(_ column: Column) -> Bool {
    column.kind == .integer && column.id.first == "y" && Int(column.id.dropFirst()) != nil
  }
}
