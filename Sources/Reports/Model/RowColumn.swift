/// A column of a table together with the way to its cell: header, description and value come from one line.
///
///     let columns: [RowColumn<DocumentEntry>] = [
///       RowColumn("title", about: "Title as on the page; empty when it has none.") { .text($0.title) },
///       RowColumn("words", .integer, about: "Words outside tags and images.") { .integer($0.words) },
///     ]
///     Table(id: "documents", title: "Documents", about: "One row for each page.", columns: columns, rows: documents)
public struct RowColumn<Row>: Sendable {
  /// Name, kind, heading and description.
  public let column: Column
  /// Gives the cell of a row.
  public let cell: @Sendable (Row) -> Cell

  /// Creates a column; the title is made from the id when none is given.
  public init(
    _ id: String, _ kind: Column.Kind = .text, title: String? = nil, about: String = "",
    values: Column.Values = .any, whenEmpty: String? = nil,
    _ cell: @escaping @Sendable (Row) -> Cell
  ) {
    column = Column(id, kind, title: title, about: about, values: values, whenEmpty: whenEmpty)
    self.cell = cell
  }
}

extension Table {
  /// Creates a table whose rows are made from values on demand; no row can have another width than the header.
  public init<Rows: RandomAccessCollection & Sendable>(
    id: String, title: String, about: String, columns: [RowColumn<Rows.Element>], keys: TableKeys = .none(),
    rows: Rows
  ) {
    self.init(
      id: id, title: title, about: about, columns: columns.map(\.column), keys: keys, rowCount: rows.count
    ) { index in
      let row = rows[rows.index(rows.startIndex, offsetBy: index)]
      return columns.map { $0.cell(row) }
    }
  }
}
