import Facts
import Foundation
import Labels
import Metrics
import Testing
import Vocabulary

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

  @Test("A first issue has no section on changes, and its states stay empty")
  func firstIssue() async throws {
    let report = ReportBuilder(try await QuarterArchive.run(QuarterArchive.before).input).report()
    #expect(!report.sections.contains { $0.id == "changes" })
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
    run.input.workbook = .full
    #expect(ReportBuilder(run.input).report().sheets.contains { $0.name == "Changes" })
    #expect(report.dataTables.contains { $0.id == "changes" })
  }

  @Test("The section tells documents by title and state, then the headlines that moved, then where the rest stands")
  func section() async throws {
    var run = try await QuarterArchive.run(QuarterArchive.after, decisions: QuarterArchive.decision)
    let comparison = try await QuarterArchive.comparison()
    run.input.comparison = comparison
    let section = ChangesSection(comparison: comparison, narrative: Narrative(run.input)).section()
    #expect(
      section.sentences == [
        "Compared with the issue of 30 September 2023 (2022–2023).",
        "Rules changed as well: the version of the program, lists, indicators or decisions on values.",
        "New: 20 documents", "“New 10” (blog)", "“New 11” (blog)", "“New 12” (blog)", "“New 13” (blog)",
        "“New 14” (blog)", "“New 15” (blog)", "“New 16” (blog)", "“New 17” (blog)", "“New 18” (blog)",
        "“New 19” (blog)",
        "and 10 more", "Changed: 3 documents", "“Maps” (blog)", "“Old 0” (blog)", "“Old 1, with a longer text” (blog)",
        "Withdrawn: 1 document", "“Gone”", "Headlines that moved, and why:",
        "Every figure that moved is in data/changes.csv.",
      ])
  }

  @Test("A setting that leaves documents out withdraws none: they are outside, and the section says so first")
  func outside() async throws {
    let first = try await QuarterArchive.run(QuarterArchive.before)
    var second = try await QuarterArchive.run(QuarterArchive.before, scope: Scope(years: 2023...2023))
    let comparison = IssueComparison(since: first.issue, input: second.input, archive: second.archive)
    #expect(comparison.documents("withdrawn").isEmpty)
    #expect(comparison.documents("outside").count == 7)
    second.input.comparison = comparison
    let section = ChangesSection(comparison: comparison, narrative: Narrative(second.input)).section()
    #expect(
      section.sentences.prefix(3) == [
        "Compared with the issue of 30 September 2023 (2022–2023).",
        "Years: 2023 in this issue, all in the last one.",
        "7 documents of the last issue are outside these settings; they are still in the archive.",
      ])
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
    let news = try #require(report.sections.first?.parts.first { $0.title == "New since the last issue" })
    #expect(
      news.sentences == [
        "This is the first issue.", "2 documents are dated in Q4 2023:", "“A” (blog)", "“A” (blog)",
      ])
  }

  @Test(
    "With nothing but the counts the files are the figures shown and the five of the counts, and every count by year of the page is the same"
  )
  func onlyCounts() async throws {
    let full = ReportBuilder(try await QuarterArchive.run(QuarterArchive.after).input).report()
    let counts = ReportBuilder(try await QuarterArchive.run(QuarterArchive.after, depth: .counts).input).report()
    #expect(counts.dataTables.map(\.id) == ["figures", "documents", "tags", "counts_raw", "counts", "findings"])
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
