internal import Labels
internal import Metrics
internal import Reports
internal import Text

/// Writes one sheet: title, what is counted, notes, then the table with its chart.
struct TableSheet {
  private let plan: SheetPlan
  private let book: BookPlan
  private let formats: CellFormats
  private let measures: SheetMeasures
  private let chart: ChartPlan?
  /// Links so far.
  private var linkCount = 0
  /// Unit of the row being written, where rows have units of their own.
  private var unit: IndicatorUnit?

  init(plan: SheetPlan, book: BookPlan, formats: CellFormats) {
    self.plan = plan
    self.book = book
    self.formats = formats
    let measures = SheetMeasures(plan, labels: book.labels)
    self.measures = measures
    chart = plan.sheet.chart.flatMap { ChartPlan($0, plan: plan, width: measures.widths.total, labels: book.labels) }
  }

  consuming func write(on sheet: Worksheet, in book: borrowing Workbook) throws(ReportError) {
    guard plan.headers.count <= CellName.columnLimit else {
      throw ReportError(
        .workbook, place: "\(sheet.book), sheet \"\(plan.name)\"",
        detail: "\(plan.headers.count) columns; a sheet holds \(CellName.columnLimit). Leave columns out")
    }
    try writeHead(on: sheet)
    guard !plan.headers.isEmpty else {
      return try sheet.write("no columns", row: plan.headerRow, column: 0, format: formats.reason)
    }
    try setColumns(on: sheet)
    try writeHeader(on: sheet)
    for row in 0..<plan.rowCount { try writeRow(row, on: sheet) }
    try addColorScale(on: sheet)
    try chart?.draw(on: sheet, in: book)
    try setPages(on: sheet)
  }

  // MARK: Above the table

  private func writeHead(on sheet: Worksheet) throws(ReportError) {
    try sheet.write(CellText.oneLine(plan.sheet.title, limit: 255), row: 0, column: 0, format: formats.title)
    try sheet.setRow(0, height: Worksheet.titleHeight)
    try writeNote(plan.sheet.about, row: 1, on: sheet)
    for (index, note) in plan.sheet.notes.enumerated() {
      switch note {
      case .heading(let text):
        try sheet.write(CellText.clean(text), row: 2 + index, column: 0, format: formats.heading)
        try sheet.setRow(2 + index, height: Worksheet.headingHeight)
      case .sentence(let prose): try writeNote(prose.plain, row: 2 + index, on: sheet)
      }
    }
  }

  /// A sentence over all columns, or wrapped in the first where it is too long for one line.
  private func writeNote(_ text: String, row: Int, on sheet: Worksheet) throws(ReportError) {
    let isOneLine = measures.isOneLine(text)
    try sheet.write(CellText.clean(text), row: row, column: 0, format: isOneLine ? formats.note : formats.wrappedNote)
    try sheet.setRow(row, lines: measures.lines(ofNote: text))
  }

  // MARK: The table

  /// The header as part of an Excel table, which needs a row of data; without one the header stands alone.
  private func writeHeader(on sheet: Worksheet) throws(ReportError) {
    if plan.rowCount > 0 {
      return try sheet.addTable(
        name: plan.tableName, headers: plan.headers, row: plan.headerRow, rowCount: plan.rowCount,
        headerFormat: formats.header)
    }
    for (column, header) in plan.headers.enumerated() {
      try sheet.write(header, row: plan.headerRow, column: column, format: formats.header)
    }
    try sheet.write(
      book.labels.text(WorkbookLabel.noRows), row: plan.headerRow + 1, column: 0, format: formats.reason)
  }

  private mutating func writeRow(_ index: Int, on sheet: Worksheet) throws(ReportError) {
    let cells = plan.table.row(index)
    let row = plan.headerRow + 1 + index
    unit = plan.unit(of: cells)
    let lines = measures.lines(of: cells)
    if lines > 1 { try sheet.setRow(row, lines: lines) }
    for column in 0..<min(cells.count, plan.headers.count) {
      let cell = shown(cells[column], column: column)
      if try !writeLead(cell, index: index, row: row, column: column, on: sheet) {
        try write(cell, row: row, column: column, on: sheet)
      }
    }
  }

  /// The code of a row's unit stands in words.
  private func shown(_ cell: Cell, column: Int) -> Cell {
    guard column == plan.unitColumn, case .text(let code) = cell else { return cell }
    return .text(book.labels.name(.unit, code))
  }

  /// Writes a cell that leads somewhere; false when it leads nowhere and is still to be written.
  private mutating func writeLead(
    _ cell: Cell, index: Int, row: Int, column: Int, on sheet: Worksheet
  ) throws(ReportError) -> Bool {
    guard let lead = plan.leads[column], case .text(let text) = cell, !text.isEmpty,
      let target = lead.target(row: index, cell: cell), let address = book.address(of: target),
      linkCount < LinkAddress.limitPerSheet
    else { return false }
    linkCount += 1
    try sheet.write(CellText.clean(text), address: address, row: row, column: column, format: formats.link)
    return true
  }

  private mutating func write(_ cell: Cell, row: Int, column: Int, on sheet: Worksheet) throws(ReportError) {
    let kind = plan.table.columns[column].kind
    switch cell {
    case .text(let text): try write(text, kind: kind, row: row, column: column, on: sheet)
    case .integer(let value): try write(value, kind: kind, row: row, column: column, on: sheet)
    case .number(let value): try write(value, kind: kind, row: row, column: column, on: sheet)
    case .boolean(let truth):
      let word = book.labels.text(truth ? FormatLabel.yes : .no)
      try sheet.write(word, row: row, column: column, format: formats.text)
    case .link(let text, let address):
      try write(text, address: address, row: row, column: column, on: sheet)
    case .figure(let figure): try write(figure, kind: kind, row: row, column: column, on: sheet)
    case .missing(let reason):
      guard reason != .none else { return }
      let format = kind == .text ? formats.reason : formats.reasonAtRight
      try sheet.write(
        book.labels.name(.missing, reason.rawValue), row: row, column: column, format: format)
    }
  }

  /// A number where the column asks for one, and where the words are no more than the number; else the words.
  private func write(
    _ figure: FigureCell, kind: Column.Kind, row: Int, column: Int, on sheet: Worksheet
  ) throws(ReportError) {
    switch FigureForm(figure, in: kind, labels: book.labels) {
    case .share(let value): try sheet.write(value, row: row, column: column, format: formats.wholeShare)
    case .count(let count): try write(count, kind: .integer, row: row, column: column, on: sheet)
    case .words(let text):
      let format = figure.missing == nil ? formats.figure : formats.reasonAtRight
      try sheet.write(CellText.clean(text), row: row, column: column, format: format)
    }
  }

  private func write(
    _ text: String, kind: Column.Kind, row: Int, column: Int, on sheet: Worksheet
  ) throws(ReportError) {
    guard !text.isEmpty else { return }
    if kind == .date, let serial = CalendarDay(iso: text)?.workbookSerial {
      return try sheet.write(serial, row: row, column: column, format: formats.date)
    }
    let format = measures.widths.wraps(column) ? formats.wrapped : formats.text
    try sheet.write(CellText.clean(text), row: row, column: column, format: format)
  }

  private func write(
    _ value: Int, kind: Column.Kind, row: Int, column: Int, on sheet: Worksheet
  ) throws(ReportError) {
    if Self.isTooLong(value) {
      return try write(String(value), kind: .text, row: row, column: column, on: sheet)
    }
    try write(Double(value), kind: kind == .text ? .integer : kind, row: row, column: column, on: sheet)
  }

  private func write(
    _ value: Double, kind: Column.Kind, row: Int, column: Int, on sheet: Worksheet
  ) throws(ReportError) {
    guard value.isFinite else { return }
    try sheet.write(
      value, row: row, column: column,
      format: Self.isHuge(value) ? formats.scientific : unitFormat(value, kind: kind) ?? formats.format(for: kind))
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
    case .count, .mean, .effective: return formats.format(for: .number(decimals: 2))
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

  // MARK: Columns, panes and pages

  /// More lines above the rows would leave no room to scroll in.
  private static let mostFrozenLines = 14
  /// A table of more rows scrolls away from its header.
  private static let rowsInSight = 20

  /// Widths, the header's height and what stays in sight: the header of a long table, and the first column when it
  /// names the rows of a wide one.
  private func setColumns(on sheet: Worksheet) throws(ReportError) {
    let widths = measures.widths
    for column in plan.headers.indices {
      try sheet.setColumn(column, width: Double(widths.width(of: column)) * PageLayout.widthFactor)
    }
    try sheet.setRow(plan.headerRow, lines: widths.headerLines)
    let isLong = plan.rowCount > Self.rowsInSight
    guard isLong || measures.linesAbove <= Self.mostFrozenLines else { return }
    let isWide = plan.headers.count > 8 && plan.table.columns[0].kind == .text && widths.width(of: 0) <= 46
    sheet.freeze(rows: plan.headerRow + 1, columns: isWide ? 1 : 0)
  }

  /// A tint behind the counts of the years, of a table that has a total and several years.
  private func addColorScale(on sheet: Worksheet) throws(ReportError) {
    let columns = plan.table.columns
    guard plan.isForReading, plan.rowCount > Self.rowsInSight, columns.contains(where: { $0.id == "total" }),
      let first = columns.firstIndex(where: Self.isYear), let last = columns.lastIndex(where: Self.isYear), first < last
    else { return }
    try sheet.addColorScale(columns: first...last, rows: (plan.headerRow + 1)...plan.lastRow)
  }

  private static func isYear(_ column: Column) -> Bool {
    column.kind == .integer && column.id.first == "y" && Int(column.id.dropFirst()) != nil
  }

  private func setPages(on sheet: Worksheet) throws(ReportError) {
    try sheet.setPages(measures.layout(chartLines: chart?.lines ?? 0), title: plan.sheet.title)
    try sheet.setPrinted(
      lastRow: chart?.lastPrintedRow ?? plan.lastRow, lastColumn: plan.headers.count - 1, headerRow: plan.headerRow)
  }
}

/// How a figure stands in a cell.
enum FigureForm {
  case count(Int)
  case share(Double)
  case words(String)

  /// A share where the column holds shares, a count where it holds whole numbers or the words say no more than that.
  init(_ figure: FigureCell, in kind: Column.Kind, labels: Labels) {
    guard figure.missing == nil else {
      self = .words(figure.text)
      return
    }
    switch kind {
    case .share:
      self = figure.value.map { .share($0) } ?? .words(labels.name(.missing, Cell.Missing.tooFew.rawValue))
    case .integer: self = figure.numerator.map { .count($0) } ?? .words(figure.text)
    default:
      let count = figure.unit == "count" ? figure.numerator : nil
      self = count.map { labels.number($0) == figure.text ? .count($0) : .words(figure.text) } ?? .words(figure.text)
    }
  }

  /// Whether the cell holds a number.
  var isNumber: Bool { if case .words = self { false } else { true } }
}
