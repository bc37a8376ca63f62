internal import CXlsxWriter
internal import Files
internal import Labels
package import Renderers
package import Reports
package import Text

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Writes the workbook, `report.xlsx` unless the report names its files: a cover, then the report's sheets.
///
/// Nothing but the report goes in: no clock, no locale, so two runs give the same bytes. Text is never read as a
/// formula, a missing value is never 0, and everything Excel would refuse is mended or told before it is written.
package struct XLSXRenderer: Renderer {
  /// Rows of data a sheet can hold below its header.
  static let rowLimit = 1_048_575

  /// Data rows written on a sheet; smaller only in tests.
  var rowsPerSheet = Self.rowLimit

  package init() {}

  init(rowsPerSheet: Int) { self.rowsPerSheet = rowsPerSheet }

  package func render(_ report: Report, into folder: String) throws(ReportError) -> [WrittenFile] {
    let place = folder.isEmpty ? "." : folder
    let name = "\(report.identity.fileName).xlsx"
    let path = "\(place)/\(name)"
    try claim(path)
    do throws(ReportError) {
      try write(report, to: path, temporaryFolder: place)
      try settle(path)
      try WorkbookParts.check(path)
    } catch {
      unlink(path)
      throw error
    }
    guard let file = Checksum.ofFile(path) else { throw Self.unwritable(path) }
    return [WrittenFile(path: name, bytes: file.bytes, sha256: file.sha256)]
  }

  private func write(_ report: Report, to path: String, temporaryFolder: String) throws(ReportError) {
    let plan = BookPlan(report, rowLimit: rowsPerSheet)
    let book = try Workbook(path: path, temporaryFolder: temporaryFolder)
    try describe(book, as: report)
    let formats = try CellFormats(in: book)
    let cover = try book.addSheet(named: plan.coverName, columnTitles: CoverSheet.columnTitles)
    try CoverSheet(identity: report.identity, plan: plan).write(on: cover, formats: formats)
    for table in plan.plans {
      let sheet = try book.addSheet(named: table.name, columnTitles: table.headers)
      try TableSheet(plan: table, book: plan, formats: formats).write(on: sheet, in: book)
    }
    cover.showFirst()
    try book.close()
  }

  /// Title, subject, author and date, and what the library has no field for.
  private func describe(_ book: borrowing Workbook, as report: Report) throws(ReportError) {
    try book.describe(DocumentProperties(report.identity))
    try book.describe("Language", report.labels.language.code)
    try book.describe("Program version", report.identity.programVersion)
    try book.describe("Rules version", report.identity.rulesVersion)
  }

  /// Creates the file empty, so that a folder that cannot be written is told with the system's reason; the library
  /// would only print it.
  private func claim(_ path: String) throws(ReportError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.unwritable(path) }
    close(descriptor)
  }

  /// Brings the file to the disk, so that a full one is told before the reports are exchanged.
  private func settle(_ path: String) throws(ReportError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.unwritable(path) }
    defer { close(descriptor) }
    // Some file systems cannot do it and say EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw Self.unwritable(path) }
  }

  private static func unwritable(_ path: String) -> ReportError {
    ReportError(
      .fileNotWritten, place: path,
      detail: "cannot be written (\(String(cString: strerror(errno)))): the previous reports stay as they are; "
        + "free space or mend permissions and run again")
  }
}
