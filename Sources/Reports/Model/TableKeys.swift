/// What tells the rows of a table apart, and which columns name rows of other tables.
///
/// Formats that hold keys (the Data Package, the database) read them here; a table without any has rows that nothing but
/// their order tells apart.
public struct TableKeys: Sendable, Equatable {
  /// A column whose values name rows of another table by that table's primary key of one column.
  public struct Reference: Sendable, Equatable {
    /// The column; an empty cell names no row.
    public let column: String
    /// Id of the other table.
    public let table: String
    /// The other table's column.
    public let target: String

    /// Creates a reference; the target has the column's name unless another is given.
    public init(_ column: String, table: String, target: String? = nil) {
      self.column = column
      self.table = table
      self.target = target ?? column
    }

    /// The column `document` names a row of the documents.
    public static let document = Reference("document", table: "documents")
    /// The column `cycle` names a row of the learning cycles.
    public static let cycle = Reference("cycle", table: "cycles")
  }

  /// Columns that are never empty and, together with those of ``orEmpty``, tell a row apart; none for rows without a key.
  public let required: [String]
  /// Columns of the key that may be empty; an empty cell then counts as a value like others.
  public let orEmpty: [String]
  /// The columns that name rows of other tables.
  public let references: [Reference]

  private init(required: [String] = [], orEmpty: [String] = [], references: [Reference]) {
    self.required = required
    self.orEmpty = orEmpty
    self.references = references
  }

  /// A primary key: columns that are never empty and together differ from row to row.
  public static func primary(_ columns: String..., references: [Reference] = []) -> TableKeys {
    TableKeys(required: columns, references: references)
  }

  /// Columns that together differ from row to row, the last of which may be empty.
  public static func unique(_ columns: String..., orEmpty: String..., references: [Reference] = []) -> TableKeys {
    TableKeys(required: columns, orEmpty: orEmpty, references: references)
  }

  /// No key of its own; perhaps references.
  public static func none(references: [Reference] = []) -> TableKeys { TableKeys(references: references) }

  /// The columns of the primary key; none where there is no such key.
  public var primary: [String] { orEmpty.isEmpty ? required : [] }

  /// The columns that are unique together though some may be empty; none where there is a primary key.
  public var unique: [String] { orEmpty.isEmpty ? [] : required + orEmpty }

  /// The references to tables that are there.
  public func references(among tables: [Table]) -> [Reference] {
    let ids = Set(tables.map(\.id))
    return references.filter { ids.contains($0.table) }
  }
}
