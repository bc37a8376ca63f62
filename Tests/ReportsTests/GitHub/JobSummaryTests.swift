import Renderers
import Testing

@testable import Reports

@Suite("Summary of a job")
struct JobSummaryTests {
  private static func report(_ lines: Int) -> Report {
    let findings = Report.Section(
      id: "findings", title: "Odd", blocks: [.list((0..<lines).map { "line \($0) with @name and #1" })])
    return Report(
      identity: Report.Identity(
        title: "A title", period: "2023", asOf: "2024-01-15", scope: "One document.", programVersion: "1.0.0",
        rulesVersion: "r", howToRead: []),
      sections: [
        Report.Section(id: "short", title: "In short", blocks: [.paragraph("First.")]),
        Report.Section(id: "purpose", title: "Purpose", blocks: [.paragraph("Left out.")]),
        Report.Section(id: "data_quality", title: "Quality", blocks: [.paragraph("Left out too.")], parts: [findings]),
      ], sheets: [], dataTables: [])
  }

  @Test("Title, scope, first page and findings stand in it, other sections do not")
  func sections() {
    #expect(
      JobSummary(Self.report(1)).text() == """
        # A title

        2023 · as of 15 January 2024 · first issue

        One document.

        ## In short

        First.

        ## Odd

        - line 0 with &#64;name and #1


        """)
  }

  @Test("A long one is cut between two lines and says so", arguments: [60, 400, 1000, 5000])
  func cut(room: Int) {
    let text = JobSummary(Self.report(500)).text(room: room)
    #expect(text.utf8.count <= room)
    #expect(text.hasSuffix("\nThe summary is cut here: the rest stands in report.md.\n"))
    #expect(text.split(separator: "\n").dropLast().allSatisfy { !$0.hasPrefix("- ") || $0.hasSuffix("#1") })
  }

  @Test("Without room for a word nothing is written")
  func full() {
    #expect(JobSummary(Self.report(500)).text(room: 10).isEmpty)
  }
}
