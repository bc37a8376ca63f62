import Foundation
import Renderers
import Testing
import Text

@testable import Reports

@Suite("metrics.json")
struct JSONRendererTests {
  private static func text(_ tables: [Table]) throws -> String {
    let folder = try ReportFolder()
    try folder.write("", to: "reports/keep")
    let report = Report(identity: AwkwardValues.report([]).identity, sections: [], sheets: [], dataTables: tables)
    let files = try JSONRenderer().render(report, into: folder.path)
    let text = try #require(folder.text("reports/metrics.json"))
    #expect(files.map(\.path) == ["metrics.json"])
    #expect(files.map(\.bytes) == [text.utf8.count])
    return text
  }

  @Test("The whole file for a small report")
  func small() throws {
    let table = Table(
      id: "kinds", title: "", about: "", columns: [Column("a"), Column("b")],
      rows: [
        [.text("=\"x\"\\\n"), .integer(-5)], [.boolean(true), .missing(.lost)],
        [.link(text: "t", address: "https://example.org"), .number(0.5)], [.number(.nan), .number(-.infinity)],
      ])
    let empty = Table(id: "none", title: "", about: "", columns: [Column("a")], rows: [])
    let tags = Table(id: "tags", title: "", about: "", columns: [Column("a")], rows: [[.text("left out")]])
    #expect(
      try Self.text([table, tags, empty]) == #"""
        {
         "$schema": "https://w3id.org/labmetrics/schema/metrics/1",
         "schema_version": 1,
         "issue": 1,
         "title": "Report",
         "period": "2021–2023",
         "as_of": "2024-01-15",
         "scope": "12 documents.",
         "program_version": "1.0.0",
         "rules_version": "7",
         "selection": {},
         "tables": {
          "kinds": [
           {"a": "=\"x\"\\\n", "b": -5},
           {"a": true, "b": null},
           {"a": "t", "b": 0.5},
           {"a": null, "b": null}
          ],
          "none": []
         }
        }

        """#)
  }

  @Test("Every awkward text and number reads back as it was, by a reader nobody here wrote")
  func awkwardValues() throws {
    let numbers = Table(
      id: "numbers", title: "", about: "", columns: [Column("value")], rows: AwkwardValues.numbers.map { [$0] })
    let data = Data(try Self.text([AwkwardValues.textTable, numbers]).utf8)
    let tables = try JSONDecoder().decode(Tables.self, from: data).tables
    for (row, awkward) in zip(tables.texts, AwkwardValues.allTexts) {
      #expect(row.value?.unicodeScalars.asArray == awkward.text.unicodeScalars.asArray, "\(awkward.name)")
    }
    let finite = AwkwardValues.numbers.map(\.numericValue).map { $0.flatMap { $0.isFinite ? $0 : nil } }
    #expect(tables.numbers.map(\.value) == finite)
    #expect(tables.texts.count == AwkwardValues.allTexts.count)
  }

  /// What is read back of the file.
  private struct Tables: Decodable {
    struct Row<Value: Decodable>: Decodable { let value: Value? }
    struct Content: Decodable {
      let texts: [Row<String>]
      let numbers: [Row<Double>]
    }
    let tables: Content
  }

  @Test("Control characters are escaped, everything else stays as it is")
  func strings() {
    #expect(JSONText.string("a\u{0}\u{1F}\u{7F}\t\r\n") == "\"a\\u0000\\u001f\u{7F}\\t\\r\\n\"")
    #expect(JSONText.string("</script> é 😀 /") == "\"</script> é 😀 /\"")
  }
}
