import Archive
import Facts
import Metrics
import Vocabulary

@testable import Reports

/// Figures of an archive of four pages, small enough to check by eye.
enum SmallReport {
  static let pages = [
    "a.md": "[[type:blog]]\n[[year:2021]]\n[[country:Kenya]]\n[[methods:Ethnography]]\n[[methods:System Thinking]]\n",
    "b.md": "[[type:blog]]\n[[year:2022]]\n[[country:Vietnam]]\n[[methods:Ethnography]]\n",
    "c.md": "[[type:news]]\n[[year:2021]]\n[[year:2022]]\n[[country:Kenya]]\n[[methods:Ethnography]]\n",
    "d.md": "[[type:blog]]\n[[country:Kenya]]\n[[methods:Kite Flying]]\n# No year\n",
  ]

  /// The input of a report on some pages.
  static func input(
    _ pages: [String: String] = pages, scope: Scope = Scope(), title: String? = nil
  ) async -> ReportInput {
    let files = pages.map { document, text in
      PageFile(document: document, source: .memory(Array(text.utf8)), size: text.utf8.count)
    }
    let facts = await FactReader(rules: .builtIn).facts(of: files, jobs: 1).related(asOf: "2024-01-15")
    let listed = facts.pages.filter { scope.lists($0) }
    let metrics = ArchiveMetrics(
      pages: listed, scope: scope, findings: facts.allFindings, rawCounts: RawCounts(pages: listed, scope: scope),
      counts: Counts(pages: listed, scope: scope), coverage: Coverage(pages: listed, scope: scope),
      cycles: facts.cycles, asOf: "2024-01-15", rules: .builtIn)
    return ReportInput(metrics, title: title, programVersion: "1.0.0")
  }

  /// The rows of a table.
  static func rows(_ table: Table) -> [[Cell]] { (0..<table.rowCount).map { table.row($0) } }
}
