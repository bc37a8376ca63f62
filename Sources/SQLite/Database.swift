internal import CSQLite
internal import Reports
internal import Text

/// A new database file being written; closed when the value goes.
///
/// Nothing in the file depends on the clock or the machine: page size, encoding and application are set, there is no
/// journal, and freed space is overwritten with zeros. The library writes its own version number into the file's head.
struct Database: ~Copyable {
  private let connection: OpaquePointer?
  private let path: String

  /// Creates the file.
  ///
  /// - Throws: ``ReportError`` where the file cannot be written.
  init(path: String) throws(ReportError) {
    self.path = path
    var opened: OpaquePointer?
    let status = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
    connection = opened
    guard status == SQLITE_OK else { throw failure }
  }

  deinit { sqlite3_close_v2(connection) }

  /// Runs statements that give no rows.
  func run(_ sql: String) throws(ReportError) {
    guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  /// Prepares a statement to be run many times.
  func statement(_ sql: String) throws(ReportError) -> Statement {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &prepared, nil) == SQLITE_OK, let prepared else { throw failure }
    return Statement(prepared)
  }

  /// Runs a statement with the cells of a row.
  func run(_ statement: borrowing Statement, with cells: [Cell]) throws(ReportError) {
    guard statement.run(with: cells) else { throw failure }
  }

  /// What the library says of the last call.
  private var failure: ReportError {
    let reason = sqlite3_errmsg(connection).map { String(cString: $0) } ?? "out of memory"
    return ReportError(
      .fileNotWritten, place: path,
      detail: "cannot be written (\(reason)): the previous reports stay as they are; "
        + "free space or mend permissions and run again")
  }
}
