internal import CXlsxWriter
internal import Reports
internal import Text

/// A sheet of a book, by row and column from 0; every refusal of the library becomes an error that names the cell.
///
/// Valid as long as its book is open.
struct Worksheet {
  let pointer: UnsafeMutablePointer<lxw_worksheet>
  let name: String
  /// How error messages name the book.
  let book: String
  /// How error messages name the columns.
  let columnTitles: [String]

  /// Points of a line of 12 pt text.
  private static let lineHeight = 16.0
  /// Points of a title and of a heading.
  static let titleHeight = 26.0
  static let headingHeight = 24.0

  // MARK: Cells

  /// Writes text, never read as a formula; the text must be clean, see ``CellText``.
  func write(_ text: String, row: Int, column: Int, format: CellFormats.Format? = nil) throws(ReportError) {
    try check(worksheet_write_string(pointer, UInt32(row), UInt16(column), text, format), row: row, column: column)
  }

  /// Writes a finite number; a number that is not finite is left out, since it would damage the file.
  func write(_ number: Double, row: Int, column: Int, format: CellFormats.Format? = nil) throws(ReportError) {
    guard number.isFinite else { return }
    // Minus zero would be written as -0.
    let value = number == 0 ? 0 : number
    try check(worksheet_write_number(pointer, UInt32(row), UInt16(column), value, format), row: row, column: column)
  }

  /// Writes a text that leads to an address made by ``LinkAddress`` or to a sheet.
  func write(_ text: String, address: String, row: Int, column: Int, format: CellFormats.Format) throws(ReportError) {
    let error = worksheet_write_url_opt(pointer, UInt32(row), UInt16(column), address, format, text, nil)
    try check(error, row: row, column: column)
  }

  /// Puts a picture into a cell, as high as wanted.
  func insert(_ logo: Logo, row: Int, column: Int, height: Double) throws(ReportError) {
    let description = CText(CellText.oneLine(logo.altText, limit: 255))
    var options = lxw_image_options()
    let scale = height / Double(logo.image.height)
    options.x_scale = scale
    options.y_scale = scale
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    description.assign(to: &options.description)
    let error = withExtendedLifetime(description) {
      worksheet_insert_image_buffer_opt(
        pointer, UInt32(row), UInt16(column), logo.image.bytes, logo.image.bytes.count, &options)
    }
    try check(error, row: row, column: column)
  }

  /// Colours the numbers of some cells from white to blue, the more the darker; the numbers stay readable.
  func addColorScale(columns: ClosedRange<Int>, rows: ClosedRange<Int>) throws(ReportError) {
    var rule = lxw_conditional_format()
    rule.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
    rule.min_color = 0xFFFFFF
    rule.max_color = 0x9DC3E6
    let error = worksheet_conditional_format_range(
      pointer, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound),
      UInt16(columns.upperBound), &rule)
    try check(error, row: rows.lowerBound, column: columns.lowerBound)
  }

  // MARK: Columns and rows

  /// Sets a column's width in digits of the library's default font.
  func setColumn(_ column: Int, width: Double) throws(ReportError) {
    let number = UInt16(column)
    try check(worksheet_set_column(pointer, number, number, width, nil), row: nil, column: column)
  }

  /// Gives rows without a height of their own room for a line of 12 pt text.
  func setDefaultRow() { worksheet_set_default_row(pointer, Self.lineHeight, UInt8(LXW_FALSE.rawValue)) }

  /// Sets a row's height in lines of text; Excel's greatest height is 409 points.
  func setRow(_ row: Int, lines: Int) throws(ReportError) {
    guard lines > 1 else { return }
    try setRow(row, height: min(Double(lines) * Self.lineHeight, 409))
  }

  /// Sets a row's height in points.
  func setRow(_ row: Int, height: Double) throws(ReportError) {
    try check(worksheet_set_row(pointer, UInt32(row), height, nil), row: row, column: nil)
  }

  // MARK: Tables

  /// Makes an Excel table of the range below a header row, and writes the header.
  func addTable(
    name: String, headers: [String], row: Int, rowCount: Int, headerFormat: CellFormats.Format
  ) throws(ReportError) {
    let texts = headers.map { CText($0) }
    var columns = headers.map { _ in lxw_table_column() }
    for index in columns.indices {
      texts[index].assign(to: &columns[index].header)
      columns[index].header_format = headerFormat
    }
    let label = CText(name)
    let error = withExtendedLifetime((texts, label)) {
      columns.withUnsafeMutableBufferPointer { buffer in
        addTable(label, columns: buffer, rows: row...(row + rowCount))
      }
    }
    try check(error, row: row, column: nil)
  }

  private func addTable(
    _ label: CText, columns: UnsafeMutableBufferPointer<lxw_table_column>, rows: ClosedRange<Int>
  ) -> lxw_error {
    var pointers = columns.indices.map { columns.baseAddress?.advanced(by: $0) }
    pointers.append(nil)
    return pointers.withUnsafeMutableBufferPointer { list in
      var options = lxw_table_options()
      label.assign(to: &options.name)
      options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
      options.style_type_number = 9
      options.columns = list.baseAddress
      return worksheet_add_table(
        pointer, UInt32(rows.lowerBound), 0, UInt32(rows.upperBound), UInt16(columns.count - 1), &options)
    }
  }

  /// Keeps some rows and columns in sight.
  func freeze(rows: Int, columns: Int) { worksheet_freeze_panes(pointer, UInt32(rows), UInt16(columns)) }

  // MARK: Pages

  /// Lays the sheet out on A4 with its title and the page's number in the footer.
  func setPages(_ layout: PageLayout, title: String) throws(ReportError) {
    worksheet_set_paper(pointer, 9)
    worksheet_set_margins(pointer, 0.5, 0.5, 0.6, 0.7)
    if layout.isLandscape { worksheet_set_landscape(pointer) }
    if layout.fitsWidth {
      worksheet_fit_to_pages(pointer, 1, layout.fitsPage ? 1 : 0)
    } else {
      worksheet_set_print_scale(pointer, PageLayout.leastScale)
      try check(worksheet_repeat_columns(pointer, 0, 0), row: nil, column: 0)
    }
    let shown = CellText.oneLine(title, limit: 100).replacing("&", with: "&&")
    try check(worksheet_set_footer(pointer, "&L\(shown)&R&P / &N"), row: nil, column: nil)
  }

  /// Prints the cells down to a row, the header on every page.
  func setPrinted(lastRow: Int, lastColumn: Int, headerRow: Int?) throws(ReportError) {
    try check(
      worksheet_print_area(pointer, 0, 0, UInt32(lastRow), UInt16(lastColumn)), row: lastRow, column: lastColumn)
    if let headerRow {
      try check(worksheet_repeat_rows(pointer, UInt32(headerRow), UInt32(headerRow)), row: headerRow, column: nil)
    }
  }

  /// Opens the book on this sheet.
  func showFirst() {
    worksheet_activate(pointer)
    worksheet_set_first_sheet(pointer)
  }

  /// Throws what the library refused, with the sheet, the row as Excel counts it, and the column's title.
  func check(_ error: lxw_error, row: Int?, column: Int?) throws(ReportError) {
    if error == LXW_NO_ERROR { return }
    var place = "\(book), sheet \"\(name)\""
    if let row { place += ", row \(row + 1)" }
    if let column {
      let title = column < columnTitles.count ? columnTitles[column] : "column \(column + 1)"
      place += ", column \"\(title)\""
    }
    throw ReportError(.workbook, place: place, detail: Workbook.sentence(error))
  }
}
