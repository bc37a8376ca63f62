import Labels
import Testing

@testable import Reports

@Suite("Tables of the forms")
struct FormTablesTests {
  @Test("Stages are true or false where any is ticked, and missing with the reason where none is")
  func stages() async {
    let input = await FormPages.input()
    let table = StageTable(pages: input.countedPages).table()
    #expect(
      SmallReport.rows(table) == [
        [
          .text("a-plan.md"), .text("KEN"), .integer(2022), .integer(2022), .boolean(true), .boolean(false),
          .boolean(true), .boolean(false), .integer(1),
        ],
        [
          .text("b-plan.md"), .text("KEN"), .integer(2023), .integer(2023), .missing(.noAnswer), .missing(.noAnswer),
          .missing(.noAnswer), .missing(.noAnswer), .integer(0),
        ],
      ])
  }

  @Test("A closing tells its year of work, its insights and its handover, or why there is none")
  func closings() async {
    let table = ClosingTable(input: await FormPages.input()).table()
    let columns = table.columns.map(\.id)
    func cells(_ row: Int, _ ids: [String]) -> [Cell] {
      ids.compactMap { columns.firstIndex(of: $0) }.map { table.row(row)[$0] }
    }
    #expect(table.rowCount == 2)
    #expect(Set(SmallReport.rows(table).map(\.count)) == [columns.count])
    #expect(
      cells(0, ["document", "edition", "year", "cycle_year", "cycle_rule", "insights", "insights_split"])
        == [
          .text("c-closing.md"), .integer(2), .integer(2023), .integer(2023), .text("rule"), .integer(2),
          .text("numbered"),
        ])
    #expect(
      cells(0, ["handover_other", "handover_policy", "handover_conflict", "flag"])
        == [.boolean(true), .boolean(false), .boolean(false), .missing(.none)])
    #expect(cells(1, ["document", "year", "cycle_year"]) == [.text("d-closing.md"), .integer(2022), .integer(2021)])
    #expect(
      cells(1, ["handover_other", "handover_conflict", "flag"]) == [
        .missing(.notAsked), .missing(.notAsked), .text("M"),
      ])
  }

  @Test("An experiment tells its design; what it does not say is missing")
  func experiments() async {
    let table = ExperimentTable(pages: await FormPages.input().countedPages).table()
    let row = Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.id), table.row(0)))
    #expect(table.rowCount == 1)
    #expect(row["document"] == .text("e-experiment.md"))
    #expect(row["comparison"] == .text("separate"))
    #expect(row["sample_band"] == .text("100-999"))
    #expect(row["random_assignment"] == .missing(.none))
    #expect(row["outcome_policy"] == row["outcome_scaled"])
  }

  @Test("A partner has a row for each country with its years; being kept is unknown in the newest year alone")
  func partnerYears() async {
    let both = PartnerYearTable(input: await FormPages.input()).table()
    let cells = both.row(0)
    #expect(both.rowCount == 1)
    #expect(
      Array(cells[1...]) == [
        .text("Kenya Water Institute"), .text("KEN"), cells[3], .integer(2022), .integer(2023), .integer(2),
        .integer(2),
        .boolean(true),
      ])
    let one = PartnerYearTable(input: await FormPages.input(["a-plan.md": FormPages.plan])).table()
    #expect(one.row(0)[8] == .missing(.none))
  }

  @Test("Without forms the tables have columns and no rows")
  func empty() async {
    let input = await FormPages.input(["f-blog.md": FormPages.all["f-blog.md"] ?? ""])
    let tables = [
      StageTable(pages: input.pages).table(), ClosingTable(input: input).table(),
      ExperimentTable(pages: input.pages).table(), PartnerYearTable(input: input).table(),
    ]
    #expect(tables.map(\.rowCount) == [0, 0, 0, 0])
  }
}
