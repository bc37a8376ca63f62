import Foundation
import Labels
import Metrics
import Testing

@testable import Reports

@Suite("Changes in the report")
struct ChangesTableTests {
  @Test("One row for each document, rule and figure, with the columns that other programs rely on")
  func table() async throws {
    let comparison = try await QuarterArchive.comparison()
    let table = ChangesTable(comparison: comparison).table()
    #expect(
      table.columns.map(\.id) == [
        "type", "id", "period", "published_last", "recomputed_last", "current", "revision", "new_evidence", "reason",
        "label",
      ])
    let rows = SmallReport.rows(table)
    #expect(rows.count == 24 + 2 + comparison.figures.count)
    let none = [Cell](repeating: .missing(.none), count: 5)
    #expect(
      rows.first { $0[1] == .text("gone.md") } == [.text("document"), .text("gone.md"), .text("2023")] + none
        + [.text("withdrawn"), .text("Gone")])
    #expect(
      rows.first { $0[1] == .text("methods/system-thinking/2023") } == [
        .text("figure"), .text("methods/system-thinking/2023"), .text("2023"), .integer(1), .integer(0), .integer(0),
        .integer(-1), .integer(0), .text("changed: maps.md"), .text("Method: System Thinking"),
      ])
  }

  @Test("A first issue says so in one sentence, on the first page or without it in a section; states stay empty")
  func firstIssue() async throws {
    var input = try await QuarterArchive.run(QuarterArchive.before).input
    #expect(!ReportBuilder(input).report().sections.contains { $0.id == "changes" })
    input.sectionsLeftOut = ["short"]
    let report = ReportBuilder(input).report()
    let section = try #require(report.sections.first { $0.id == "changes" })
    guard case .paragraph(let sentence) = section.blocks[0] else { return #expect(Bool(false)) }
    #expect(section.blocks.count == 1)
    #expect(sentence == "First issue, no comparison: no earlier issue was given.")
    #expect(!report.dataTables.contains { $0.id == "changes" })
    #expect(Set(Self.states(report).map { "\($0)" }) == ["missing(Reports.Cell.Missing.none)"])
  }

  @Test("After a comparison each document bears its state, and table, sheet and section are there")
  func compared() async throws {
    var run = try await QuarterArchive.run(QuarterArchive.after, decisions: QuarterArchive.decision)
    run.input.comparison = try await QuarterArchive.comparison()
    let report = ReportBuilder(run.input).report()
    let states = Dictionary(grouping: Self.states(report)) { "\($0)" }.mapValues(\.count)
    #expect(states == [#"text("new")"#: 20, #"text("changed")"#: 3, #"text("same")"#: 6])
    let titles = report.sections.map(\.title)
    #expect(titles.prefix(2) == ["In short", "Since the last issue"])
    #expect(report.sheets.contains { $0.name == "Changes" })
    #expect(report.dataTables.contains { $0.id == "changes" })
  }

  @Test("The sentence on figures adds up, and a figure of an edition says which")
  func sentence() async throws {
    let comparison = try await QuarterArchive.comparison()
    let section = ChangesSection(comparison: comparison, labels: Labels())
    let sum = /(\d+) figures are not .*: (\d+) by new evidence, (\d+) revised, (\d+) of .*; (\d+) in one/
    let match = try #require(try sum.firstMatch(in: section.summary))
    let counts = [match.1, match.2, match.3, match.4, match.5].compactMap { Int($0) }
    #expect(counts[0] == comparison.figures.count && counts[0] == counts[1] + counts[2] - counts[3] + counts[4])
    let figure = FigureChange(
      id: "partners-distinct/closing/tag/2022/edition=1", period: "2022", label: "", published: 1, recomputed: 1,
      current: 2, causes: [.otherDocuments], isCount: true,
      subject: .indicator(name: "partners-distinct", version: 1, kind: "closing", iso3: "", year: 2022))
    #expect(section.name(figure) == "Different partners, closing, edition 1")
  }

  private static func states(_ report: Report) -> [Cell] {
    guard let documents = report.dataTables.first(where: { $0.id == "documents" }),
      let column = documents.columns.firstIndex(where: { $0.id == "state" })
    else { return [] }
    return SmallReport.rows(documents).map { $0[column] }
  }

  @Test("The text for terminals and the JSON tell the same changes; of a report and itself nothing")
  func text() async throws {
    let comparison = try await QuarterArchive.comparison()
    let lines = ChangesText.plain(comparison).split(separator: "\n")
    #expect(lines[0] == "2023-09-30 (LabMetrics 1.0.0) -> 2023-12-31 (LabMetrics 1.0.0)")
    #expect(lines[1].hasPrefix("Documents: 20 new, 3 changed, 1 withdrawn, 0 renamed. Rules: 2 changed."))
    #expect(lines.contains("withdrawn  gone.md  Gone"))
    #expect(lines.count == 2 + 24 + 2 + 1 + comparison.figures.count)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(ChangesText.json(comparison).utf8)) as? [String: Any])
    #expect((json["changes"] as? [Any])?.count == 24 + 2 + comparison.figures.count)
    let itself = IssueComparison(previous: comparison.current, current: comparison.current)
    #expect(ChangesText.plain(itself).hasSuffix("\nNothing changed.\n"))
    #expect(ChangesText.json(itself).contains("\"changes\": []"))
  }

  @Test("A named quarter is the period, and its dated documents are counted; the others are forced into none")
  func quarter() async throws {
    let page = "# A\n[[type:blog]]\n[[year:2023]]\n"
    let pages = [
      "a.md": page + "[[date:November 15, 2023]]\n", "b.md": page + "[[date:2 October 2023]]\nb\n",
      "c.md": page + "c\n",
      "d.md": page + "[[date:2023-07-01]]\n",
    ]
    var run = try await QuarterArchive.run(pages)
    run.input.quarter = Quarter("2023-Q4")
    let report = ReportBuilder(run.input).report()
    #expect(report.identity.period == "Q4 2023")
    let table = try #require(report.dataTables.first { $0.id == "quarters" })
    #expect(
      SmallReport.rows(table) == [
        [.text("2023-Q3"), .text("all"), .integer(1)], [.text("2023-Q3"), .text("blog"), .integer(1)],
        [.text("2023-Q4"), .text("all"), .integer(2)], [.text("2023-Q4"), .text("blog"), .integer(2)],
      ])
    let section = try #require(report.sections.first { $0.title == "Q4 2023" })
    guard case .paragraph(let dated) = section.blocks[0], case .paragraph(let undated) = section.blocks[1] else {
      return #expect(Bool(false))
    }
    #expect(dated == "2 documents are dated Q4 2023: 2 blogs.")
    #expect(undated.hasPrefix("1 document bears no date and is forced into no quarter"))
  }

  @Test(
    "With nothing but the counts the files are the five of the counts, and every count by year of the page is the same")
  func onlyCounts() async throws {
    let full = ReportBuilder(try await QuarterArchive.run(QuarterArchive.after).input).report()
    let counts = ReportBuilder(try await QuarterArchive.run(QuarterArchive.after, depth: .counts).input).report()
    #expect(counts.dataTables.map(\.id) == ["documents", "tags", "counts_raw", "counts", "findings"])
    func rows(_ report: Report, _ id: String) -> [[Cell]] {
      report.dataTables.first { $0.id == id }.map(SmallReport.rows) ?? []
    }
    for id in ["tags", "counts_raw", "findings"] { #expect(rows(full, id) == rows(counts, id), "\(id)") }
    let byPage = rows(full, "counts").filter { row in
      row[5] == .text("tag") && row[11] == .missing(.none)
        && !["partners", "partner_sectors"].contains { row[0] == .text($0) }
    }
    #expect(!byPage.isEmpty && rows(counts, "counts") == byPage)
  }
}
