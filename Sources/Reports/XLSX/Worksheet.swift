internal import CXlsxWriter

/// A sheet of a book, by row and column from 0; every refusal of the library becomes an error that names the cell.
///
/// Valid as long as its book is open.
struct Worksheet {
  let pointer: UnsafeMutablePointer<lxw_worksheet>
  let name: String
  /// How error messages name the columns.
  let columnTitles: [String]
  /// Takes the cells, where they do not stay in the library's memory until the book is closed.
  let rows: SheetRows?

  /// Writes text, never read as a formula; the text must be clean, see ``CellText``.
  func write(_ text: String, row: Int, column: Int, format: CellFormats.Format? = nil) throws(ReportError) {
    let style = style(of: format)
    if let rows {
      let isWritten = text.isEmpty || rows.write(text, row: row, column: column, style: style)
      return try check(isWritten ? LXW_NO_ERROR : LXW_ERROR_MEMORY_MALLOC_FAILED, row: row, column: column)
    }
    try check(worksheet_write_string(pointer, UInt32(row), UInt16(column), text, format), row: row, column: column)
  }

  /// Writes a finite number; a number that is not finite is left out, since it would damage the file.
  func write(_ number: Double, row: Int, column: Int, format: CellFormats.Format? = nil) throws(ReportError) {
    guard number.isFinite else { return }
    // Minus zero would be written as -0.
    let value = number == 0 ? 0 : number
    let style = style(of: format)
    if let rows { return rows.write(value, row: row, column: column, style: style) }
    try check(worksheet_write_number(pointer, UInt32(row), UInt16(column), value, format), row: row, column: column)
  }

  /// Writes TRUE or FALSE.
  func write(_ truth: Bool, row: Int, column: Int) throws(ReportError) {
    if let rows { return rows.write(truth, row: row, column: column) }
    try check(
      worksheet_write_boolean(pointer, UInt32(row), UInt16(column), truth ? 1 : 0, nil), row: row, column: column)
  }

  /// Writes a text that leads to an address made by ``LinkAddress`` or to a sheet.
  func write(_ text: String, address: String, row: Int, column: Int, format: CellFormats.Format) throws(ReportError) {
    try link(text, to: address, row: row, column: column, format: format)
    let style = style(of: format)
    rows?.repeatText(row: row, column: column, style: style)
  }

  /// Makes a cell that holds a text, or gets a number, lead to an address.
  ///
  /// The library writes a text of its own into the cell; a number written later takes its place and keeps the link.
  ///
  /// - Parameter tip: says where the cell leads when it is pointed at.
  func link(
    _ text: String, to address: String, tip: String? = nil, row: Int, column: Int, format: CellFormats.Format
  ) throws(ReportError) {
    let error = worksheet_write_url_opt(pointer, UInt32(row), UInt16(column), address, format, text, tip)
    try check(error, row: row, column: column)
  }

  /// The number of a format in the book; formats are numbered in the order in which cells and columns first use them.
  private func style(of format: CellFormats.Format?) -> Int32? { format.map { lxw_format_get_xf_index($0) } }

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

  /// Colours the numbers of some columns from white to blue, the more the darker; the numbers stay readable.
  func addColorScale(columns: ClosedRange<Int>, rowCount: Int) throws(ReportError) {
    var rule = lxw_conditional_format()
    rule.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
    rule.min_color = 0xFFFFFF
    rule.max_color = 0x9DC3E6
    let (first, last) = (UInt16(columns.lowerBound), UInt16(columns.upperBound))
    let error = worksheet_conditional_format_range(pointer, 1, first, UInt32(rowCount), last, &rule)
    try check(error, row: nil, column: columns.lowerBound)
  }

  /// Adds a note to a cell that holds something.
  ///
  /// In a blank cell the library would put a placeholder, which a chart over the cell shows as 0.
  func addNote(_ text: String, row: Int, column: Int) throws(ReportError) {
    try check(worksheet_write_comment(pointer, UInt32(row), UInt16(column), text), row: row, column: column)
  }

  /// Sets a column's width in digits and the format of its cells that have none of their own.
  func setColumn(_ column: Int, width: Double, format: CellFormats.Format?) throws(ReportError) {
    let number = UInt16(column)
    try check(worksheet_set_column(pointer, number, number, width, format), row: nil, column: column)
    let style = style(of: format)
    rows?.addColumn(style: style ?? 0)
  }

  /// Sets a row's height in lines of text, at most 27: Excel's greatest height is 409 points.
  ///
  /// - Parameter hasDrawing: whether a chart or a note stands beside it, whose place the library finds by the heights.
  func setRow(_ row: Int, lines: Int, hasDrawing: Bool = false) throws(ReportError) {
    rows?.setRow(row, lines: lines)
    if rows != nil && !hasDrawing { return }
    try check(worksheet_set_row(pointer, UInt32(row), Double(lines) * 15, nil), row: row, column: nil)
  }

  /// Makes an Excel table of the range below the header in row 0, and writes the header.
  func addTable(name: String, headers: [String], rowCount: Int, headerFormat: CellFormats.Format) throws(ReportError) {
    let texts = headers.map { CText($0) }
    var columns = headers.map { _ in lxw_table_column() }
    for index in columns.indices {
      texts[index].assign(to: &columns[index].header)
      columns[index].header_format = headerFormat
    }
    let label = CText(name)
    let error = withExtendedLifetime((texts, label)) {
      columns.withUnsafeMutableBufferPointer { buffer in
        addTable(label, columns: buffer, rowCount: rowCount)
      }
    }
    try check(error, row: 0, column: nil)
    let style = style(of: headerFormat)
    for column in headers.indices { rows?.repeatText(row: 0, column: column, style: style) }
  }

  private func addTable(
    _ label: CText, columns: UnsafeMutableBufferPointer<lxw_table_column>, rowCount: Int
  ) -> lxw_error {
    var pointers = columns.indices.map { columns.baseAddress?.advanced(by: $0) }
    pointers.append(nil)
    return pointers.withUnsafeMutableBufferPointer { list in
      var options = lxw_table_options()
      label.assign(to: &options.name)
      options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_MEDIUM.rawValue)
      options.style_type_number = 2
      options.columns = list.baseAddress
      return worksheet_add_table(pointer, 0, 0, UInt32(rowCount), UInt16(columns.count - 1), &options)
    }
  }

  /// Keeps the header row, and so many columns, in sight.
  func freeze(columns: Int) { worksheet_freeze_panes(pointer, 1, UInt16(columns)) }

  /// Prints on landscape pages as wide as the sheet, the header on each.
  func setPrinting(repeatsHeader: Bool) throws(ReportError) {
    worksheet_set_landscape(pointer)
    worksheet_set_paper(pointer, 9)
    worksheet_fit_to_pages(pointer, 1, 0)
    if repeatsHeader { try check(worksheet_repeat_rows(pointer, 0, 0), row: 0, column: nil) }
  }

  /// Draws bars in the cells of a column, as long as their numbers.
  func addDataBars(column: Int, rowCount: Int) throws(ReportError) {
    var rule = lxw_conditional_format()
    rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    rule.bar_color = 0x9DC3E6
    rule.bar_solid = UInt8(LXW_TRUE.rawValue)
    rule.data_bar_2010 = UInt8(LXW_TRUE.rawValue)
    let number = UInt16(column)
    let error = worksheet_conditional_format_range(pointer, 1, number, UInt32(rowCount), number, &rule)
    try check(error, row: nil, column: column)
  }

  /// Ends the sheet: every cell is written.
  func end() throws(ReportError) {
    guard let rows, !rows.handOver() else { return }
    throw ReportError(
      .workbook, place: "\(XLSXRenderer.fileName), sheet \"\(name)\"",
      detail: "could not be written whole: the previous reports stay as they are; free space on the disk of the "
        + "reports folder and run again")
  }

  /// Opens the book on this sheet.
  func showFirst() {
    worksheet_activate(pointer)
    worksheet_set_first_sheet(pointer)
  }

  /// Throws what the library refused, with the sheet, the row as Excel counts it, and the column's title.
  func check(_ error: lxw_error, row: Int?, column: Int?) throws(ReportError) {
    if error == LXW_NO_ERROR { return }
    var place = "\(XLSXRenderer.fileName), sheet \"\(name)\""
    if let row { place += ", row \(row + 1)" }
    if let column {
      let title = column < columnTitles.count ? columnTitles[column] : "column \(column + 1)"
      place += ", column \"\(title)\""
    }
    throw ReportError(.workbook, place: place, detail: Workbook.sentence(error))
  }
}
