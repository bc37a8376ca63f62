import Archive
import Foundation
import Lookups
import Testing

@testable import Metrics

/// The guides in Sources/Metrics/Guides, one for each indicator: its sheet, and a worked example.
///
/// `RECORD=1 swift test --filter IndicatorGuideTests` writes them anew and fails, so that no guide changes silently.
@Suite("Guides of the indicators")
struct IndicatorGuideTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Metrics/Guides")

  @Test("Each guide is what its sheet and the program say today", arguments: IndicatorCatalogue.sheets.map(\.id))
  func current(_ id: String) async throws {
    let sheet = try #require(IndicatorCatalogue.indicator(id)?.sheet)
    let text = try await Self.guide(sheet)
    let file = Self.folder.appending(path: "\(id).md")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(id).md")
    }
    #expect(FileManager.default.contents(atPath: file.path).map { String(decoding: $0, as: UTF8.self) } == text)
  }

  @Test("There is no guide without an indicator")
  func none() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(names == IndicatorCatalogue.sheets.map { "\($0.id).md" }.sorted())
  }

  @Test("All sheets together are one text, each under its name")
  func all() {
    let headings = IndicatorCatalogue.markdown.split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(headings.map { String($0) } == ["# Indicators"] + IndicatorCatalogue.sheets.map { "## \($0.name)" })
  }

  private static func guide(_ sheet: IndicatorSheet) async throws -> String {
    if sheet.kinds == [.experiment] { return try await madeUp(sheet) }
    return try await example(
      sheet, intro: "The five example documents, by year of work.", command: "seeds --year-basis cycle",
      pages: Seeds.scope().pages, Scope(yearBasis: .cycle)
    ) { document in
      LookupFile.seeds.first { $0.name == document }.map { PageParser.parse(document: document, bytes: $0.bytes) }
    }
  }

  /// The example documents hold no experiment.
  private static func madeUp(_ sheet: IndicatorSheet) async throws -> String {
    let result = "Was the original hypothesis (If.. then) proven or disproven?"
    let pages = [
      IndicatorPage.experiment(
        2022, "control_group:Yes, a different group entirely", "assignment_type:Random assignment",
        "sample_size:100-999", "scaling:led to partnerships"
      ).answering(result, "The hypothesis was proven."),
      IndicatorPage.experiment(
        2022, "control_group:It does not use a control group", "assignment_type:non-random assignment",
        "sample_size:10-49"
      ).answering(result, "It was disproven."),
      .experiment(2022),
    ]
    let shown = pages.enumerated().map { "`page\(1000 + $0).md`:\n\n```markdown\n\($1.markdown)\n```\n" }
    return try await example(
      sheet,
      intro: "Three made-up pages, as the example documents hold no experiment.\n\n" + shown.joined(separator: "\n"),
      command: "pages", pages: await pages.facts(), Scope(), read: pages.reader)
  }

  private static func example(
    _ sheet: IndicatorSheet, intro: String, command: String, pages: [PageFacts], _ scope: Scope,
    read: @escaping (String) -> Page?
  ) async throws -> String {
    func text(_ year: Int) throws -> String {
      let id = try #require(IndicatorExplanation.ID("\(sheet.id)/\(year)"))
      let explained = IndicatorExplanation(id, pages: pages, scope: scope, page: read).text(sheet, year: year)
      return "`labmetrics explain \(sheet.id)/\(year) \(command)`\n\n```text\n\(explained)\n```\n"
    }
    let years = Set(pages.flatMap { $0.countedYears(scope.yearBasis) }).sorted()
    return "<!-- Made from the sheet and the program; IndicatorGuideTests keeps it current. -->\n"
      + ([sheet.markdown() + "\n## Example\n\n" + intro + "\n"] + (try years.map(text))).joined(separator: "\n")
  }
}
