import Foundation
import Renderers
import Testing

@testable import Publishing
@testable import Reports

@Suite("datapackage.json")
struct DataPackageTests {
  @Test("A table has its keys, and references to the tables that are there")
  func keys() throws {
    let documents = Table(
      id: "documents", title: "", about: "", columns: [Column("document"), Column("cycle")],
      keys: .primary("document", references: [.cycle]), rows: [])
    let stages = Table(
      id: "stages", title: "", about: "", columns: [Column("document"), Column("year", .year)],
      keys: .unique("document", orEmpty: "year", references: [.document]), rows: [])
    let report = Report(
      identity: AwkwardValues.report([]).identity, sections: [], sheets: [], dataTables: [documents, stages])
    let files = ["documents", "stages"].map { (id: String) in
      WrittenFile(path: "data/\(id).csv", bytes: 0, sha256: "", tableID: id)
    }
    let text = DataPackage(report: report, files: files).text()
    #expect(
      text.contains(
        """
           "schema": {
            "missingValues": [""],
            "fields": [
             {"name": "document", "type": "string", "title": "document", "constraints": {"required": true}},
             {"name": "cycle", "type": "string", "title": "cycle"}
            ],
            "primaryKey": ["document"]
           }
        """))
    #expect(
      text.contains(
        """
            "uniqueKeys": [["document", "year"]],
            "foreignKeys": [
             {"fields": ["document"], "reference": {"resource": "data-documents-csv", "fields": ["document"]}}
            ]
           }
        """))
  }

  @Test("A closed list of codes, letters of flags and why a cell is empty stand in the field")
  func values() {
    let table = Table(
      id: "kinds", title: "", about: "",
      columns: [
        Column("state", values: .oneOf(["value", "not asked"]), whenEmpty: "page \"left\" it"),
        Column("flag", values: .letters(["B", "U"])), Column("share", .share, whenEmpty: "too few"),
      ], rows: [])
    let report = Report(
      identity: AwkwardValues.report([]).identity, sections: [], sheets: [], dataTables: [table])
    let files = [WrittenFile(path: "data/kinds.csv", bytes: 0, sha256: "", tableID: "kinds")]
    let text = DataPackage(report: report, files: files).text()
    #expect(
      text.contains(
        #"""
             {"name": "state", "type": "string", "title": "state", "categories": ["value", "not asked"], "missingValues": [{"value": "", "label": "page \"left\" it"}]},
             {"name": "flag", "type": "string", "title": "flag", "constraints": {"pattern": "[BU]+"}},
             {"name": "share", "type": "number", "title": "share", "missingValues": [{"value": "", "label": "too few"}], "constraints": {"minimum": 0, "maximum": 1}}
        """#))
  }

  private static let table = Table(
    id: "kinds", title: "Kinds \"quoted\"", about: "A row is a kind.",
    columns: [
      Column("text", about: "A text."), Column("whole", .integer), Column("ratio", .share),
      Column("number", .number(decimals: 1)), Column("year", .year), Column("is_new", .boolean), Column("day", .date),
    ], rows: [])

  @Test("A CSV file is listed with fields, types and dialect, other files with type, size and checksum")
  func resources() throws {
    let report = Report(
      identity: AwkwardValues.report([]).identity, sections: [], sheets: [], dataTables: [Self.table])
    let files = [
      WrittenFile(path: "data/kinds.csv", bytes: 12, sha256: "ab", tableID: "kinds"),
      WrittenFile(path: "report.xlsx", bytes: 3, sha256: "cd"),
      WrittenFile(path: "charts/a b.svg", bytes: 0, sha256: ""),
    ]
    let text = DataPackage(report: report, files: files).text()
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["$schema"] as? String == "https://datapackage.org/profiles/2.0/datapackage.json")
    #expect(root["created"] as? String == "2024-01-15T00:00:00Z")
    let tables = try #require(root["resources"] as? [[String: Any]])
    #expect(tables.count == 1)
    let resources = tables + (try #require(root["files"] as? [[String: Any]]))
    #expect(resources.map { $0["name"] as? String } == ["data-kinds-csv", "report-xlsx", "charts-a-b-svg"])
    #expect(resources.map { $0["path"] as? String } == ["data/kinds.csv", "report.xlsx", "charts/a b.svg"])
    #expect(resources.map { $0["bytes"] as? Int } == [12, 3, 0])
    #expect(resources[0]["hash"] as? String == "sha256:ab")
    #expect(resources[0]["title"] as? String == "Kinds \"quoted\"")
    let fields = try #require((resources[0]["schema"] as? [String: Any])?["fields"] as? [[String: Any]])
    #expect(fields.map { $0["name"] as? String } == Self.table.columns.map(\.id))
    #expect(
      fields.map { $0["type"] as? String } == ["string", "integer", "number", "number", "year", "boolean", "date"])
    #expect(fields[0]["description"] as? String == "A text.")
    #expect(fields[2]["constraints"] as? [String: Int] == ["minimum": 0, "maximum": 1])
    #expect(resources[1]["schema"] == nil)
    #expect(
      resources.map { $0["mediatype"] as? String } == [
        "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "image/svg+xml",
      ])
  }
}
