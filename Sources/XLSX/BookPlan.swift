internal import Labels
internal import Reports
internal import Text

/// What a workbook will hold, decided before anything is written: names are unique over the whole book.
struct BookPlan {
  /// Name of the first sheet.
  let coverName: String
  /// The sheets of the report, in order.
  let plans: [SheetPlan]
  let labels: Labels
  private let planByTable: [String: Int]

  /// Plans the workbook of a report.
  ///
  /// - Parameter rowLimit: rows that a sheet may hold, its header included.
  init(_ report: Report, rowLimit: Int) {
    labels = report.labels
    coverName = SheetName.valid(labels.text(WorkbookLabel.cover))
    plans = SheetPlan.plans(for: report.sheets, taken: [coverName], rowLimit: rowLimit)
    planByTable = Dictionary(
      plans.enumerated().map { ($0.element.table.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a lead goes, as the library wants it; nil where the row is not in the book or the address is no web address.
  func address(of target: Report.Lead.Target) -> String? {
    switch target {
    case .web(let address): return LinkAddress.usable(address)
    case .row(let row, let table):
      guard let plan = planByTable[table].map({ plans[$0] }), row < plan.rowCount else { return nil }
      return Self.address(sheet: plan.name, row: plan.headerRow + 2 + row)
    }
  }

  /// A cell of the first column of a sheet, by its row from 1.
  static func address(sheet: String, row: Int) -> String { "internal:\(quoted(sheet))!A\(row)" }

  /// A sheet's name as formulas have it.
  static func quoted(_ sheet: String) -> String {
    "'\(sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }
}
