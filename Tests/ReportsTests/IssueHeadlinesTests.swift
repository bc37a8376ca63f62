import Facts
import Testing
import Vocabulary

@testable import Reports

@Suite("Headline figures that issues are compared by")
struct IssueHeadlinesTests {
  private static func figures(_ input: ReportInput) -> [String] {
    IssueHeadlines(input: input, basis: .tag).figures().map { figure in
      let value = if case .integer(let count) = figure.value { String(count) } else { "\(figure.value)" }
      return "\(figure.name) \(figure.period): \(value)"
    }
  }

  @Test("Documents and distinct values by year; a page with two years counts in both and once in all")
  func byYear() async {
    #expect(
      Self.figures(await SmallReport.input()) == [
        "documents 2021: 2", "documents 2022: 2", "documents undated: 1", "documents all: 4", "methods 2021: 2",
        "methods 2022: 1", "methods undated: 1", "methods all: 3", "countries 2021: 1", "countries 2022: 2",
        "countries undated: 1", "countries all: 2",
      ])
  }

  @Test("A range of years shows these years only, and no page without one")
  func range() async {
    let figures = Self.figures(await SmallReport.input(scope: Scope(years: 2022...2025)))
    #expect(figures.prefix(2) == ["documents 2022: 2", "documents all: 2"])
  }

  @Test("Where nothing asks for a dimension the cell says so, and is no zero")
  func notAsked() async {
    let pages = [
      "a.md": "[[type:blog]]\n[[year:2021]]\n[[methods:Ethnography]]\n", "b.md": "[[type:blog]]\n[[year:2022]]\n",
    ]
    let figures = Self.figures(await SmallReport.input(pages))
    #expect(
      figures.suffix(3) == [
        "methods 2021: 1", "methods 2022: missing(Reports.Cell.Missing.notAsked)", "methods all: 1",
      ])
  }
}
