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

  /// The plan of every sheet, in order.
  static func plans(for sheets: [Report.Sheet], rowLimit: Int) -> [SheetPlan] {
    let names = SheetName.unique(sheets.map(\.name), taken: [CoverSheet.name])
    let tableNames = TableName.unique(sheets.map(\.exhibit.table.id))
    return sheets.indices.map { index in
      let exhibit = sheets[index].exhibit
      return SheetPlan(
        name: names[index], tableName: tableNames[index],
        headers: TableName.headers(exhibit.table.columns.map(\.title)), table: exhibit.table, chart: exhibit.chart,
        rowCount: min(exhibit.table.rowCount, rowLimit))
    }
  }

  /// What the cover says when rows are left out; nil when all are there.
  var shortening: String? {
    guard rowCount < table.rowCount else { return nil }
    return "The sheet \"\(name)\" holds the first \(Self.grouped(rowCount)) of \(Self.grouped(table.rowCount)) rows, "
      + "all that a sheet can hold; the data file \(table.id).csv has every row."
  }

  /// A number with separators of thousands.
  static func grouped(_ number: Int) -> String {
    var groups: [String] = []
    var rest = number
    while rest >= 1000 {
      groups.append(String(String(rest % 1000 + 1000).dropFirst()))
      rest /= 1000
    }
    return ([String(rest)] + groups.reversed()).joined(separator: ",")
  }
}
