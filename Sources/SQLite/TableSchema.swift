internal import Reports

/// The SQL that defines a table: its columns with types, checks and what they mean, its keys and its indices.
///
/// What a table and its columns mean stands in comments, which the database keeps: `.schema counts` shows them.
struct TableSchema {
  let table: Table
  /// The columns that name rows of tables of the same database.
  let references: [TableKeys.Reference]

  /// Creates the table.
  var creation: String {
    let lines = table.columns.map { (column($0), $0.about) } + constraints.map { ($0, "") }
    let body = lines.enumerated().map { index, line in
      Self.line(line.0 + (index + 1 < lines.count ? "," : ""), comment: line.1)
    }
    return "CREATE TABLE \(Self.name(table.id)) ( -- \(Self.oneLine(table.about))\n\(body.joined()))"
  }

  /// Adds a row.
  var insertion: String {
    let places = [String](repeating: "?", count: table.columns.count).joined(separator: ", ")
    return "INSERT INTO \(Self.name(table.id)) VALUES (\(places))"
  }

  /// Creates the indices: one that keeps rows apart where there is no primary key, and one for each reference.
  var indices: [String] {
    let keyed = table.keys.unique.isEmpty ? [] : [index(on: table.keys.unique, isUnique: true)]
    let searched = references.map(\.column).filter { $0 != table.keys.required.first }
    return keyed + searched.map { index(on: [$0], isUnique: false) }
  }

  private func column(_ column: Column) -> String {
    let isRequired = table.keys.required.contains(column.id)
    let parts = [Self.name(column.id), Self.type(of: column.kind), isRequired ? "NOT NULL" : ""]
    return (parts + [Self.check(column)]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var constraints: [String] {
    let key = table.keys.primary.isEmpty ? [] : ["PRIMARY KEY (\(Self.names(table.keys.primary)))"]
    return key
      + references.map {
        "FOREIGN KEY (\(Self.name($0.column))) REFERENCES \(Self.name($0.table)) (\(Self.name($0.target)))"
      }
  }

  /// An empty cell counts as a value in a key, while null is equal to nothing, not even itself.
  private func index(on columns: [String], isUnique: Bool) -> String {
    let parts = columns.map { isUnique && table.keys.orEmpty.contains($0) ? filled($0) : Self.name($0) }
    let name = Self.name(([table.id] + (isUnique ? ["key"] : columns)).joined(separator: "_"))
    return
      "CREATE \(isUnique ? "UNIQUE " : "")INDEX \(name) ON \(Self.name(table.id)) (\(parts.joined(separator: ", ")))"
  }

  private func filled(_ id: String) -> String {
    let isText = table.columns.contains { $0.id == id && $0.kind == .text }
    return "coalesce(\(Self.name(id)), \(isText ? "''" : "0"))"
  }

  private static func type(of kind: Column.Kind) -> String {
    switch kind {
    case .text, .date: "TEXT"
    case .integer, .year, .boolean: "INTEGER"
    case .number, .share: "REAL"
    }
  }

  private static func check(_ column: Column) -> String {
    let name = name(column.id)
    switch column.kind {
    case .boolean: return "CHECK (\(name) IN (0, 1))"
    case .share: return "CHECK (\(name) BETWEEN 0 AND 1)"
    case .date: return "CHECK (\(name) GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')"
    case .text, .integer, .number, .year: return ""
    }
  }

  private static func line(_ code: String, comment: String) -> String {
    comment.isEmpty ? "  \(code)\n" : "  \(code) -- \(oneLine(comment))\n"
  }

  /// A comment ends with its line.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// A name in quotes, whatever words the language of the database keeps for itself.
  static func name(_ id: String) -> String { "\"\(id.replacing("\"", with: "\"\""))\"" }

  private static func names(_ ids: [String]) -> String { ids.map(name).joined(separator: ", ") }
}
