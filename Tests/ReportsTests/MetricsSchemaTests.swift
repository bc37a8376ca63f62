import Foundation
import Testing

@testable import Reports

@Suite("The schema of metrics.json")
struct MetricsSchemaTests {
  @Test("It knows every table that a report can have, also those only there when asked for, each once")
  func tables() {
    let ids = ReportBuilder.everyFigureTable.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(ids).isSuperset(of: ["documents", "counts", "indicators", "quarters", "changes", "evidence"]))
    #expect(!ids.contains("tags"))
  }

  @Test("A column's values are null where one is missing, unless it belongs to a key")
  func columns() throws {
    let root = try JSONSerialization.jsonObject(with: Data(MetricsSchema.text.utf8)) as? [String: Any]
    #expect(root?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(root?["$id"] as? String == "https://w3id.org/labmetrics/schema/metrics/\(PublishedIssue.schemaVersion)")
    let properties = root?["properties"] as? [String: Any]
    let tables = (properties?["tables"] as? [String: Any])?["properties"] as? [String: Any]
    let documents = (tables?["documents"] as? [String: Any])?["properties"] as? [String: [String: Any]]
    let row = try #require(documents?["rows"]?["items"] as? [String: Any])
    let values = try #require(row["prefixItems"] as? [[String: Any]])
    let names = try #require(documents?["columns"]?["const"] as? [String])
    #expect(values.map { $0["title"] as? String } == names)
    #expect(row["items"] as? Bool == false)
    #expect(row["minItems"] as? Int == names.count)
    let columns = Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first })
    #expect(columns["document"]?["type"] as? String == "string")
    #expect(columns["title"]?["type"] as? [String] == ["string", "null"])
    #expect(columns["year"]?["type"] as? [String] == ["integer", "null"])
    #expect(columns["date"]?["format"] as? String == "date")
    let states = try #require(columns["state"]?["enum"] as? [Any])
    #expect(states.map { $0 as? String } == ["new", "changed", "same", nil])
  }
}
