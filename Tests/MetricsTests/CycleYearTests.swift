import Archive
import Facts
import Lookups
import Testing
import Vocabulary

@Suite("The year of work")
struct CycleYearTests {
  @Test(
    "Closings of edition 1 filed in 2022 and 2023 report on the year before",
    arguments: [(2021, 2021), (2022, 2021), (2023, 2022), (2024, 2024)])
  func closingsOfEdition1(tag: Int, work: Int) {
    #expect(CycleYear().year(document: "a.md", kind: .closing, edition: 1, tagYear: tag) == work)
  }

  @Test(
    "Other forms keep their tag year, a plan and closing in one too",
    arguments: [
      (PageKind.closing, 2), (.plan, 1), (.planAndClosing, 1), (.experiment, 1), (.experiment, 2),
    ])
  func otherForms(kind: PageKind, edition: Int) {
    #expect(CycleYear().year(document: "a.md", kind: kind, edition: edition, tagYear: 2023) == 2023)
  }

  @Test("A shell keeps its tag year")
  func shell() {
    #expect(CycleYear().year(document: "a.md", kind: .shell, edition: nil, tagYear: 2023) == 2023)
  }

  @Test("Pages that are no form and undated forms have none")
  func without() {
    #expect(CycleYear().year(document: "a.md", kind: nil, edition: nil, tagYear: 2023) == nil)
    #expect(CycleYear().year(document: "a.md", kind: .closing, edition: 1, tagYear: nil) == nil)
  }

  @Test("An override holds for file names that begin with its prefix; the longest prefix wins")
  func overrides() throws {
    let table = try CSVTable(
      Array("document_prefix,cycle_year,reason\nbees,2020,a\nbees_in_winter,2019,b\n".utf8), file: "o.csv")
    let rule = try CycleYear(overrides: table)
    #expect(rule.year(document: "bees.md", kind: .closing, edition: 1, tagYear: 2022) == 2020)
    #expect(rule.year(document: "deep/folder/bees_in_winter.md", kind: .closing, edition: 1, tagYear: 2022) == 2019)
    #expect(rule.year(document: "bees/other.md", kind: .closing, edition: 1, tagYear: 2022) == 2021)
    #expect(rule.year(document: "no_bees.md", kind: .closing, edition: 1, tagYear: 2022) == 2021)
    #expect(rule.year(document: "bees.md", kind: nil, edition: nil, tagYear: 2022) == nil)
  }

  @Test("A table of overrides without a year or a prefix is refused, with its line")
  func refused() throws {
    let table = try CSVTable(Array("document_prefix,cycle_year\nbees,soon\n".utf8), file: "o.csv")
    #expect(
      throws: CSVTable.Problem(
        file: "o.csv", line: 2,
        detail: "found prefix \"bees\" and year \"soon\", expected the beginning of a file name and a year such as 2022"
      )
    ) { try CycleYear(overrides: table) }
    let empty = try CSVTable(Array("document_prefix,cycle_year\n\"\",2022\n".utf8), file: "o.csv")
    #expect(throws: CSVTable.Problem.self) { try CycleYear(overrides: empty) }
  }

  @Test("The overrides that come with the program are read")
  func standard() {
    let document = "closing_vn_government_innovation_lab_journey.md"
    #expect(CycleYear.standard.year(document: document, kind: .closing, edition: 1, tagYear: 2022) == 2022)
  }
}
