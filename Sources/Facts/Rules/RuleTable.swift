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

  /// Takes a table that was read already.
  init(_ table: CSVTable) { self.table = table }

  /// One value for each row, in order.
  ///
  /// - Throws: `CSVTable.Problem` with file and line when a column is missing, a row is damaged or stands twice.
  func map<Value>(
    _ columns: [String], _ value: ([String], Int) throws(CSVTable.Problem) -> Value
  ) throws(CSVTable.Problem) -> [Value] {
    var indices: [Int] = []
    for column in columns { indices.append(try table.column(column)) }
    var values: [Value] = []
    var lines: [[String]: Int] = [:]
    for row in table.rows {
      let fields = indices.map { row.fields[$0] }
      values.append(try value(fields, row.line))
      guard let first = lines.updateValue(row.line, forKey: fields) else { continue }
      throw problem(row.line, "found the same row as on line \(first), expected each once; remove one of the two")
    }
    return values
  }

  /// Makes sure that every meaning has a row: one without would be counted as never found.
  ///
  /// - Throws: `CSVTable.Problem` that names the first one missing.
  func check<Meaning: RawRepresentable<String> & CaseIterable & Equatable>(
    _ found: [Meaning], cover what: String
  ) throws(CSVTable.Problem) {
    guard let missing = Meaning.allCases.first(where: { !found.contains($0) }) else { return }
    throw problem(
      table.rows.last?.line ?? 1,
      "the file ends without a row of the \(what) \"\(missing.rawValue)\", expected one or more for each; add a pattern"
    )
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
