@testable import Audit

/// A workbook written by hand that keeps every rule, and a zip file of any parts.
enum SmallBook {
  /// Parts by path; tests change one of them.
  static let parts: [String: String] = [
    "xl/workbook.xml": """
    <workbook><bookViews><workbookView activeTab="0"/></bookViews><sheets>\
    <sheet name="Cover" sheetId="1" r:id="rId1"/><sheet name="Data" sheetId="2" r:id="rId2"/></sheets>\
    <definedNames><definedName name="_xlnm.Print_Titles">Data!$3:$3</definedName>\
    <definedName name="total">'Data'!$B$4</definedName></definedNames></workbook>
    """,
    "xl/_rels/workbook.xml.rels": """
    <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>
    """,
    "xl/worksheets/sheet1.xml": """
    <worksheet><sheetViews><sheetView><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetData>\
    <row r="1"><c r="A1" t="inlineStr" s="2"><is><t>Report</t></is></c></row>\
    <row r="2"><c r="A2" t="inlineStr"><is><t>Data</t></is></c></row></sheetData>\
    <hyperlinks><hyperlink ref="A2" location="'Data'!A1"/></hyperlinks></worksheet>
    """,
    "xl/worksheets/sheet2.xml": """
    <worksheet><sheetViews><sheetView><pane ySplit="3" state="frozen"/><selection pane="bottomLeft" activeCell="A4"/>\
    </sheetView></sheetViews><cols><col min="1" max="2" width="12"/></cols><sheetData>\
    <row r="1"><c r="A1" t="inlineStr" s="2"><is><t>Two numbers</t></is></c></row>\
    <row r="2"><c r="A2" t="inlineStr"><is><t>All there are.</t></is></c></row>\
    <row r="3"><c r="A3" t="inlineStr" s="1"><is><t>name</t></is></c><c r="B3" t="s"><v>0</v></c></row>\
    <row r="4"><c r="A4" t="inlineStr"><is><t>one</t></is></c><c r="B4"><v>1</v></c></row>\
    <row r="5"><c r="A5" t="inlineStr"><is><t>two</t></is></c><c r="B5"><v>2</v></c></row></sheetData>\
    <hyperlinks><hyperlink ref="A5" r:id="rId3"/></hyperlinks><drawing r:id="rId2"/>\
    <tableParts><tablePart r:id="rId1"/></tableParts></worksheet>
    """,
    "xl/worksheets/_rels/sheet2.xml.rels": """
    <Relationships><Relationship Id="rId1" Target="../tables/table1.xml"/>\
    <Relationship Id="rId2" Target="../drawings/drawing1.xml"/>\
    <Relationship Id="rId3" Target="https://example.org/" TargetMode="External"/></Relationships>
    """,
    "xl/tables/table1.xml": """
    <table displayName="numbers" ref="A3:B5"><tableColumns><tableColumn name="name"/><tableColumn name="n"/>\
    </tableColumns></table>
    """,
    "xl/drawings/drawing1.xml": """
    <xdr:wsDr><xdr:twoCellAnchor><xdr:graphicFrame><xdr:cNvPr id="2" descr="Two is more than one."/>\
    <c:chart r:id="rId1"/></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>
    """,
    "xl/drawings/_rels/drawing1.xml.rels":
      "<Relationships><Relationship Id=\"rId1\" Target=\"../charts/chart1.xml\"/></Relationships>",
    "xl/charts/chart1.xml": """
    <c:chartSpace><c:chart><c:title><a:t>Numbers</a:t></c:title><c:plotArea><c:ser><c:f>'Data'!$B$4:$B$5</c:f></c:ser>\
    <c:catAx><c:title><a:t>Name</a:t></c:title></c:catAx><c:valAx><c:title><a:t>n</a:t></c:title></c:valAx>\
    </c:plotArea></c:chart></c:chartSpace>
    """,
    "xl/sharedStrings.xml": "<sst><si><r><t>n</t></r><r><t></t></r></si></sst>",
    "xl/styles.xml": """
    <styleSheet><fonts><font><sz val="12"/><name val="Arial"/></font>\
    <font><sz val="12"/><color rgb="FFFFFFFF"/><name val="Arial"/></font>\
    <font><b/><sz val="18"/><name val="Arial"/></font></fonts><fills><fill/>\
    <fill><patternFill patternType="solid"><fgColor rgb="FF1F3864"/></patternFill></fill></fills>\
    <cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="1"/><xf fontId="2" fillId="0"/></cellXfs></styleSheet>
    """,
    "docProps/core.xml": """
    <cp:coreProperties><dc:title>Report</dc:title><dc:subject>Numbers</dc:subject><dc:creator>A lab</dc:creator>\
    </cp:coreProperties>
    """,
    "docProps/custom.xml":
      "<Properties><property name=\"Language\"><vt:lpwstr>en</vt:lpwstr></property></Properties>",
  ]

  /// The faults of the workbook with one passage of one part changed.
  static func faults(_ part: String, _ passage: String, _ other: String) throws -> [AuditFault] {
    var parts = parts
    parts[part] = parts[part]?.replacing(passage, with: other)
    return BookAudit(book: try AuditedBook(zip(parts), place: "a.xlsx")).faults
  }

  /// A zip file of stored parts, ordered by path.
  static func zip(_ parts: [String: String]) -> [UInt8] {
    var (body, list) = ([UInt8](), [UInt8]())
    let files = parts.sorted { $0.key < $1.key }.map { (Array($0.key.utf8), Array($0.value.utf8)) }
    for (name, bytes) in files {
      let sizes = number(Int(Inflater.checksum(bytes)), 4) + number(bytes.count, 4) + number(bytes.count, 4)
      let names = number(name.count, 2) + number(0, 2)
      list += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(0, 8) + sizes + names
      list += number(0, 10) + number(body.count, 4) + name
      body += number(0x0403_4B50, 4) + number(20, 2) + number(0, 8) + sizes + names + name + bytes
    }
    let end = number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
    return body + list + end + number(list.count, 4) + number(body.count, 4) + number(0, 2)
  }

  /// A number as so many bytes, the least first.
  static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(value >> ($0 * 8) & 255) : 0 }
  }
}
