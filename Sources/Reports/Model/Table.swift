/// A table: named columns and rows that are made when a renderer asks for them.
///
/// Rows come from a function of their number, so a long table costs no memory beyond the facts it is made from.
public struct Table: Sendable {
  /// Name of the table in kebab-case or snake_case: the CSV file's name, the source of sheet and table names.
  public let id: String
  /// Heading for readers.
  public let title: String
  /// One or two sentences: what a row is and what the figures rest on.
  public let about: String
  /// The columns in order.
  public let columns: [Column]
  /// What tells rows apart, and which columns name rows of other tables.
  public let keys: TableKeys
  /// Number of rows.
  public let rowCount: Int
  private let makeRow: @Sendable (Int) -> [Cell]

  /// Creates a table whose rows are made on demand.
  ///
  /// - Parameter row: gives the cells of row `0..<rowCount`, one for each column.
  public init(
    id: String, title: String, about: String, columns: [Column], keys: TableKeys = .none(), rowCount: Int,
    row: @escaping @Sendable (Int) -> [Cell]
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.columns = columns
    self.keys = keys
    self.rowCount = rowCount
    self.makeRow = row
  }

  /// Creates a table from rows at hand.
  public init(
    id: String, title: String, about: String, columns: [Column], keys: TableKeys = .none(), rows: [[Cell]]
  ) {
    self.init(id: id, title: title, about: about, columns: columns, keys: keys, rowCount: rows.count) { rows[$0] }
  }

  /// The cells of a row, one for each column; a number that is not finite is missing.
  public func row(_ index: Int) -> [Cell] {
    let cells = makeRow(index)
    return cells.contains(where: \.isNotFinite) ? cells.map { $0.isNotFinite ? .missing(.none) : $0 } : cells
  }

  /// The same table without the columns in which no row has a value.
  ///
  /// Cost: O(cells); each row is made once to look at it.
  func withoutEmptyColumns() -> Table {
    guard rowCount > 0 else { return self }
    var empty = Set(columns.indices)
    for index in 0..<rowCount where !empty.isEmpty {
      let cells = row(index)
      empty = empty.filter { cells[$0].isBlank }
    }
    guard !empty.isEmpty else { return self }
    let kept = columns.indices.filter { !empty.contains($0) }
    return Table(id: id, title: title, about: about, columns: kept.map { columns[$0] }, rowCount: rowCount) { index in
      let cells = makeRow(index)
      return kept.map { cells[$0] }
    }
  }

  /// The same table with only its first rows.
  public func prefix(_ count: Int) -> Table {
    Table(
      id: id, title: title, about: about, columns: columns, keys: keys, rowCount: min(count, rowCount), row: makeRow)
  }
}

/// A column of a table.
public struct Column: Sendable, Equatable {
  /// What the values are.
  public enum Kind: Sendable, Equatable {
    /// Text.
    case text
    /// Whole numbers.
    case integer
    /// Numbers with so many decimals.
    case number(decimals: Int)
    /// Ratios from 0 to 1, shown as percentages where people read them.
    case share
    /// Calendar years.
    case year
    /// Yes or no.
    case boolean
    /// ISO dates as text.
    case date
  }

  /// Name in files, snake_case.
  public let id: String
  /// Heading for readers.
  public let title: String
  /// What the values are.
  public let kind: Kind
  /// One sentence on meaning, unit and missing values.
  public let about: String
  /// Which texts it can hold.
  public let values: Values
  /// Why a cell is empty, in a few words; nil where nothing more can be said.
  public let whenEmpty: String?

  /// Creates a column; the title is made from the id when none is given.
  public init(
    _ id: String, _ kind: Kind = .text, title: String? = nil, about: String = "", values: Values = .any,
    whenEmpty: String? = nil
  ) {
    self.id = id
    self.title = title ?? id.split(separator: "_").joined(separator: " ")
    self.kind = kind
    self.about = about
    self.values = values
    self.whenEmpty = whenEmpty
  }
}
