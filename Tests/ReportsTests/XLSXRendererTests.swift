import Foundation
import Renderers
import Testing
import Text

@testable import Reports
@testable import XLSX

/// The workbook, read back from its package.
struct XLSXRendererTests {
  private func render(
    _ report: Report, rowsPerSheet: Int = XLSXRenderer.rowLimit
  ) throws -> (package: XLSXPackage, folder: ScratchFolder) {
    let folder = try ScratchFolder()
    _ = try XLSXRenderer(rowsPerSheet: rowsPerSheet).render(report, into: folder.path)
    return (try XLSXPackage(path: "\(folder.path)/report.xlsx"), folder)
  }

  private func sheet(_ name: String, _ table: Table) -> Report.Sheet { AwkwardValues.sheet(name, table) }

  private let small = Table(
    id: "methods", title: "Methods", about: "A row is a method.",
    columns: [
      Column("method"), Column("documents", .integer), Column("share", .share), Column("first_year", .year),
      Column("since", .date), Column("is_new", .boolean),
    ],
    rows: [
      [.text("Interviews"), .integer(1200), .number(0.5), .integer(2019), .text("2019-03-01"), .boolean(false)],
      [.text("Mapping"), .missing(.lost), .missing(.tooFew), .integer(2020), .text("2020"), .boolean(true)],
      [.text("Prototypes"), .integer(30), .number(0.25), .missing(.none), .missing(.noAnswer), .boolean(true)],
    ])

  @Test("Every awkward text is read back as it was, or as the rules of cells say")
  func awkwardTexts() throws {
    let cells = try render(AwkwardValues.report([sheet("Values", AwkwardValues.table)])).package.cells(2)
    let changed = [
      "empty": nil,
      "carriage return and newline": "first\nsecond",
      "carriage return": "first\nsecond",
      "NUL": "a\u{FFFD}b",
      "controls": "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b",
      "noncharacters": "a\u{FFFD}\u{FFFD}b",
      "32,768 characters": String(AwkwardValues.longest.dropLast()) + "…",
      "20,000 emoji": String(repeating: "😀", count: 16_383) + "…",
    ]
    for (index, value) in AwkwardValues.texts.enumerated() {
      let expected = changed[value.name] ?? value.text
      #expect(
        cells["B\(index + 4)"]?.unicodeScalars.elementsEqual((expected ?? "").unicodeScalars) ?? (expected == nil),
        "\(value.name)")
    }
  }

  @Test("Numbers are numbers, long ones are text, and what is not finite is blank")
  func awkwardNumbers() throws {
    let cells = try render(AwkwardValues.report([sheet("Values", AwkwardValues.table)])).package.cells(2)
    let first = AwkwardValues.texts.count + 4
    let read = AwkwardValues.numbers.indices.map { cells["B\(first + $0)"] }
    #expect(
      read == [
        "#0", "#-1", "9223372036854775807", "-9223372036854775808", "#0", "#0", "#0.3", "#1E+300",
        "#-1E+300", "#4.940656458412465E-324", "#1.797693134862316E+308", nil, nil, nil,
      ])
  }

  @Test("A missing value shows its reason and is never 0")
  func missing() throws {
    let cells = try render(AwkwardValues.report([sheet("Values", AwkwardValues.table)])).package.cells(2)
    let first = AwkwardValues.texts.count + AwkwardValues.numbers.count + 4
    let read = AwkwardValues.missing.indices.map { cells["B\(first + $0)"] }
    #expect(read == [nil, "not asked", "lost", "no answer", "too few", "no document"])
  }

  @Test("Only web addresses become links, and schemes inside them stay part of the address")
  func links() throws {
    let table = Table(
      id: "links", title: "Links", about: "", columns: [Column("page")],
      rows: AwkwardValues.links.map { [.link(text: $0.text, address: $0.address)] })
    let package = try render(AwkwardValues.report([sheet("Links", table)])).package
    let targets = package.parts["xl/worksheets/_rels/sheet2.xml.rels"]?.all("Relationship")
      .filter { $0.attributes["TargetMode"] == "External" }.compactMap { $0.attributes["Target"] }
    #expect(
      targets == [
        "https://example.org/a?b=c&d=e",
        "https://example.org/a?x=internal%3Athing&y=external%3Ab&z=mailto%3Ac",
        "https://example.org/",
        "http://example.org/a%20b%5B1%5D%22%3C%3E",
        "https://example.org/%C3%A9/%E5%AD%A6",
        "HTTPS://EXAMPLE.ORG/",
        "https://example.org/no-text",
      ])
    #expect(package.cells(2)["A10"] == "not the web")
    #expect(package.cells(2)["A16"] == "https://example.org/no-text")
  }

  @Test("A sheet has at most 65,530 links; the rest is text")
  func manyLinks() throws {
    let table = Table(id: "links", title: "Links", about: "", columns: [Column("page")], rowCount: 65_532) { row in
      [.link(text: "page \(row)", address: "https://example.org/\(row)")]
    }
    let folder = try ScratchFolder()
    _ = try XLSXRenderer().render(AwkwardValues.report([sheet("Links", table)]), into: folder.path)
    let package = try XLSXPackage(path: "\(folder.path)/report.xlsx") { !$0.hasSuffix(".rels") }
    #expect(package.parts["xl/worksheets/sheet2.xml"]?.all("hyperlink").count == 65_530)
    #expect(package.cells(2)["A65535"] == "page 65531")
  }

  @Test("Each kind of column has its own kind of cell")
  func kinds() throws {
    let cells = try render(AwkwardValues.report([sheet("Methods", small)])).package.cells(2)
    #expect(
      cells == [
        "A1": "Methods, the title", "A2": "Empty cells are blank.", "A3": "method", "B3": "documents", "C3": "share",
        "D3": "first year", "E3": "since", "F3": "is new", "A4": "Interviews", "B4": "#1200", "C4": "#0.5",
        "D4": "#2019", "E4": "#43525", "F4": "no", "A5": "Mapping", "B5": "lost", "C5": "too few", "D5": "#2020",
        "E5": "2020", "F5": "yes", "A6": "Prototypes", "B6": "#30", "C6": "#0.25", "E6": "no answer", "F6": "yes",
      ])
  }

  @Test("Names of sheets, tables and headers are unique without case")
  func uniqueNames() throws {
    let table = Table(
      id: "by year", title: "T", about: "",
      columns: [Column("a", title: "Total"), Column("b", title: "TOTAL"), Column("c", title: " ")],
      rows: [[.integer(1), .integer(2), .integer(3)]])
    let package = try render(
      AwkwardValues.report([sheet("Years", table), sheet("YEARS", table), sheet("cover", table)])
    ).package
    #expect(package.sheetNames == ["Cover", "Years", "YEARS (2)", "cover (2)"])
    #expect(package.tables.map(\.name) == ["by_year", "by_year_2", "by_year_3"])
    #expect(package.tables[0].columns == ["Total", "TOTAL (2)", "Column 3"])
    #expect(package.tables[0].range == "A3:C4")
  }

  @Test("A table without rows is a header and a note, not an Excel table")
  func emptyTable() throws {
    let package = try render(AwkwardValues.report([sheet("Methods", small.prefix(0))])).package
    #expect(package.cells(2)["A3"] == "method")
    #expect(package.cells(2)["A4"] == "no rows")
    #expect(package.tables.isEmpty)
    #expect(package.parts.keys.contains { $0.hasPrefix("xl/charts/") } == false)
  }

  @Test("A table without columns and a report without sheets are written")
  func nothing() throws {
    let table = Table(id: "none", title: "None", about: "", columns: [], rows: [])
    #expect(try render(AwkwardValues.report([sheet("None", table)])).package.cells(2)["A3"] == "no columns")
    #expect(try render(AwkwardValues.report([])).package.sheetNames == ["Cover"])
  }

  @Test("Rows beyond what a sheet holds are left out, and the cover says so")
  func tooManyRows() throws {
    let package = try render(AwkwardValues.report([sheet("Methods", small)]), rowsPerSheet: 2).package
    #expect(package.cells(2)["A5"] == "Mapping")
    #expect(package.cells(2)["A6"] == nil)
    let sentence =
      "The sheet “Methods” holds the first 2 of 3 rows, all that a sheet can hold; the data file methods.csv "
      + "has every row."
    #expect(package.cells(1).values.contains(sentence))
  }

  @Test("The cover says what the report is and leads to every sheet")
  func cover() throws {
    let package = try render(AwkwardValues.report([sheet("O'Brien & co", small)])).package
    #expect(
      package.cells(1) == [
        "A1": "Report", "A2": "Scope", "B2": "12 documents.", "A3": "Period", "B3": "2021–2023", "A4": "As of",
        "B4": "15 January 2024", "A5": "Program version", "B5": "1.0.0", "A6": "Rules version", "B6": "7",
        "A7": "Licence", "B7": "Creative Commons Attribution 4.0 (CC BY 4.0)", "A9": "Contents",
        "A10": "O'Brien & co", "B10": "O'Brien & co, the title", "A12": "How to read",
        "B13": "Grey words say why a figure is missing.", "B14": "Shares are of documents asked.",
      ])
    #expect(links(package, 1) == ["A10": "'O''Brien & co'!A1", "B7": ""])
  }

  private func links(_ package: XLSXPackage, _ sheet: Int) -> [String: String] {
    let links = package.parts["xl/worksheets/sheet\(sheet).xml"]?.all("hyperlink") ?? []
    return Dictionary(uniqueKeysWithValues: links.map { ($0.attributes["ref"] ?? "", $0.attributes["location"] ?? "") })
  }

  @Test("A text leads to a row of another sheet, below what stands above the table")
  func leads() throws {
    let lead = Report.Lead(column: "method") { row, _ in row == 2 ? nil : .row(2 - row, table: "methods") }
    let package = try render(AwkwardValues.report([AwkwardValues.sheet("First", small, leads: [lead])])).package
    #expect(links(package, 2) == ["A4": "'First'!A6", "A5": "'First'!A5"])
    #expect(package.cells(2)["A4"] == "Interviews")
  }

  @Test("The report's name for its files is the workbook's")
  func fileName() throws {
    var report = AwkwardValues.report([])
    report.identity.fileName = "viet-nam-2023-Q4"
    let folder = try ScratchFolder()
    let written = try XLSXRenderer().render(report, into: folder.path)
    #expect(written.map(\.path) == ["viet-nam-2023-Q4.xlsx"])
    #expect(folder.names == ["viet-nam-2023-Q4.xlsx"])
  }

  @Test("A sheet prints on A4 with its header on each page, title and page number in the footer")
  func printing() throws {
    let package = try render(AwkwardValues.report([sheet("Methods & more", small)])).package
    let part = package.parts["xl/worksheets/sheet2.xml"]
    #expect(part?.all("pageSetup").first?.attributes["paperSize"] == "9")
    #expect(part?.all("pageSetup").first?.attributes["fitToHeight"] == "0")
    #expect(part?.all("oddFooter").first?.text == "&LMethods && more, the title&R&P / &N")
    let names = package.parts["xl/workbook.xml"]?.all("definedName").map { "\($0.attributes["name"] ?? "") \($0.text)" }
    #expect(
      names?.contains("_xlnm.Print_Titles 'Methods & more'!$3:$3") == true
        && names?.contains("_xlnm.Print_Area 'Methods & more'!$A$1:$F$6") == true)
  }

  @Test("Rows with a unit of their own show shares as percentages and counts without decimals")
  func units() throws {
    let table = Table(
      id: "values", title: "", about: "",
      columns: [Column("value", .number(decimals: 4)), Column("unit")],
      rows: [
        [.number(0.25), .text("share")], [.number(12), .text("count")], [.number(2.5), .text("mean")],
        [.number(2.5), .text("other")],
      ])
    let package = try render(AwkwardValues.report([sheet("Values", table)])).package
    let formats = Dictionary(
      uniqueKeysWithValues: (package.parts["xl/styles.xml"]?.all("numFmt") ?? []).map {
        ($0.attributes["numFmtId"] ?? "", $0.attributes["formatCode"] ?? "")
      })
    let styles = package.parts["xl/styles.xml"]?.all("cellXfs").first?.all("xf") ?? []
    let shown = package.parts["xl/worksheets/sheet2.xml"]?.all("c").filter {
      $0.attributes["r"]?.hasPrefix("B") == false
    }
    .dropFirst(3).map { cell -> String in
      let id = styles[Int(cell.attributes["s"] ?? "0") ?? 0].attributes["numFmtId"] ?? ""
      return formats[id] ?? id
    }
    #expect(shown == ["0.0%", "#,##0", "#,##0.00", "#,##0.0000"])
  }

  @Test("The logo stands on the cover with its words")
  func logo() throws {
    var report = AwkwardValues.report([])
    report.identity.logo = try Logo(bytes: PNGImageTests.png(width: 40, height: 20), altText: "Logo of\nthe lab")
    let folder = try ScratchFolder()
    _ = try XLSXRenderer().render(report, into: folder.path)
    let package = try XLSXPackage(path: "\(folder.path)/report.xlsx") { !$0.hasSuffix(".png") }
    #expect(package.parts["xl/drawings/drawing1.xml"]?.all("cNvPr").first?.attributes["descr"] == "Logo of the lab")
  }

  @Test("The file's date is the report's, and its properties say what it is")
  func properties() throws {
    let core = try render(AwkwardValues.report([])).package.parts["docProps/core.xml"]
    #expect(core?.all("created").first?.text == "2024-01-15T00:00:00Z")
    #expect(core?.all("modified").first?.text == "2024-01-15T00:00:00Z")
    #expect(core?.all("title").first?.text == "Report")
    #expect(core?.all("creator").first?.text == "LabMetrics")
    #expect(core?.all("description").first?.text == "12 documents.")
    let custom = try render(AwkwardValues.report([])).package.parts["docProps/custom.xml"]?.all("property") ?? []
    #expect(custom.map { $0.attributes["name"] } == ["Language", "Program version", "Rules version"])
    #expect(custom.map { $0.all("lpwstr").first?.text } == ["en", "1.0.0", "7"])
  }

  @Test("Two runs give the same bytes, and nothing else stays in the folder")
  func deterministic() throws {
    let report = AwkwardValues.report([sheet("Values", AwkwardValues.table), sheet("Methods", small)])
    let (first, second) = (try ScratchFolder(), try ScratchFolder())
    let written = try XLSXRenderer().render(report, into: first.path)
    #expect(try XLSXRenderer().render(report, into: second.path) == written)
    let bytes = try Data(contentsOf: URL(filePath: "\(first.path)/report.xlsx"))
    #expect(try Data(contentsOf: URL(filePath: "\(second.path)/report.xlsx")) == bytes)
    #expect(written.map(\.path) == ["report.xlsx"])
    #expect(written.map(\.bytes) == [bytes.count])
    #expect(first.names == ["report.xlsx"])
  }

  @Test("A folder that is not there is told with path and reason")
  func unwritable() throws {
    let folder = try ScratchFolder()
    let error = #expect(throws: ReportError.self) {
      try XLSXRenderer().render(AwkwardValues.report([]), into: "\(folder.path)/absent")
    }
    #expect(
      error?.description
        == "\(folder.path)/absent/report.xlsx: cannot be written (No such file or directory): the previous "
        + "reports stay as they are; free space or mend permissions and run again")
  }

  @Test("A table wider than a sheet is refused, and no file is left")
  func tooManyColumns() throws {
    let table = Table(
      id: "wide", title: "Wide", about: "", columns: (0..<16_385).map { Column("c\($0)") }, rows: [])
    let folder = try ScratchFolder()
    let error = #expect(throws: ReportError.self) {
      try XLSXRenderer().render(AwkwardValues.report([sheet("Wide", table)]), into: folder.path)
    }
    #expect(
      error?.description == "report.xlsx, sheet \"Wide\": 16385 columns; a sheet holds 16384. Leave columns out")
    #expect(folder.names.isEmpty)
  }

  @Test("openpyxl reads the values back", .enabled(if: Python.hasOpenpyxl))
  func openpyxl() throws {
    let report = AwkwardValues.report([sheet("Methods", small), sheet("Values", AwkwardValues.table)])
    let folder = try ScratchFolder()
    _ = try XLSXRenderer().render(report, into: folder.path)
    let script = """
      import openpyxl, sys, warnings
      warnings.simplefilter("ignore")
      book = openpyxl.load_workbook(sys.argv[1])
      for row in book["Methods"].iter_rows(values_only=True, min_row=3): print(*row, sep="|")
      print(book["Methods"]["C4"].number_format, book["Methods"]["D4"].number_format, book["Methods"].freeze_panes)
      print(len(book["Methods"]._charts), book["Values"].max_row)
      """
    let output = try XLSXPackage.run("python3", ["-c", script, "\(folder.path)/report.xlsx"])
    #expect(
      output == """
        method|documents|share|first year|since|is new
        Interviews|1200|0.5|2019|2019-03-01 00:00:00|no
        Mapping|lost|too few|2020|2020|yes
        Prototypes|30|0.25|None|no answer|yes
        0.0% 0 A4
        0 \(AwkwardValues.table.rowCount + 3)

        """)
  }
}

/// What this machine's Python can do.
enum Python {
  static let hasOpenpyxl = (try? XLSXPackage.run("python3", ["-c", "import openpyxl"])) != nil
}
