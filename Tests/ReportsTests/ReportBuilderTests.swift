import Testing

@testable import Reports

@Suite("The report value")
struct ReportBuilderTests {
  @Test("Without plans, closings and experiments the outline keeps the sections that say something, in its order")
  func sections() async {
    let titles = ReportBuilder(await SmallReport.input()).report().sections.map(\.title)
    #expect(
      titles == [
        "In short", "Scope", "What we did not measure", "How far the figures can be trusted", "Next period",
        "How figures are made", "Indicators", "Coverage", "Glossary", "Documents", "Data warnings",
        "Sources and licence",
      ])
  }

  @Test("Tables and columns have names of their own, and every row a cell for each column")
  func shape() async {
    let report = ReportBuilder(await SmallReport.input()).report()
    let tables = report.dataTables + report.sheets.map(\.table)
    for table in tables {
      #expect(Set(table.columns.map(\.id)).count == table.columns.count, "\(table.id)")
      for row in SmallReport.rows(table) { #expect(row.count == table.columns.count, "\(table.id)") }
    }
    #expect(Set(report.dataTables.map(\.id)).count == report.dataTables.count)
    #expect(Set(report.sheets.map { $0.name.lowercased() }).count == report.sheets.count)
  }

  @Test("The columns that other programs rely on stand first, in their order")
  func contract() async {
    let tables = ReportBuilder(await SmallReport.input()).report().dataTables
    for (id, columns) in Self.columns {
      let found = tables.first { $0.id == id }?.columns.map(\.id).joined(separator: ", ")
      #expect(found?.hasPrefix(columns) == true, "\(id): \(found ?? "no such table")")
    }
  }

  /// Schema version 1.
  private static let columns = [
    (
      "documents",
      "document, title, type, types, kind, edition, year, cycle_year, date, country, iso3, language, cycle, "
        + "duplicate_of, words, links, images, prompts_asked, prompts_answered, state"
    ),
    ("tags", "document, line, key, raw, value, value_id"),
    ("counts_raw", "dimension, value, type, year, documents"),
    (
      "counts", "dimension, value_id, value, category, type, year_basis, year, documents, base, share, state, iso3"
    ),
    ("findings", "document, line, column, severity, code, message"),
  ]

  @Test("The same figure is the same in every table")
  func sameFigure() async throws {
    let input = await SmallReport.input()
    let report = ReportBuilder(input).report()
    let counts = try #require(report.dataTables.first { $0.id == "counts" })
    let ethnography = SmallReport.rows(counts).filter {
      $0[1] == .text("ethnography") && $0[4] == .text("all") && $0[5] == .text("tag") && $0[11] == .missing(.none)
    }
    #expect(ethnography.map { $0[7] } == [.integer(2), .integer(2)])
    let sheet = try #require(report.sheets.first { $0.name == "Years" }).table
    let methods = try #require(sheet.texts.first { $0[0] == "Countries, distinct" })
    #expect(methods[2...3] == ["1", "2"])
  }

  @Test("A page's place in tags.csv is found, also beside pages without tags of their own")
  func tagRows() async throws {
    let input = await SmallReport.input(["a.md": "[[focal_point:x]]\n", "b.md": "[[type:blog]]\n", "c.md": "[[a:b]]\n"])
    let table = try #require(ReportBuilder(input).report().dataTables.first { $0.id == "tags" })
    let read = SmallReport.rows(table).map { "\($0[0]) \($0[1]) \($0[2])" }
    #expect(read == [#"text("b.md") integer(1) text("type")"#, #"text("c.md") integer(1) text("a")"#])
  }
}
