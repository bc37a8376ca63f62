import Labels
import Metrics
import Testing

@testable import Reports

@Suite("Targets beside the headlines")
struct HeadlineTargetsTests {
  private static func headlines(
    _ targets: [String: IndicatorTarget], basis: YearBasis = .tag, _ language: Language = .english
  ) async throws -> Report.Section {
    var input = await SeedReport.input(language, scope: Scope(yearBasis: basis))
    input.targets = targets
    input.progress = TargetProgress.all(
      of: input.indicators, targets: targets, basis: basis, years: nil, lastYear: 2024)
    return try #require(ReportBuilder(input).report().sections.first { $0.id == "short" }?.parts.last)
  }

  private static let target = ["sdg-breadth": IndicatorTarget(baseline: 2021, values: [2022: 3, 2024: 5])]

  @Test("Without targets one sentence says so, and the table has no column for them")
  func none() async throws {
    let part = try await Self.headlines([:])
    #expect(part.sentences.contains("No target set."))
    #expect(!part.tables[0].columns.contains { $0.id == "target" || $0.id == "start" })
  }

  @Test("With targets each row has its start and its target, or says that none is set")
  func some() async throws {
    let part = try await Self.headlines(Self.target, basis: .cycle)
    let table = part.tables[0]
    let shown = Array(table.columns.map(\.id).suffix(4))
    #expect(shown == ["start", "target", "verdict", "figure"])
    let cells = SmallReport.rows(table).map { Array($0[4...5]) }
    #expect(cells[2] == [.text("baseline 2021: 3"), .text("2022: 3 (on track)")])
    #expect(cells[0] == [.text("–"), .text("no target set")])
    #expect(!part.sentences.contains("No target set."))
  }

  @Test("A table by year of work shows targets by the year of the page without a start, and says so")
  func otherBasis() async throws {
    let part = try await Self.headlines(Self.target)
    #expect(part.tables[0].columns.map(\.id).contains("start") == false)
    #expect(SmallReport.rows(part.tables[0])[2][4] == .text("2022: 3"))
    #expect(part.sentences.contains { $0.hasPrefix("Targets count by another year") })
  }

  @Test("Start, target and status stand in the language of the report", arguments: Language.allCases)
  func languages(_ language: Language) async throws {
    let part = try await Self.headlines(Self.target, basis: .cycle, language)
    let expected: [Language: [Cell]] = [
      .english: [.text("baseline 2021: 3"), .text("2022: 3 (on track)")],
      .french: [.text("référence 2021 : 3"), .text("2022 : 3 (en bonne voie)")],
      .spanish: [.text("línea de base 2021: 3"), .text("2022: 3 (según lo previsto)")],
      .vietnamese: [.text("giá trị cơ sở năm 2021: 3"), .text("2022: 3 (đúng tiến độ)")],
    ]
    let cells = Array(SmallReport.rows(part.tables[0])[2][4...5])
    // French sets a no-break space before the colon.
    #expect(cells.map(Self.plain) == expected[language]?.map(Self.plain))
  }

  private static func plain(_ cell: Cell) -> String {
    guard case .text(let text) = cell else { return "" }
    return String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }
}
