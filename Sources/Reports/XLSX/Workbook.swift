internal import CXlsxWriter

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A workbook being made; owns the library's book and everything in it.
///
/// The library frees the book in `workbook_close` whether or not that succeeds, so closing uses the value up. A book
/// that is dropped without being closed is freed and leaves no file.
struct Workbook: ~Copyable {
  private let pointer: UnsafeMutablePointer<lxw_workbook>

  /// Sheets whose rows may wait in files: two descriptors each, of those that the system allows the run beside others.
  static let mostStreamed = max(0, ResourceLimit.files - otherFiles) / 2

  /// Files that a run has open beside the rows of sheets, at most.
  private static let otherFiles = 40

  /// Starts a book; nothing is written to the path before ``close()``.
  init(path: String, temporaryFolder: String) throws(ReportError) {
    let folder = CText(temporaryFolder)
    var options = lxw_workbook_options()
    folder.assign(to: &options.tmpdir)
    // A package over 4 GiB, or a part of that size, needs ZIP64; without need the library's flag makes files that
    // some programs refuse, so it stays off and such a book fails with an error.
    guard let book = workbook_new_opt(path, &options) else { throw Self.failure("the book could not be created") }
    pointer = book
  }

  deinit {
    closeRows()
    lxw_workbook_free(pointer)
  }

  /// Closes the rows that sheets handed over: the library does so only when it writes the book.
  private func closeRows() {
    var sheet = pointer.pointee.worksheets.pointee.stqh_first
    while let current = sheet {
      if let file = current.pointee.optimize_tmpfile { fclose(file) }
      sheet = current.pointee.list_pointers.stqe_next
    }
  }

  /// Adds a sheet behind the others.
  ///
  /// - Parameter name: valid and unused, see ``SheetName``.
  /// - Parameter columnTitles: how error messages name the columns.
  /// - Parameter isStreamed: whether its cells are written at once, in order, instead of staying in memory.
  func addSheet(
    named name: String, columnTitles: [String], isStreamed: Bool = false
  ) throws(ReportError) -> Worksheet {
    guard let sheet = workbook_add_worksheet(pointer, name) else {
      throw Self.failure("the sheet \"\(name)\" was refused: its name is not valid or already used")
    }
    let rows = isStreamed ? SheetRows(of: sheet) : nil
    return Worksheet(pointer: sheet, name: name, columnTitles: columnTitles, rows: rows)
  }

  /// Adds a cell format; it must not change once cells use it.
  func addFormat() throws(ReportError) -> UnsafeMutablePointer<lxw_format> {
    guard let format = workbook_add_format(pointer) else { throw Self.failure("no memory for a cell format") }
    return format
  }

  /// Adds a chart, to be inserted once.
  func addChart(_ type: lxw_chart_type) throws(ReportError) -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = workbook_add_chart(pointer, UInt8(type.rawValue)) else {
      throw Self.failure("no memory for a chart")
    }
    return chart
  }

  /// Sets title, author and date of the document.
  func describe(_ properties: DocumentProperties) throws(ReportError) {
    let error = properties.withLibraryValue { workbook_set_properties(pointer, $0) }
    guard error == LXW_NO_ERROR else { throw Self.failure(Self.sentence(error)) }
  }

  /// Adds a fact on the document that programs can read.
  func describe(_ name: String, _ value: String) throws(ReportError) {
    let error = workbook_set_custom_property_string(pointer, name, CellText.oneLine(value, limit: 255))
    guard error == LXW_NO_ERROR else { throw Self.failure("the property \"\(name)\": \(Self.sentence(error))") }
  }

  /// Names a cell; the name must be valid and unused, see ``CellName``.
  func define(_ name: String, as formula: String) throws(ReportError) {
    let error = workbook_define_name(pointer, name, formula)
    guard error == LXW_NO_ERROR else { throw Self.failure("the name \"\(name)\": \(Self.sentence(error))") }
  }

  /// Writes the file.
  consuming func close() throws(ReportError) {
    let book = pointer
    guard let rows = HeldRows(of: book) else {
      _ = consume self
      throw Self.failure("too many files are open: close some and run again")
    }
    discard self
    let error = workbook_close(book)
    rows.release()
    guard error == LXW_NO_ERROR else {
      throw Self.failure("\(Self.sentence(error)) Free space on the disk of the reports folder and run again")
    }
  }

  /// What the library says about an error.
  static func sentence(_ error: lxw_error) -> String {
    lxw_strerror(error).map { String(cString: $0) } ?? "unknown error of the workbook library"
  }

  private static func failure(_ detail: String) -> ReportError {
    ReportError(.workbook, place: XLSXRenderer.fileName, detail: detail)
  }
}
