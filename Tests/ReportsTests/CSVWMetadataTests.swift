import Foundation
import Testing

@testable import Renderers
@testable import Reports

@Suite("CSV on the Web metadata")
struct CSVWMetadataTests {
  private static let table = Table(
    id: "kinds", title: "Kinds \"quoted\"", about: "A row is a kind.",
    columns: [
      Column("text", about: "A \"text\"."), Column("whole", .integer), Column("ratio", .share),
      Column("number", .number(decimals: 1)), Column("year", .year), Column("is_new", .boolean), Column("day", .date),
    ], rows: [])

  @Test("Every table stands with its file, columns and types, beside licence, source and dialect")
  func metadata() throws {
    let report = Report(
      identity: AwkwardValues.report([]).identity, sections: [], sheets: [], dataTables: [Self.table, Self.table])
    let text = CSVWMetadata(report: report).text()
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect((root["@context"] as? [Any])?.first as? String == "http://www.w3.org/ns/csvw")
    #expect(root["null"] as? String == "")
    #expect((root["dc:license"] as? [String: String])?["@id"] == "https://creativecommons.org/licenses/by/4.0/")
    #expect((root["dc:source"] as? [String: String])?["@id"] == "https://sdg-innovation-commons.org")
    let dialect = try #require(root["dialect"] as? [String: Any])
    #expect(dialect["delimiter"] as? String == "," && dialect["lineTerminators"] as? [String] == ["\n"])
    #expect(dialect["doubleQuote"] as? Bool == true && dialect["headerRowCount"] as? Int == 1)
    let tables = try #require(root["tables"] as? [[String: Any]])
    #expect(tables.map { $0["url"] as? String } == ["kinds.csv", "kinds.csv"])
    #expect(tables[0]["dc:title"] as? String == "Kinds \"quoted\"")
    let columns = try #require((tables[0]["tableSchema"] as? [String: Any])?["columns"] as? [[String: String]])
    #expect(columns.map { $0["name"] } == Self.table.columns.map(\.id))
    #expect(columns.map { $0["titles"] } == Self.table.columns.map(\.id))
    #expect(
      columns.map { $0["datatype"] } == ["string", "integer", "number", "number", "gYear", "boolean", "date"])
    #expect(columns[0]["dc:description"] == "A \"text\"." && columns[1]["dc:description"] == nil)
  }
}
