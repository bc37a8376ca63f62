import Testing
import Text

@testable import XLSX

/// What the library refuses, told with its place.
struct XLSXWorkbookTests {
  private func message(_ body: () throws(ReportError) -> Void) -> String? {
    do throws(ReportError) {
      try body()
      return nil
    } catch {
      return error.description
    }
  }

  @Test("A refused cell is told with sheet, row and column")
  func cell() throws {
    let folder = try ScratchFolder()
    let message = message { () throws(ReportError) in
      let book = try Workbook(path: "\(folder.path)/a.xlsx", temporaryFolder: folder.path)
      let sheet = try book.addSheet(named: "Insights", columnTitles: ["Document", "Note"])
      try sheet.write("text", row: 2_000_000, column: 1)
    }
    #expect(
      message
        == "a.xlsx, sheet \"Insights\", row 2000001, column \"Note\": Worksheet row or column index out of range.")
    #expect(folder.names.isEmpty)
  }

  @Test("A refused sheet is told with its name")
  func sheet() throws {
    let folder = try ScratchFolder()
    let message = message { () throws(ReportError) in
      let book = try Workbook(path: "\(folder.path)/a.xlsx", temporaryFolder: folder.path)
      _ = try book.addSheet(named: "A", columnTitles: [])
      _ = try book.addSheet(named: "a", columnTitles: [])
    }
    #expect(message == "a.xlsx: the sheet \"a\" was refused: its name is not valid or already used")
  }

  @Test("A file that cannot be made is told with the library's reason")
  func close() throws {
    let folder = try ScratchFolder()
    let message = message { () throws(ReportError) in
      let book = try Workbook(path: "\(folder.path)/absent/a.xlsx", temporaryFolder: folder.path)
      _ = try book.addSheet(named: "A", columnTitles: [])
      try book.close()
    }
    #expect(
      message
        == "a.xlsx: Error creating output xlsx file. Usually a permissions error. Free space on the disk of the "
        + "reports folder and run again")
    #expect(folder.names.isEmpty)
  }
}
