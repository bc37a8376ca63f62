internal import Files
package import Renderers
package import Reports
package import Text

/// Writes `data/labmetrics.sqlite`: the rows of the CSV files as tables of one database, typed and with keys.
///
/// - Missing: an empty cell is NULL; never 0 or an empty text.
/// - Values: text as the report has it, never guarded against formulas; yes and no as 1 and 0; dates as ISO text; shares
///   from 0 to 1.
/// - Keys: those of ``TableKeys``, as the Data Package has them. A table without a primary key keeps the order of its
///   CSV file in `rowid`.
/// - Source: https://www.sqlite.org/fileformat2.html; readable by SQLite 3.9 and later.
package struct SQLiteRenderer: Renderer {
  /// Path below the reports folder.
  package static let path = "data/labmetrics.sqlite"
  /// `LabM`, which tells programs whose database it is.
  private static let applicationID = 0x4C61_624D

  package init() {}

  package func render(_ report: Report, into folder: String) throws(ReportError) -> [WrittenFile] {
    try Folder.add(folder + "/data")
    let path = "\(folder)/\(Self.path)"
    try write(report, to: path)
    guard let file = Checksum.ofFile(path) else {
      throw ReportError(
        .fileNotWritten, place: path, detail: "cannot be read back: the previous reports stay as they are; run again")
    }
    return [WrittenFile(path: Self.path, bytes: file.bytes, sha256: file.sha256)]
  }

  private func write(_ report: Report, to path: String) throws(ReportError) {
    let database = try Database(path: path)
    try database.run(Self.settings)
    try database.run("BEGIN")
    for table in report.dataTables {
      let schema = TableSchema(table: table, references: table.keys.references(among: report.dataTables))
      try write(schema, into: database)
    }
    for view in YearViews(basis: report.yearBasis).creations { try database.run(view) }
    try database.run("COMMIT")
  }

  /// Rows first, since indices of rows that are there take less time and space.
  private func write(_ schema: TableSchema, into database: borrowing Database) throws(ReportError) {
    try database.run(schema.creation)
    let insertion = try database.statement(schema.insertion)
    for index in 0..<schema.table.rowCount { try database.run(insertion, with: schema.table.row(index)) }
    for index in schema.indices { try database.run(index) }
  }

  /// No journal, as a run that fails leaves no file; nothing but the report goes into the file.
  private static let settings = """
    PRAGMA page_size = 4096;
    PRAGMA encoding = 'UTF-8';
    PRAGMA auto_vacuum = NONE;
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA temp_store = MEMORY;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = OFF;
    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = \(PublishedIssue.schemaVersion);
    """
}

extension Report {
  /// `tag` or `cycle`: the year basis of the whole report.
  fileprivate var yearBasis: String { identity.selection.first { $0.name == "year_basis" }?.value ?? "tag" }
}
