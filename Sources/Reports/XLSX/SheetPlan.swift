internal import Labels
internal import Metrics

/// What a sheet will hold, decided before anything is written: names are unique over the whole book.
struct SheetPlan {
  /// Name of the sheet.
  let name: String
  /// Name of its Excel table.
  let tableName: String
  /// Texts of the header row.
  let headers: [String]
  /// The table.
  let table: Table
  /// The chart beside it; nil when there is nothing to draw.
  let chart: Chart?
  /// Rows written; fewer than the table's when a sheet cannot hold them all.
  let rowCount: Int
  /// Columns whose cells lead somewhere, by number.
  let leads: [Int: Report.Lead]
  /// Cells that get a name.
  let cellNames: [Report.CellName]
  /// Column that gives each row's unit, by which its numbers are shown; nil where a column has one unit.
  let unitColumn: Int?

  /// Rows of a sheet with links: more would make the book slow to open, and nobody follows them.
  private static let mostLinkedRows = 10_000

  /// The plan of every sheet, in order.
  static func plans(for sheets: [Report.Sheet], taken: [String], rowLimit: Int) -> [SheetPlan] {
    let names = SheetName.unique(sheets.map(\.name), taken: taken)
    let tableNames = TableName.unique(sheets.map(\.exhibit.table.id), taken: [TableName.contents])
    return sheets.indices.map { index in
      SheetPlan(sheets[index], name: names[index], tableName: tableNames[index], rowLimit: rowLimit)
    }
  }

  /// Plans one sheet under names that are valid and unused.
  init(_ sheet: Report.Sheet, name: String, tableName: String, rowLimit: Int) {
    self.name = name
    self.tableName = tableName
    table = sheet.exhibit.table
    headers = TableName.headers(table.columns.map(\.title))
    chart = sheet.exhibit.chart
    rowCount = min(table.rowCount, rowLimit)
    about = sheet.about ?? Self.about(table)
    leads = Self.leads(of: sheet)
    cellNames = sheet.cellNames
    unitColumn = table.columns.firstIndex { $0.id == "unit" }
  }

  private static func leads(of sheet: Report.Sheet) -> [Int: Report.Lead] {
    let table = sheet.exhibit.table
    guard table.rowCount <= mostLinkedRows else { return [:] }
    let found = sheet.leads.compactMap { lead in
      table.columns.firstIndex { $0.id == lead.column }.map { ($0, lead) }
    }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  /// The unit of a row.
  func unit(of cells: [Cell]) -> IndicatorUnit? {
    guard let unitColumn, unitColumn < cells.count, case .text(let unit) = cells[unitColumn] else { return nil }
    return IndicatorUnit(rawValue: unit)
  }

  /// What the sheet holds, in a sentence or two.
  let about: String

  private static func about(_ table: Table) -> String {
    let parts = [table.title, table.about].filter { !$0.isEmpty }
    return parts.joined(separator: parts.first.map { ".!?".contains($0.last ?? " ") } == true ? " " : ". ")
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
