import Testing

@testable import Reports

/// Rows written at once say what rows kept in the library's memory say.
struct XLSXSheetRowsTests {
  /// Writes cells with every kind of value, gaps and heights, and reads the part of the sheet back.
  private func part(isStreamed: Bool) throws -> (sheet: String, strings: String) {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/a.xlsx"
    let book = try Workbook(path: path, temporaryFolder: folder.path)
    let formats = try CellFormats(in: book)
    let titles = (0..<30).map { "c\($0)" }
    let sheet = try book.addSheet(named: "A", columnTitles: titles, isStreamed: isStreamed)
    try sheet.setColumn(0, width: 12, format: formats.text)
    try sheet.setColumn(1, width: 12, format: formats.integer)
    try sheet.setRow(0, lines: 2)
    try sheet.setRow(20, lines: 3)
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

  @Test("The parts are the same byte for byte, spans, heights, links and the numbers of texts included")
  func equal() throws {
    let (streamed, kept) = (try part(isStreamed: true), try part(isStreamed: false))
    #expect(streamed.sheet == kept.sheet)
    #expect(streamed.strings == kept.strings)
    #expect(streamed.sheet.contains("<row r=\"21\" spans=\"1:2\" ht=\"45\" customHeight=\"1\">"))
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
