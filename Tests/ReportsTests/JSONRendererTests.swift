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
         "$schema": "https://w3id.org/labmetrics/schema/metrics/2",
         "schema_version": 2,
         "issue": 1,
         "title": "Report",
         "period": "2021–2023",
         "as_of": "2024-01-15",
         "scope": "12 documents.",
         "program_version": "1.0.0",
         "rules_version": "7",
         "selection": {},
         "tables": {
          "kinds": {
           "columns": ["a","b"],
           "rows": [
        ["=\"x\"\\\n",-5],
        [true,null],
        ["t",0.5],
        [null,null]
           ]
          },
          "none": {
           "columns": ["a"],
           "rows": []
          }
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
    let values = try #require(tables.texts.columns.firstIndex(of: "value"))
    for (row, awkward) in zip(tables.texts.rows, AwkwardValues.allTexts) {
      #expect(row[values]?.unicodeScalars.asArray == awkward.text.unicodeScalars.asArray, "\(awkward.name)")
    }
    let finite = AwkwardValues.numbers.map(\.numericValue).map { $0.flatMap { $0.isFinite ? $0 : nil } }
    #expect(tables.numbers.rows.map { $0[0] } == finite)
    #expect(tables.texts.rows.count == AwkwardValues.allTexts.count)
  }

  /// What is read back of the file.
  private struct Tables: Decodable {
    struct Table<Value: Decodable>: Decodable {
      let columns: [String]
      let rows: [[Value?]]
    }
    struct Content: Decodable {
      let texts: Table<String>
      let numbers: Table<Double>
    }
    let tables: Content
  }

  @Test("Control characters are escaped, everything else stays as it is")
  func strings() {
    #expect(JSONText.string("a\u{0}\u{1F}\u{7F}\t\r\n") == "\"a\\u0000\\u001f\u{7F}\\t\\r\\n\"")
    #expect(JSONText.string("</script> é 😀 /") == "\"</script> é 😀 /\"")
  }
}
