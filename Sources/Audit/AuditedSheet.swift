internal import Text

/// A cell of a workbook that is audited.
struct AuditedCell {
  /// What it holds.
  enum Value {
    case text(String)
    case number
    case other
  }
  /// Row from 1 and column from 0.
  let row: Int
  let column: Int
  let value: Value
  /// Number of its format.
  let style: Int
  let hasFormula: Bool

  /// The text, if it is one.
  var text: String? { if case .text(let text) = value { text } else { nil } }
  /// `B7`.
  var reference: String { "\(CellName.letters(of: column))\(row)" }
}

/// A range such as `A1:C9`, rows from 1 and columns from 0.
struct CellRange: Equatable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>
  /// Rows Excel has.
  private static let rowLimit = 1_048_576

  /// Reads a range or a single cell, with or without `$`; nil for anything else.
  init?(_ text: String) {
    let ends = text.filter { $0 != "$" }.split(separator: ":").map { Self.cell(String($0)) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first.row <= last.row,
      first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  /// Row from 1 and column from 0 of a reference such as `B7`; nil for one that no sheet has.
  static func cell(_ text: String) -> (row: Int, column: Int)? {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    guard (1...3).contains(letters.count), let row = Int(text.dropFirst(letters.count)), (1...rowLimit).contains(row)
    else { return nil }
    let column = letters.uppercased().unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 }
    return column <= CellName.columnLimit ? (row, column - 1) : nil
  }

  func contains(row: Int, column: Int) -> Bool { rows.contains(row) && columns.contains(column) }

  func contains(_ other: CellRange) -> Bool {
    contains(row: other.rows.lowerBound, column: other.columns.lowerBound)
      && contains(row: other.rows.upperBound, column: other.columns.upperBound)
  }
}

/// An Excel table.
struct AuditedTable {
  let name: String
  let range: CellRange
  let columns: [String]
}

/// A chart or picture on a sheet.
struct AuditedDrawing {
  let description: String
  /// The chart's document; nil for a picture.
  let chart: XMLElement?
}

/// A sheet of a workbook that is audited.
struct AuditedSheet {
  /// Where a link leads.
  struct Link {
    let cell: String
    /// A place in the book; nil for a link out of it.
    let location: String?
    /// An address out of the book.
    let address: String?
  }

  let name: String
  var isHidden = false
  var cells: [AuditedCell] = []
  var merged: [String] = []
  var tables: [AuditedTable] = []
  var drawings: [AuditedDrawing] = []
  var links: [Link] = []
  /// Rows that stay in sight.
  var frozenRows = 0
  /// The cell that is selected, where the sheet says so.
  var selection: String?
  var hiddenLines: [String] = []
  /// Widths of columns from 0 in characters.
  var widths: [(columns: ClosedRange<Int>, width: Double)] = []

  init(name: String) { self.name = name }

  /// `report.xlsx:Methods!B7`.
  func place(_ book: String, _ cell: String = "") -> String { "\(book):\(name)" + (cell.isEmpty ? "" : "!\(cell)") }
}
