import Testing

@testable import Reports

/// Rows written at once say what rows kept in the library's memory say.
struct XLSXSheetRowsTests {
  /// Writes cells with every kind of value, gaps and heights, and reads the part of the sheet back.
  private func part(isStreamed: Bool, hasBars: Bool) throws -> (sheet: String, strings: String) {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/a.xlsx"
    let book = try Workbook(path: path, temporaryFolder: folder.path)
    let formats = try CellFormats(in: book)
    let titles = (0..<30).map { "c\($0)" }
    let sheet = try book.addSheet(named: "A", columnTitles: titles, isStreamed: isStreamed)
    try sheet.setColumn(0, width: 12, format: formats.text)
    try sheet.setColumn(1, width: 12, format: formats.integer)
    try sheet.setRow(0, lines: 2, hasDrawing: hasBars)
    try sheet.setRow(20, lines: 3)
    if hasBars { try sheet.addDataBars(column: 1, rowCount: 40) }
    try sheet.addTable(name: "t", headers: ["one", "two"], rowCount: 40, headerFormat: formats.header)
    for row in 1..<40 where !row.isMultiple(of: 7) {
      try sheet.write(row < 20 ? "same" : "a & b \(row / 2)", row: row, column: 0)
      if row.isMultiple(of: 2) { try sheet.write(Double(row) / 4, row: row, column: 1) }
      if row == 9 {
        try sheet.write("link", address: "https://example.org/", row: row, column: 2, format: formats.link)
      }
      if row == 12 { try sheet.write(true, row: row, column: 28) }
      if row == 33 { try sheet.write(-1, row: row, column: 5, format: formats.share) }
    }
    try sheet.link("one", to: "internal:'A'!A2", row: 0, column: 0, format: formats.header)
    try sheet.end()
    try book.close()
    try WorkbookParts.check(path)
    return (
      try XLSXPackage.run("unzip", ["-p", path, "xl/worksheets/sheet1.xml"]),
      try XLSXPackage.run("unzip", ["-p", path, "xl/sharedStrings.xml"])
    )
  }

  @Test(
    "The parts are the same byte for byte, spans, heights, links and the numbers of texts included",
    arguments: [false, true])
  func equal(hasBars: Bool) throws {
    let streamed = try part(isStreamed: true, hasBars: hasBars)
    let kept = try part(isStreamed: false, hasBars: hasBars)
    #expect(streamed.sheet == kept.sheet)
    #expect(streamed.strings == kept.strings)
    #expect(streamed.sheet.contains("<row r=\"21\" spans=\"1:2\" ht=\"45\" customHeight=\"1\""))
  }

  @Test("A chart holds the values of the rows written at once, as it does those of cells in memory")
  func chart() throws {
    let (streamed, kept) = (try chartPart(isStreamed: true), try chartPart(isStreamed: false))
    #expect(streamed == kept)
    #expect(streamed.contains("<c:pt idx=\"1\"><c:v>2.5</c:v></c:pt>"))
  }

  /// Draws texts, numbers, a link, TRUE and a blank cell.
  private func chartPart(isStreamed: Bool) throws -> String {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/a.xlsx"
    let book = try Workbook(path: path, temporaryFolder: folder.path)
    let formats = try CellFormats(in: book)
    let sheet = try book.addSheet(named: "A", columnTitles: ["one", "two"], isStreamed: isStreamed)
    let table = Table(
      id: "t", title: "", about: "",
      columns: [Column("one", title: "one"), Column("two", .number(decimals: 1), title: "two")],
      rows: [
        [.text("a"), .number(1)], [.link(text: "b", address: "https://example.org/"), .number(2.5)],
        [.integer(7), .missing(.lost)], [.boolean(true), .number(0)], [.missing(.noAnswer), .integer(4)],
      ])
    let drawn = Chart(
      style: .bars, title: "T", altText: "", categoryTitle: "", valueTitle: "", categoryColumn: 0, seriesColumns: [1],
      totalColumn: 1, rowCount: 5)
    let report = AwkwardValues.report([Report.Sheet(name: "A", exhibit: Exhibit(table: table, chart: drawn))])
    let plan = BookPlan(report, rowLimit: 100)
    try TableSheet(plan: plan.plans[0], book: plan, formats: formats).write(on: sheet, in: book)
    try sheet.end()
    try book.close()
    return try XLSXPackage.run("unzip", ["-p", path, "xl/charts/chart1.xml"])
  }

  @Test("A book that is dropped leaves nothing behind")
  func dropped() throws {
    let folder = try ScratchFolder()
    let book = try Workbook(path: "\(folder.path)/a.xlsx", temporaryFolder: folder.path)
    let sheet = try book.addSheet(named: "A", columnTitles: [], isStreamed: true)
    try sheet.write("text", row: 0, column: 0)
    try sheet.end()
    #expect(folder.names.isEmpty)
  }
}
