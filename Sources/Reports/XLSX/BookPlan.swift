internal import Labels

/// What a workbook will hold, decided before anything is written: names are unique over the whole book.
struct BookPlan {
  /// Name of the first sheet.
  let coverName: String
  /// The sheet that lists the others.
  let contents: SheetPlan
  /// The sheets of the report, in order.
  let plans: [SheetPlan]
  let labels: Labels
  private let planByTable: [String: Int]

  /// Plans the workbook of a report.
  ///
  /// - Parameter rowLimit: data rows that a sheet may hold.
  init(_ report: Report, rowLimit: Int) {
    labels = report.labels
    coverName = SheetName.valid(labels.text(WorkbookLabel.cover))
    let contentsName = SheetName.valid(labels.text(WorkbookLabel.contents))
    plans = SheetPlan.plans(for: report.sheets, taken: [coverName, contentsName], rowLimit: rowLimit)
    planByTable = Dictionary(
      plans.enumerated().map { ($0.element.table.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    contents = SheetPlan(
      Report.Sheet(
        name: contentsName, exhibit: Exhibit(table: Self.contents(plans, labels)),
        leads: [Report.Lead(column: "sheet") { row, _ in .sheet(row) }]),
      name: contentsName, tableName: TableName.contents, rowLimit: rowLimit)
  }

  /// One row for each sheet: its name, what it holds, its rows.
  private static func contents(_ plans: [SheetPlan], _ labels: Labels) -> Table {
    Table(
      id: TableName.contents, title: labels.text(WorkbookLabel.contents), about: "",
      columns: [
        Column("sheet", title: labels.text(WorkbookLabel.sheet)),
        Column("about", title: labels.text(WorkbookLabel.holds)),
        Column("rows", .integer, title: labels.text(WorkbookLabel.rows)),
      ], rowCount: plans.count
    ) { [.text(plans[$0].name), .text(plans[$0].about), .integer(plans[$0].rowCount)] }
  }

  /// Where a lead goes, as the library wants it; nil where the row is not in the book or the address is no web address.
  func address(of target: Report.Lead.Target) -> String? {
    switch target {
    case .web(let address): return LinkAddress.usable(address)
    case .sheet(let number):
      return plans.indices.contains(number) ? Self.address(sheet: plans[number].name, row: 1) : nil
    case .row(let row, let table):
      guard let plan = planByTable[table].map({ plans[$0] }), row < plan.rowCount else { return nil }
      return Self.address(sheet: plan.name, row: row + 2)
    }
  }

  /// The first cell of the contents.
  var contentsAddress: String { Self.address(sheet: contents.name, row: 1) }

  /// A cell of the first column of a sheet.
  static func address(sheet: String, row: Int) -> String { "internal:\(quoted(sheet))!A\(row)" }

  /// A sheet's name as formulas have it.
  static func quoted(_ sheet: String) -> String {
    "'\(sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }

  /// The named cells of all sheets with their formulas; a name that the library would cut is left out.
  var cellNames: [(name: String, formula: String)] {
    var names = UniqueNames(limit: CellName.limit)
    return plans.flatMap { plan in
      plan.cellNames.compactMap { cell -> (String, String)? in
        guard let column = plan.table.columns.firstIndex(where: { $0.id == cell.column }), cell.row < plan.rowCount
        else { return nil }
        let formula = "=\(Self.quoted(plan.name))!$\(CellName.letters(of: column))$\(cell.row + 2)"
        guard formula.utf8.count <= CellName.limit else { return nil }
        return (names.add(CellName.valid(cell.name), suffix: { "_\($0)" }), formula)
      }
    }
  }
}

/// Names of cells that Excel takes.
enum CellName {
  /// Bytes that the library's buffers hold for a name and for its formula, less the closing zero.
  static let limit = 120

  /// The name with `_` for everything but ASCII letters and digits, and `value_` in front where it would else be read
  /// as a number or a cell.
  static func valid(_ wish: String) -> String {
    let name = String(wish.prefix(limit - 12).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    let startsWell = name.first.map { $0.isLetter } ?? false
    return !startsWell || SheetName.readsAsReference(name) ? "value_\(name)" : name
  }

  /// The letters of a column: A for 0, AA for 26.
  static func letters(of column: Int) -> String {
    let letter = String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column % 26))))
    return column < 26 ? letter : letters(of: column / 26 - 1) + letter
  }
}
