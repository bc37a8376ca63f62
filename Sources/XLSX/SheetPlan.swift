internal import Labels
internal import Metrics
internal import Reports
internal import Text

/// What a sheet will hold, decided before anything is written: names are unique over the whole book.
struct SheetPlan {
  /// Name of the sheet.
  let name: String
  /// Name of its Excel table.
  let tableName: String
  /// Texts of the header row.
  let headers: [String]
  /// What the sheet says.
  let sheet: Report.Sheet
  /// Rows written; fewer than the table's when a sheet cannot hold them all.
  let rowCount: Int
  /// Columns whose cells lead somewhere, by number.
  let leads: [Int: Report.Lead]
  /// Column that gives each row's unit, by which its numbers are shown; nil where a column has one unit.
  let unitColumn: Int?

  /// The table.
  var table: Table { sheet.table }
  /// Row of the header, from 0: below title, what is counted, and the notes.
  var headerRow: Int { 2 + sheet.notes.count }
  /// The last row of the table, from 0; an empty table has one row that says so.
  var lastRow: Int { headerRow + max(rowCount, 1) }
  /// Whether it is read as it is printed.
  var isForReading: Bool { sheet.purpose == .reading }

  /// Rows of a sheet with links: more would make the book slow to open, and nobody follows them.
  private static let mostLinkedRows = 10_000

  /// The plan of every sheet, in order.
  ///
  /// - Parameter rowLimit: data rows that a sheet may hold.
  static func plans(for sheets: [Report.Sheet], taken: [String], rowLimit: Int) -> [SheetPlan] {
    let names = SheetName.unique(sheets.map(\.name), taken: taken)
    let tableNames = TableName.unique(sheets.map(\.table.id))
    return sheets.indices.map { index in
      SheetPlan(sheets[index], name: names[index], tableName: tableNames[index], rowLimit: rowLimit)
    }
  }

  /// Plans one sheet under names that are valid and unused.
  init(_ sheet: Report.Sheet, name: String, tableName: String, rowLimit: Int) {
    self.name = name
    self.tableName = tableName
    self.sheet = sheet
    headers = TableName.headers(sheet.table.columns.map(\.title))
    rowCount = min(sheet.table.rowCount, rowLimit)
    leads = Self.leads(of: sheet)
    unitColumn = sheet.table.columns.firstIndex { $0.id == "unit" }
  }

  private static func leads(of sheet: Report.Sheet) -> [Int: Report.Lead] {
    guard sheet.table.rowCount <= mostLinkedRows else { return [:] }
    let found = sheet.leads.compactMap { lead in
      sheet.table.columns.firstIndex { $0.id == lead.column }.map { ($0, lead) }
    }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  /// The unit of a row.
  func unit(of cells: [Cell]) -> IndicatorUnit? {
    guard let unitColumn, unitColumn < cells.count, case .text(let unit) = cells[unitColumn] else { return nil }
    return IndicatorUnit(rawValue: unit)
  }

  /// What the cover says when rows are left out; nil when all are there.
  func shortening(_ labels: Labels) -> String? {
    guard rowCount < table.rowCount else { return nil }
    return labels.text(
      WorkbookLabel.shortened,
      [
        "sheet": name, "shown": labels.number(rowCount), "all": labels.number(table.rowCount),
        "file": "\(table.id).csv",
      ])
  }
}
