internal import CSQLite
internal import Reports

/// A prepared statement with a parameter for each column of a table.
struct Statement: ~Copyable {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { self.statement = statement }

  deinit { sqlite3_finalize(statement) }

  /// Runs the statement; false where the library refuses, whose connection then knows why.
  func run(with cells: [Cell]) -> Bool {
    for (index, cell) in cells.enumerated() {
      guard bind(cell, to: Int32(index + 1)) == SQLITE_OK else { return false }
    }
    let isDone = sqlite3_step(statement) == SQLITE_DONE
    return sqlite3_reset(statement) == SQLITE_OK && isDone
  }

  /// A missing value and an empty text are null, as both are an empty cell of the CSV file.
  private func bind(_ cell: Cell, to index: Int32) -> Int32 {
    switch cell {
    case .text(let text), .link(let text, _): bind(text, to: index)
    case .integer(let value): sqlite3_bind_int64(statement, index, Int64(value))
    case .number(let value): sqlite3_bind_double(statement, index, value)
    case .boolean(let value): sqlite3_bind_int(statement, index, value ? 1 : 0)
    case .figure(let figure): figure.value.map { sqlite3_bind_double(statement, index, $0) } ?? bindNull(index)
    case .missing: bindNull(index)
    }
  }

  private func bindNull(_ index: Int32) -> Int32 { sqlite3_bind_null(statement, index) }

  private func bind(_ text: String, to index: Int32) -> Int32 {
    guard !text.isEmpty else { return bindNull(index) }
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        labmetrics_bind_text(statement, index, $0.baseAddress, Int32($0.count))
      }
    }
  }
}
