internal import Lookups

/// A file of rules, read row by row with the columns' names.
struct RuleTable {
  private let table: CSVTable

  /// Reads a file.
  ///
  /// - Throws: `CSVTable.Problem` when it is no CSV file.
  init(_ file: LookupFile) throws(CSVTable.Problem) {
    table = try CSVTable(file.bytes, file: file.name)
  }

  /// One value for each row, in order.
  ///
  /// - Throws: `CSVTable.Problem` with file and line when a column is missing or a row is damaged.
  func map<Value>(
    _ columns: [String], _ value: ([String], Int) throws(CSVTable.Problem) -> Value
  ) throws(CSVTable.Problem) -> [Value] {
    var indices: [Int] = []
    for column in columns { indices.append(try table.column(column)) }
    var values: [Value] = []
    for row in table.rows { values.append(try value(indices.map { row.fields[$0] }, row.line)) }
    return values
  }

  /// A problem of a row.
  func problem(_ line: Int, _ detail: String) -> CSVTable.Problem {
    CSVTable.Problem(file: table.file, line: line, detail: detail)
  }

  /// The compiled pattern of a row.
  ///
  /// - Throws: `CSVTable.Problem` that says what in the pattern is damaged.
  func pattern(_ text: String, _ line: Int) throws(CSVTable.Problem) -> TermPattern {
    do { return try TermPattern(text) } catch { throw problem(line, error.detail) }
  }
}
