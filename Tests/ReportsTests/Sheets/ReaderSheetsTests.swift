import Audit
import Labels
import Metrics
import Testing
import Text
import Vocabulary
import XLSX

@testable import Reports

@Suite("Sheets of the workbook that a reader gets")
struct ReaderSheetsTests {
  private func sheets(_ input: ReportInput) -> [Report.Sheet] { ReportBuilder(input).report().sheets }

  private func sheet(_ name: String, _ input: ReportInput) throws -> Report.Sheet {
    try #require(sheets(input).first { $0.name == name })
  }

  @Test("The sheets of the seeds, in order, none without rows; a report on one country has no list of countries")
  func order() async {
    let sheets = sheets(await SeedReport.input())
    #expect(
      sheets.map(\.name) == [
        "Summary", "Years", "Methods", "Data sources", "SDGs", "Themes", "Partners", "Outcomes", "Notes",
      ])
    #expect(sheets.allSatisfy { $0.table.rowCount > 0 && !$0.title.isEmpty && !$0.about.isEmpty })
    #expect(Set(sheets.map(\.table.id)).count == sheets.count)
  }

  @Test("A full workbook has the data sheets behind the same sheets")
  func full() async {
    var input = await FormPages.input()
    let reading = sheets(input).map(\.name)
    input.workbook = .full
    let names = sheets(input).map(\.name)
    #expect(Array(names.prefix(reading.count)) == reading)
    #expect(
      names.dropFirst(reading.count) == [
        "Indicators", "Comparisons", "Partner mentions", "Partners by country", "Stages", "Closings", "Insights",
        "Experiments", "Cycles", "Documents", "Coverage", "Lookups", "Data warnings", "Indicator definitions",
      ])
  }

  @Test("Names are valid and differ in every language", arguments: Language.allCases, WorkbookExtent.allCases)
  func names(_ language: Language, _ extent: WorkbookExtent) async {
    var input = await FormPages.input(language: language)
    input.workbook = extent
    let names = sheets(input).map(\.name) + [input.labels.text(WorkbookLabel.cover)]
    #expect(names.map(SheetName.valid) == names)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
  }

  @Test("The sheet of methods, whole: documents of plans and closings by year, first and last year, state")
  func methods() async throws {
    let sheet = try sheet("Methods", await FormPages.input())
    #expect(sheet.title == "Methods (plans and closings)")
    #expect(sheet.about == "How many plans and closings name each. Years are the years of the pages.")
    #expect(
      sheet.table.columns.map(\.title) == [
        "Method", "Family", "2022", "2023", "Documents", "First year", "Last year", "State",
      ])
    #expect(sheet.table.texts == [["Ethnography", "human-centred", "1", "1", "2", "2022", "2023", "kept"]])
    #expect(sheet.table.row(0)[2].figureCell?.id == "methods/ethnography/plan+closing/tag/2022")
  }

  @Test("A later year without any plan or closing takes no state away")
  func laterBlog() async throws {
    let pages = FormPages.all.merging(["g-blog.md": "[[type:blog]]\n[[year:2024]]\n[[country:Kenya]]\n# B\n"]) { $1 }
    let table = try sheet("Methods", await FormPages.input(pages)).table
    #expect(table.texts == [["Ethnography", "human-centred", "1", "1", "2", "2022", "2023", "kept"]])
  }

  @Test("First year, last year and state of every row are what its own cells say", arguments: ["SDGs", "Themes"])
  func history(_ name: String) async throws {
    let table = try sheet(name, await SeedReport.input()).table
    let years = table.columns.indices.filter { table.columns[$0].id.first == "y" }
    let first = try #require(table.columns.firstIndex { $0.id == "first_year" })
    for row in SmallReport.rows(table) {
      let named = years.filter { (row[$0].figureCell?.numerator ?? 0) > 0 }
        .compactMap { Int(table.columns[$0].id.dropFirst()) }
      #expect(row[first] == named.first.map { Cell.integer($0) } ?? Cell.text("no year"))
      #expect(row[first + 1] == named.last.map { Cell.integer($0) } ?? Cell.text("no year"))
    }
    // No plan of the newest year: nothing can be said of any row.
    #expect(!table.columns.contains { $0.id == "status" })
  }

  @Test("Every number is a figure that is counted, or a year", arguments: Language.allCases)
  func figures(_ language: Language) async {
    let input = await SeedReport.input(language)
    for sheet in sheets(input) {
      for (cell, column) in SmallReport.rows(sheet.table).flatMap({ zip($0, sheet.table.columns) }) {
        switch cell {
        case .figure(let figure): #expect(FigureID(figure.id) != nil, "\(figure.id)")
        case .integer: #expect(column.kind == .year, "\(sheet.name)")
        case .number, .boolean, .missing: Issue.record("\(sheet.name), \(column.id): \(cell)")
        case .text, .link: continue
        }
      }
    }
  }

  @Test("The summary says what the first page says, in its words", arguments: Language.allCases)
  func summary(_ language: Language) async throws {
    let input = await SeedReport.input(language)
    let report = ReportBuilder(input).report()
    let page = try #require(report.sections.first { $0.level == .firstPage })
    let sheet = try #require(report.sheets.first)
    let told = page.parts.flatMap(\.sentences)
    let notes = sheet.notes.map(\.text)
    for sentence in told {
      #expect(notes.contains { $0.hasSuffix(sentence) }, "\(sentence)")
    }
    #expect(sheet.table.texts == page.parts.flatMap(\.tables).first { $0.id == "headlines" }?.texts)
    #expect(sheet.about == page.sentences.first)
    #expect(sheet.chart != nil)
  }

  @Test("Outcomes of a handful of documents are counts of those that were asked, without shares")
  func shortOutcomes() async throws {
    let sheet = try sheet("Outcomes", await SeedReport.input())
    #expect(!sheet.table.columns.contains { $0.kind == .share })
    #expect(sheet.chart == nil)
    let any = try #require(sheet.table.texts.first)
    #expect(any.prefix(2) == ["Any outcome beyond the lab", "Handover (closings)"])
  }

  @Test("A document leads to its row, the title of a document to its page on the web")
  func documentLeads() async throws {
    var input = await FormPages.input()
    input.workbook = .full
    let stages = try sheet("Stages", input)
    #expect(stages.leads.first?.target(row: 1, cell: .text("b-plan.md")) == .row(1, table: "documents"))
    #expect(stages.leads.first?.target(row: 1, cell: .text("gone.md")) == nil)
    let documents = try sheet("Documents", input)
    #expect(documents.leads.first?.column == "title")
    #expect(documents.leads.first?.target(row: 0, cell: .text("A title")) == .web("https://example.org/plan"))
    #expect(documents.leads.first?.target(row: 1, cell: .text("A title")) == nil)
  }

  @Test("Every term of the glossary has words and a meaning in every language", arguments: Language.allCases)
  func glossary(_ language: Language) {
    let entries = Glossary(labels: Labels(language)).entries(withFlags: true)
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

  @Test("The whole workbook keeps every rule of the audit", arguments: Language.allCases, WorkbookExtent.allCases)
  func audited(_ language: Language, _ extent: WorkbookExtent) async throws {
    let folder = try ScratchFolder()
    var input = await SeedReport.input(language)
    input.workbook = extent
    _ = try XLSXRenderer().render(ReportBuilder(input).report(), into: folder.path)
    #expect(try Audit.faults(in: folder.path).faults.map(\.description) == [])
  }
}
