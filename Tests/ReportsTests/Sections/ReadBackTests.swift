import Facts
import Files
import Labels
import Metrics
import Testing
import Vocabulary

@testable import Reports

/// Every number that a reader sees against the figure of its id.
@Suite("Figures of the narrative")
struct ReadBackTests {
  private static func input(_ language: Language, _ basis: YearBasis) async -> ReportInput {
    await SeedReport.input(language, scope: Scope(yearBasis: basis))
  }

  @Test(
    "Each figure has an id that is counted, with the same numbers, and words that hold no other number",
    arguments: Language.allCases, YearBasis.allCases)
  func known(_ language: Language, _ basis: YearBasis) async throws {
    let input = await Self.input(language, basis)
    let cells = ReportBuilder(input).report().sections.flatMap(\.figures)
    #expect(cells.count > 100)
    for cell in cells {
      let id = try #require(FigureID(cell.id), "\(cell.id)")
      let figures = id.basis == input.figures.basis ? input.figures : input.otherFigures.value
      // A headline of a year without documents has an id and no figure.
      guard let figure = figures[id] else {
        #expect(cell.missing == .noDocument, "\(cell.id)")
        continue
      }
      #expect(cell.numerator == figure.numerator && cell.denominator == figure.denominator, "\(cell.id)")
      #expect(cell.value == figure.value, "\(cell.id)")
    }
  }

  @Test("The same figure reads the same in every table")
  func same() async throws {
    let report = ReportBuilder(await Self.input(.english, .tag)).report()
    let tables = report.sections.filter { $0.level == .annex || $0.level == .body }.flatMap(Self.tables)
    var texts: [String: Set<String>] = [:]
    for table in tables where table.id != "headlines" {
      for cell in SmallReport.rows(table).joined().compactMap(\.figureCell) {
        texts[cell.id, default: []].insert(cell.text)
      }
    }
    #expect(texts.filter { $0.value.count > 1 }.mapValues { $0.sorted() } == [:])
  }

  private static func tables(_ section: Report.Section) -> [Table] {
    section.tables + section.parts.flatMap(tables)
  }

  @Test("The numbers of the seeds as a person counts them")
  func seeds() async throws {
    let figures = (await Self.input(.english, .tag)).figures
    func number(_ dimension: Dimension, _ measure: Measure) -> Int? {
      figures[dimension, measure, of: .plansAndClosings, in: .all].numerator
    }
    #expect(number(.methods, .distinct(category: nil)) == 15)
    #expect(number(.methods, .mentions(category: nil)) == 22)
    #expect(number(.methods, .mentions(category: "human-centred")) == 10)
    #expect(figures.documents(.plansAndClosings, in: .all).numerator == 4)
  }
}
