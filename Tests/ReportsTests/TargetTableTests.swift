import Archive
import Facts
import Metrics
import Testing
import Vocabulary

@testable import Reports

@Suite("Targets in the report")
struct TargetTableTests {
  private static func input(
    years: ClosedRange<Int>? = nil, _ targets: [String: IndicatorTarget]
  ) async -> ReportInput {
    let texts = [
      "[[type:learningplan]]\n[[year:2021]]\n[[methods:Pilots]]\n[[methods:Foresight]]\n",
      "[[type:learningplan]]\n[[year:2022]]\n[[methods:Pilots]]\n",
    ]
    let files = texts.enumerated().map { number, text in
      let page =
        text + "## A\n\n> To what stage(s) in the learning cycle does your learning question relate?\n\n- Test\n"
      return PageFile(document: "\(number).md", source: .memory(Array(page.utf8)), size: page.utf8.count)
    }
    let facts = await FactReader(rules: .builtIn).facts(of: files, jobs: 1).related(asOf: "2024-01-15")
    let metrics = ArchiveMetrics(facts: facts, scope: Scope(years: years), asOf: "2024-01-15", rules: .builtIn)
    var input = ReportInput(metrics, programVersion: "1.0.0")
    input.setTargets(targets)
    return input
  }

  private static let target = ["method-repertoire": IndicatorTarget(baseline: 2021, values: [2022: 2])]

  @Test("The data file has every indicator; what has no target says so")
  func table() async throws {
    let table = TargetTable(input: await Self.input(Self.target)).table()
    #expect(
      table.columns.map(\.id) == [
        "indicator", "kind", "year_basis", "year", "start", "start_year", "start_value", "target", "actual", "variance",
        "status", "reason", "unit", "flag",
      ])
    let rows = SmallReport.rows(table)
    let methods = rows.filter { $0[0] == .text("method-repertoire") }
    #expect(
      methods == [
        [
          .text("method-repertoire"), .text("all"), .text("tag"), .integer(2021), .text("baseline"), .integer(2021),
          .number(2), .missing(.none), .number(2), .missing(.none), .text("no target set"), .missing(.none),
          .text("count"), .text("U"),
        ],
        [
          .text("method-repertoire"), .text("all"), .text("tag"), .integer(2022), .text("baseline"), .integer(2021),
          .number(2), .number(2), .number(1), .number(-1), .text("not assessable"),
          .text("too few documents to judge"), .text("count"), .text("U"),
        ],
      ])
    #expect(rows.contains { $0[0] == .text("stage-late-share") })
    #expect(rows.filter { $0[0] != .text("method-repertoire") }.allSatisfy { $0[10] == .text("no target set") })
  }

  @Test("A baseline outside the years of the report is found all the same")
  func baselineOutside() async {
    let table = TargetTable(input: await Self.input(years: 2022...2022, Self.target)).shown()
    #expect(
      table.texts == [
        [
          "Repertoire of methods", "plans and closings", "2022", "baseline 2021: 2", "2", "1", "−1",
          "not assessable: too few documents to judge",
        ]
      ])
  }

  @Test("The narrative shows what was agreed; without targets it says that none is set")
  func section() async {
    let without = TargetTable(input: await Self.input([:]))
    #expect(without.section().blocks.count == 1)
    guard case .paragraph(let text) = without.section().blocks[0] else {
      Issue.record("expected a paragraph")
      return
    }
    #expect(text == "No target set.")
    let with = TargetTable(input: await Self.input(Self.target))
    #expect(with.section().blocks.count == 2)
  }
}
