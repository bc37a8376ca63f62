internal import CXlsxWriter
internal import Files
internal import Text

/// A workbook being made; owns the library's book and everything in it.
///
/// The library frees the book in `workbook_close` whether or not that succeeds, so closing uses the value up. A book
/// that is dropped without being closed is freed and leaves no file.
struct Workbook: ~Copyable {
  /// Frees the book unless it was closed.
  private final class Handle {
    var pointer: UnsafeMutablePointer<lxw_workbook>?
    init(_ pointer: UnsafeMutablePointer<lxw_workbook>) { self.pointer = pointer }
    deinit { if let pointer { lxw_workbook_free(pointer) } }
  }

  private let handle: Handle
  private let pointer: UnsafeMutablePointer<lxw_workbook>
  /// How error messages name the book: the file without its folder.
  private let name: String

  /// Starts a book; nothing is written to the path before ``close()``.
  init(path: String, temporaryFolder: String) throws(ReportError) {
    let folder = CText(temporaryFolder)
    var options = lxw_workbook_options()
    folder.assign(to: &options.tmpdir)
    // A package over 4 GiB, or a part of that size, needs ZIP64; without need the library's flag makes files that
    // some programs refuse, so it stays off and such a book fails with an error.
    guard let book = workbook_new_opt(path, &options) else {
      throw ReportError(.workbook, place: Folder.name(of: path), detail: "the book could not be created")
    }
    pointer = book
    handle = Handle(book)
    name = Folder.name(of: path)
  }

  /// Adds a sheet behind the others.
  ///
  /// - Parameter sheetName: valid and unused, see ``SheetName``.
  /// - Parameter columnTitles: how error messages name the columns.
  func addSheet(named sheetName: String, columnTitles: [String]) throws(ReportError) -> Worksheet {
    guard let sheet = workbook_add_worksheet(pointer, sheetName) else {
      throw failure("the sheet \"\(sheetName)\" was refused: its name is not valid or already used")
    }
    let made = Worksheet(pointer: sheet, name: sheetName, book: name, columnTitles: columnTitles)
    made.setDefaultRow()
    return made
  }

  /// Adds a cell format; it must not change once cells use it.
  func addFormat() throws(ReportError) -> UnsafeMutablePointer<lxw_format> {
    guard let format = workbook_add_format(pointer) else { throw failure("no memory for a cell format") }
    return format
  }

  /// Adds a chart, to be inserted once.
  func addChart(_ type: lxw_chart_type) throws(ReportError) -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = workbook_add_chart(pointer, UInt8(type.rawValue)) else {
      throw failure("no memory for a chart")
    }
    return chart
  }

  /// Sets title, author and date of the document.
  func describe(_ properties: DocumentProperties) throws(ReportError) {
    let error = properties.withLibraryValue { workbook_set_properties(pointer, $0) }
    guard error == LXW_NO_ERROR else { throw failure(Self.sentence(error)) }
  }

  /// Adds a fact on the document that programs can read.
  func describe(_ property: String, _ value: String) throws(ReportError) {
    let error = workbook_set_custom_property_string(pointer, property, CellText.oneLine(value, limit: 255))
    guard error == LXW_NO_ERROR else { throw failure("the property \"\(property)\": \(Self.sentence(error))") }
  }

  /// Writes the file.
  consuming func close() throws(ReportError) {
    handle.pointer = nil
    let error = workbook_close(pointer)
    guard error == LXW_NO_ERROR else {
      throw failure("\(Self.sentence(error)) Free space on the disk of the reports folder and run again")
    }
  }

  /// What the library says about an error.
  static func sentence(_ error: lxw_error) -> String {
    lxw_strerror(error).map { String(cString: $0) } ?? "unknown error of the workbook library"
  }

  private func failure(_ detail: String) -> ReportError {
    ReportError(.workbook, place: name, detail: detail)
  }
}
