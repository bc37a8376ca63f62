import Labels
import Metrics
import Testing
import Vocabulary

@testable import Reports

@Suite("Sheets of the workbook")
struct WorkbookSheetsTests {
  private func sheets(_ input: ReportInput) -> [Report.Sheet] { ReportBuilder(input).report().sheets }

  @Test("A full report has a sheet for each idea, in order, each table once")
  func order() async {
    let sheets = sheets(await FormPages.input())
    #expect(
      sheets.map(\.name) == [
        "Summary", "Years", "Indicators", "Trend", "Comparisons", "Methods", "Partner sectors", "Countries",
        "Document types", "Partners", "Partners by country", "Stages", "Closings", "Insights", "Barriers", "Vehicles",
        "Experiments", "Cycles", "Planned and actual", "Documents", "Coverage", "Lookups", "Glossary",
        "Indicator sheets", "Notes", "Findings",
      ])
    #expect(Set(sheets.map(\.exhibit.table.id)).count == sheets.count)
  }

  @Test("Names are valid and differ in every language", arguments: Language.allCases)
  func names(_ language: Language) async {
    let input = await FormPages.input(language: language)
    let names =
      sheets(input).map(\.name) + [input.labels.text(WorkbookLabel.cover), input.labels.text(WorkbookLabel.contents)]
    #expect(names.map(SheetName.valid) == names)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
  }

  @Test("Every figure of the summary leads to its own row among the indicators")
  func summaryLeads() async {
    let input = await FormPages.input()
    let summary = SummaryTable(input: input)
    let sheet = summary.sheet(IndicatorChanges(input))
    let indicators = input.shownIndicators
    #expect(sheet.exhibit.table.rowCount > 0)
    for (row, value) in summary.values.enumerated() {
      guard case .row(let target, "indicators") = sheet.leads.first?.target(row: row, cell: .integer(1)) else {
        Issue.record("row \(row) leads nowhere")
        continue
      }
      #expect(indicators[target].figureID == value.figureID)
    }
    let table = sheet.exhibit.table
    #expect(Set(SmallReport.rows(table).map(\.count)) == [table.columns.count])
    #expect(sheet.cellNames.allSatisfy { summary.values[$0.row].value != nil && $0.column == "value" })
  }

  @Test("A document leads to its row, the row of a document to its page on the web")
  func documentLeads() async throws {
    let sheets = sheets(await FormPages.input())
    let stages = try #require(sheets.first { $0.name == "Stages" })
    #expect(stages.leads.first?.target(row: 1, cell: .text("b-plan.md")) == .row(1, table: "documents"))
    #expect(stages.leads.first?.target(row: 1, cell: .text("gone.md")) == nil)
    let documents = try #require(sheets.first { $0.name == "Documents" })
    #expect(documents.leads.first?.target(row: 0, cell: .text("a-plan.md")) == .web("https://example.org/plan"))
    #expect(documents.leads.first?.target(row: 1, cell: .text("b-plan.md")) == nil)
  }

  @Test("The trend has one row for each series and the same years for value, n and flag")
  func trend() async {
    let input = await FormPages.input()
    let table = TrendSheet(input: input, changes: IndicatorChanges(input)).sheet().exhibit.table
    #expect(
      table.columns.map(\.id) == [
        "indicator", "name", "kind", "part", "unit", "y2022", "y2023", "n2022", "n2023", "flag2022", "flag2023",
        "break_after", "verdict", "note",
      ])
    let rows = SmallReport.rows(table)
    #expect(Set(rows.map(\.count)) == [table.columns.count])
    let series = rows.map { "\($0[0])\($0[2])\($0[3])" }
    #expect(Set(series).count == series.count)
    let documents = rows.first {
      $0[0] == .text("documents-in-scope") && $0[2] == .text("plan") && $0[3] == .missing(.none)
    }
    #expect(documents?[5...6] == [.number(1), .number(1)])
  }

  @Test("Methods tell since when and until when they are named, and what became of them")
  func history() async throws {
    let methods = try #require(sheets(await FormPages.input()).first { $0.name == "Methods" }).exhibit
    #expect(
      methods.table.columns.suffix(6).map(\.title) == [
        "First year", "Last year", "State", "Rank", "On the core list", "Added to the form in",
      ])
    #expect(
      methods.table.row(0).suffix(6) == [
        .integer(2022), .integer(2023), .text("kept"), .integer(1), .boolean(true), .missing(.none),
      ])
    #expect(methods.chart?.seriesColumns == methods.chart.map { [$0.totalColumn] })
  }

  @Test("Every term of the glossary has words and a meaning in every language", arguments: Language.allCases)
  func glossary(_ language: Language) {
    let entries = GlossaryTable(labels: Labels(language)).entries
    #expect(entries.count == 30)
    #expect(entries.allSatisfy { !$0.term.isEmpty && !$0.meaning.isEmpty && $0.term != $0.meaning })
    #expect(Set(entries.map(\.term)).count == entries.count)
  }

  @Test("The lookups list every term and country once")
  func lookups() {
    let table = LookupTable(vocabulary: .standard).table()
    let keys = SmallReport.rows(table).map { "\($0[0]) \($0[1])" }
    #expect(keys.count > 1_000)
    #expect(Set(keys).count == keys.count)
  }

  @Test("The whole workbook keeps every rule of the audit", arguments: Language.allCases)
  func audited(_ language: Language) async throws {
    let folder = try ScratchFolder()
    let report = ReportBuilder(await FormPages.input(language: language)).report()
    _ = try XLSXRenderer().render(report, into: folder.path)
    _ = try PictureRenderer().render(report, into: folder.path)
    #expect(try Audit.faults(in: folder.path).faults.map(\.description) == [])
  }
}
