internal import CXlsxWriter

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The rows of a sheet, written to a temporary file that the library puts into the sheet when the book is closed.
///
/// The library keeps about 120 bytes for each cell until then. Its mode that does not refuses tables and repeats every
/// text, so the rows are written here and handed over as that mode does it; texts are numbered by the library. Rows
/// and their cells come in ascending order. What a chart shows is kept for it.
///
/// - Source: libxlsxwriter 1.1.4, `_worksheet_write_rows` and `_worksheet_write_optimized_sheet_data`.
final class SheetRows {
  /// A row whose span of columns is still unknown.
  private struct Row {
    let number: Int
    let lines: Int
    /// Where its cells begin.
    let start: Int
  }

  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  /// Nil once the library owns it.
  private var file: UnsafeMutablePointer<FILE>?
  private var columns: [SheetColumn] = []
  /// Rows of one block with their cells: a span is that of 16 rows.
  private var rows: [Row] = []
  private var cells: [UInt8] = []
  private var span: ClosedRange<Int>?
  private var output: [UInt8] = []
  private var lines: [Int: Int] = [:]
  private var end = (row: 0, column: 0)
  /// Cells that a chart shows.
  private var shown: [Place: ChartValues.Value] = [:]
  private var shownRows = 0..<0
  private var shownColumns: Set<Int> = []

  private struct Place: Hashable {
    let row: Int
    let column: Int
  }
  private var isWritten = true

  private static let rowsOfSpan = 16
  private static let bufferSize = 1 << 15
  /// Points of a line of text.
  private static let lineHeight = 15

  /// Opens the temporary file in the folder of the book's own ones; nil when that cannot be made.
  init?(of sheet: UnsafeMutablePointer<lxw_worksheet>) {
    guard let file = lxw_tmpfile(sheet.pointee.tmpdir) else { return nil }
    (self.sheet, self.file) = (sheet, file)
  }

  deinit { if let file { fclose(file) } }

  // MARK: Rows and columns

  /// Sets the style of a column's cells that have none of their own; columns come in order.
  func addColumn(style: Int32) { columns.append(SheetColumn(number: columns.count, style: style)) }

  /// Sets a row's height in lines, before its cells are written.
  func setRow(_ row: Int, lines count: Int) { lines[row] = count }

  /// Keeps the cells of some rows and columns as they are written.
  func keep(rows: Range<Int>, columns: Set<Int>) { (shownRows, shownColumns) = (rows, columns) }

  /// A cell that was kept; blank when nothing was written.
  func shown(row: Int, column: Int) -> ChartValues.Value { shown[Place(row: row, column: column)] ?? .blank }

  private func keep(_ value: @autoclosure () -> ChartValues.Value, row: Int, column: Int) {
    guard shownRows.contains(row), shownColumns.contains(column) else { return }
    shown[Place(row: row, column: column)] = value()
  }

  /// Writes a number.
  func write(_ number: Double, row: Int, column: Int, style: Int32?) {
    keep(.number(number), row: row, column: column)
    begin(row: row, column: column, style: style, type: "")
    NumberText.append(number, to: &cells)
    endCell()
  }

  /// Writes TRUE or FALSE.
  func write(_ truth: Bool, row: Int, column: Int) {
    // Charts draw TRUE and FALSE as 0.
    keep(.number(0), row: row, column: column)
    begin(row: row, column: column, style: nil, type: " t=\"b\"")
    cells.append(truth ? UInt8(ascii: "1") : UInt8(ascii: "0"))
    endCell()
  }

  /// Writes a text that is clean and not empty; false when the library has no memory for it.
  func write(_ text: String, row: Int, column: Int, style: Int32?) -> Bool {
    guard let number = number(of: text, column: column) else { return false }
    keep(.text(text), row: row, column: column)
    write(text: number, row: row, column: column, style: style)
    return true
  }

  /// Writes the text that the library holds for a cell, as after a link or a table's header.
  func repeatText(row: Int, column: Int, style: Int32?) {
    guard let cells = lxw_worksheet_find_row(sheet, UInt32(row)),
      let cell = lxw_worksheet_find_cell_in_row(cells, UInt16(column)), cell.pointee.type == STRING_CELL
    else { return }
    keep(cell.pointee.sst_string.map { .text(String(cString: $0)) } ?? .blank, row: row, column: column)
    write(text: cell.pointee.u.string_id, row: row, column: column, style: style)
  }

  /// The library's number of a text; the same text again in a column, as is common, need not be looked up.
  private func number(of text: String, column: Int) -> Int32? {
    // Byte by byte, as the library does: texts that differ in normalisation only are equal to Swift.
    if columns.indices.contains(column), columns[column].text?.utf8.elementsEqual(text.utf8) == true {
      sheet.pointee.sst.pointee.string_count += 1
      return columns[column].textNumber
    }
    guard let entry = lxw_get_sst_index(sheet.pointee.sst, text, UInt8(LXW_FALSE.rawValue)) else { return nil }
    let number = Int32(entry.pointee.index)
    if columns.indices.contains(column) { (columns[column].text, columns[column].textNumber) = (text, number) }
    return number
  }

  private func write(text number: Int32, row: Int, column: Int, style: Int32?) {
    begin(row: row, column: column, style: style, type: " t=\"s\"")
    NumberText.append(Int(number), to: &cells)
    endCell()
  }

  // MARK: XML

  private func begin(row: Int, column: Int, style: Int32?, type: String) {
    if rows.last?.number != row { begin(row: row) }
    span = span.map { min($0.lowerBound, column)...max($0.upperBound, column) } ?? column...column
    end = (row, max(end.column, column))
    let model = columns.indices.contains(column) ? columns[column] : SheetColumn(number: column, style: 0)
    cells += "<c r=\"".utf8
    cells += model.letters
    NumberText.append(row + 1, to: &cells)
    cells.append(UInt8(ascii: "\""))
    let style = style ?? model.style
    if style > 0 {
      cells += " s=\"".utf8
      NumberText.append(Int(style), to: &cells)
      cells.append(UInt8(ascii: "\""))
    }
    cells += type.utf8
    cells += "><v>".utf8
  }

  private func endCell() { cells += "</v></c>".utf8 }

  private func begin(row: Int) {
    if let last = rows.last, last.number / Self.rowsOfSpan != row / Self.rowsOfSpan { endBlock() }
    rows.append(Row(number: row, lines: lines.removeValue(forKey: row) ?? 1, start: cells.count))
  }

  /// Writes the rows of a block, whose span is known now.
  private func endBlock() {
    guard let span else { return }
    for (index, row) in rows.enumerated() {
      output += "<row r=\"".utf8
      NumberText.append(row.number + 1, to: &output)
      output += "\" spans=\"\(span.lowerBound + 1):\(span.upperBound + 1)\"".utf8
      if row.lines > 1 { output += " ht=\"\(row.lines * Self.lineHeight)\" customHeight=\"1\"".utf8 }
      if sheet.pointee.excel_version == 2010 { output += " x14ac:dyDescent=\"0.25\"".utf8 }
      output.append(UInt8(ascii: ">"))
      output += cells[row.start..<(index + 1 < rows.count ? rows[index + 1].start : cells.count)]
      output += "</row>".utf8
    }
    rows.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    self.span = nil
    if output.count > Self.bufferSize { flush() }
  }

  private func flush() {
    if let file, fwrite(output, 1, output.count, file) != output.count { isWritten = false }
    output.removeAll(keepingCapacity: true)
  }

  // MARK: Handing over

  /// Gives the file to the library, which reads and closes it; false when a row could not be written.
  func handOver() -> Bool {
    endBlock()
    flush()
    guard let file, fflush(file) == 0, isWritten else { return false }
    sheet.pointee.dim_rowmin = 0
    sheet.pointee.dim_colmin = 0
    sheet.pointee.dim_rowmax = UInt32(end.row)
    sheet.pointee.dim_colmax = UInt16(end.column)
    sheet.pointee.optimize = UInt8(LXW_TRUE.rawValue)
    sheet.pointee.optimize_tmpfile = file
    self.file = nil
    return true
  }
}

/// A column of a sheet whose rows are streamed.
private struct SheetColumn {
  /// Letters of its cells' names.
  let letters: [UInt8]
  let style: Int32
  /// The text written last, and its number.
  var text: String?
  var textNumber: Int32 = 0

  init(number: Int, style: Int32) {
    letters = Array(CellName.letters(of: number).utf8)
    self.style = style
  }
}
