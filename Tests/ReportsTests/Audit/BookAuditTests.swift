import Foundation
import Testing
import XLSX

@testable import Audit

@Suite("Rules of workbooks")
struct BookAuditTests {
  /// For each rule a change that breaks it: part, passage, its replacement, and the place told.
  static let broken: [(rule: AuditRule, part: String, passage: String, other: String, place: String)] = [
    (.sheetName, "xl/workbook.xml", "\"Cover\"", "\"History\"", "a.xlsx"),
    (.hidden, "xl/workbook.xml", "sheetId=\"1\"", "sheetId=\"1\" state=\"hidden\"", "a.xlsx:Cover"),
    (.hidden, sheet, "<row r=\"5\">", "<row r=\"5\" hidden=\"1\">", "a.xlsx:Data"),
    (.headingStyle, "xl/worksheets/sheet1.xml", " s=\"2\"", "", "a.xlsx:Cover!A1"),
    (.firstCell, "xl/worksheets/sheet1.xml", "<t>Report</t>", "<t> </t>", "a.xlsx:Cover!A1"),
    (
      .oneTable, sheet, "<tablePart r:id=\"rId1\"/>", "<tablePart r:id=\"rId1\"/><tablePart r:id=\"rId4\"/>",
      "a.xlsx:Data"
    ),
    (.tableName, "xl/tables/table1.xml", "numbers", "Table1", "a.xlsx:Data"),
    (.tableHeader, "xl/tables/table1.xml", "name=\"n\"", "name=\"N\"", "a.xlsx:Data!B3"),
    (.outsideTable, sheet, "</row></sheetData>", "<c r=\"D5\"><v>5</v></c></row></sheetData>", "a.xlsx:Data!D5"),
    (.emptyLine, "xl/tables/table1.xml", "A3:B5", "A3:B6", "a.xlsx:Data!A6"),
    (
      .mergedCells, sheet, "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A4:B4\"/></mergeCells>",
      "a.xlsx:Data!A4:B4"
    ),
    (.opensFirst, "xl/workbook.xml", "activeTab=\"0\"", "activeTab=\"1\"", "a.xlsx"),
    (.opensFirst, "xl/worksheets/sheet1.xml", "activeCell=\"A1\"", "activeCell=\"C9\"", "a.xlsx:Cover!C9"),
    (.columnWidth, sheet, "max=\"2\"", "max=\"1\"", "a.xlsx:Data!B1"),
    (
      .columnWidth, sheet, "max=\"2\" width=\"12\"/>",
      "max=\"1\" width=\"300\"/><col min=\"2\" max=\"2\" width=\"9\"/>",
      "a.xlsx:Data!A1"
    ),
    (.wrapped, sheet, "<t>two</t>", "<t>\(String(repeating: "word ", count: 20))</t>", "a.xlsx:Data!A5"),
    (.longText, "xl/worksheets/sheet1.xml", "<t>Report</t>", "<t>\(AwkwardValues.longest)zz</t>", "a.xlsx:Cover!A1"),
    (.formula, sheet, "<c r=\"B5\">", "<c r=\"B5\"><f>B4+1</f>", "a.xlsx:Data!B5"),
    (.numberAsText, sheet, "<c r=\"B5\"><v>2</v>", "<c r=\"B5\" t=\"inlineStr\"><is><t>2 %</t></is>", "a.xlsx:Data!B5"),
    (.contrast, "xl/styles.xml", "FF1F3864", "FFDDDDDD", "a.xlsx:Data!A3"),
    (.font, "xl/styles.xml", "<sz val=\"12\"/><color", "<sz val=\"10\"/><color", "a.xlsx:Data!A3"),
    (.explainedBlank, sheet, "<c r=\"B4\"><v>1</v></c>", "", "a.xlsx:Data!B4"),
    (.linkText, sheet, "<t>two</t>", "<t>Click here</t>", "a.xlsx:Data!A5"),
    (.chartTitle, "xl/charts/chart1.xml", "Numbers", " ", "a.xlsx:Data"),
    (.chartAxis, "xl/charts/chart1.xml", "<c:title><a:t>n</a:t></c:title>", "", "a.xlsx:Data"),
    (.pictureText, "xl/drawings/drawing1.xml", "Two is more than one.", "logo.png", "a.xlsx:Data"),
    (.chartData, "xl/charts/chart1.xml", "$B$5", "$B$9", "a.xlsx:Data"),
    (.properties, "docProps/core.xml", "<dc:subject>Numbers</dc:subject>", "", "a.xlsx"),
    (.properties, "docProps/custom.xml", "Language", "Long", "a.xlsx"),
    (.link, "xl/worksheets/_rels/sheet2.xml.rels", "https://example.org/", "file:///etc/passwd", "a.xlsx:Data!A5"),
    (.cellName, "xl/workbook.xml", "name=\"total\"", "name=\"A1\"", "a.xlsx"),
    (.cellName, "xl/workbook.xml", "'Data'!$B$4<", "'Gone'!$B$4<", "a.xlsx"),
    (.personal, sheet, "<t>two</t>", "<t>write to a.b@example.org</t>", "a.xlsx:Data!A5"),
  ]

  private static let sheet = "xl/worksheets/sheet2.xml"

  @Test("The workbook keeps every rule") func whole() throws {
    #expect(try SmallBook.faults("", "", "").map(\.description) == [])
  }

  @Test("A broken rule is told once, with its place", arguments: broken.indices)
  func one(_ index: Int) throws {
    let (rule, part, passage, other, place) = Self.broken[index]
    #expect(SmallBook.parts[part]?.contains(passage) == true)
    var parts = SmallBook.parts
    parts[part] = parts[part]?.replacing(passage, with: other)
    if rule == .oneTable {
      let relations = parts["xl/worksheets/_rels/sheet2.xml.rels"] ?? ""
      parts["xl/worksheets/_rels/sheet2.xml.rels"] = relations.replacing(
        "</Relationships>", with: "<Relationship Id=\"rId4\" Target=\"../tables/table2.xml\"/></Relationships>")
      parts["xl/tables/table2.xml"] = "<table displayName=\"more\" ref=\"D3:D4\"/>"
    }
    let faults = BookAudit(book: try AuditedBook(SmallBook.zip(parts), place: "a.xlsx")).faults
    #expect(faults.map(\.rule.id) == [rule.id])
    #expect(faults.first?.place == place)
  }

  @Test("A long table needs a frozen header, a sheet with a table a link that leads to it")
  func severalParts() throws {
    let rows = (6...32).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    var parts = SmallBook.parts
    parts[Self.sheet] = parts[Self.sheet]?.replacing("</sheetData>", with: rows + "</sheetData>")
      .replacing("<pane ySplit=\"3\" state=\"frozen\"/>", with: "")
    parts["xl/tables/table1.xml"] = parts["xl/tables/table1.xml"]?.replacing("A3:B5", with: "A3:B32")
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"]?.replacing(
      "<hyperlink ref=\"A2\" location=\"'Data'!A1\"/>", with: "<hyperlink ref=\"A2\" location=\"'Nowhere'!A1\"/>")
    let faults = BookAudit(book: try AuditedBook(SmallBook.zip(parts), place: "a.xlsx")).faults
    #expect(faults.map(\.rule.id) == ["xlsx-link", "xlsx-frozen-header", "xlsx-explained-blank", "xlsx-contents"])
    #expect(
      faults.map(\.description).last
        == "a.xlsx:Data: xlsx-contents: found no link that leads here, expected a list of sheets with links; add one")
  }

  @Test("Every rule of workbooks is tried")
  func allRules() {
    let tried = Set(Self.broken.map(\.rule) + [.frozenHeader, .contents, .fileName])
    #expect(Set(AuditRule.workbook).subtracting(tried).map(\.id) == [])
  }

  @Test("A name of a file with a space is told, and an empty column")
  func names() throws {
    let named = BookAudit(book: try AuditedBook(SmallBook.zip(SmallBook.parts), place: "out/my report.xlsx")).faults
    #expect(
      named.map(\.description) == [
        "out/my report.xlsx: xlsx-file-name: found the name \"my report.xlsx\", expected letters, digits, hyphens, "
          + "underscores and points; rename the file"
      ])
    var parts = SmallBook.parts
    for cell in ["<c r=\"B4\"><v>1</v></c>", "<c r=\"B5\"><v>2</v></c>"] {
      parts[Self.sheet] = parts[Self.sheet]?.replacing(cell, with: "")
    }
    parts[Self.sheet] = parts[Self.sheet]?.replacing("All there are.", with: "Empty cells are unknown.")
    let faults = BookAudit(book: try AuditedBook(SmallBook.zip(parts), place: "a.xlsx")).faults
    #expect(
      faults.map(\.description) == [
        "a.xlsx:Data!B3: xlsx-empty-line: found an empty column, expected a value in it; remove it"
      ])
  }

  @Test("What our own renderer writes keeps every rule, whatever the cells hold")
  func ownWorkbook() throws {
    let folder = try ScratchFolder()
    let report = AwkwardValues.report([AwkwardValues.sheet("Texts", AwkwardValues.table)])
    _ = try XLSXRenderer().render(report, into: folder.path)
    let result = try Audit.faults(in: folder.path)
    #expect(result.files == ["\(folder.path)/report.xlsx"])
    // Texts of digits beside numbers, and a link without words, are what two rules are for.
    let meant: [AuditRule] = [.numberAsText, .linkText]
    #expect(result.faults.filter { !meant.contains($0.rule) }.map(\.description) == [])
    #expect(Set(result.faults.map(\.rule.id)) == Set(meant.map(\.id)))
  }
}
