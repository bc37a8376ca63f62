import Archive
import Metrics
import Testing
import Vocabulary

@testable import Reports

@Suite("First page")
struct FirstPageTests {
  private static func input(_ text: String) async -> ReportInput {
    let files = [PageFile(document: "a.md", source: .memory(Array(text.utf8)), size: text.utf8.count)]
    let facts = await FactReader(vocabulary: .standard).facts(of: files, jobs: 1).related(asOf: "2024-01-15")
    return ReportInput(
      facts: facts, scope: Scope(), asOf: "2024-01-15", programVersion: "1.0.0", vocabulary: .standard)
  }

  private static let closing = """
    [[type:learningplan]]
    [[year:2023]]
    ## Closing

    > What are the top key insights you generated about your frontier challenge?

    One insight.
    """

  @Test("A headline that no document in scope could have says so, and is neither left out nor zero")
  func noDocument() async {
    let page = FirstPage(input: await Self.input(Self.closing))
    let rows = SmallReport.rows(page.headlineTable()).filter { $0[1] == .text("plan") }
    #expect(rows.count == 4)
    let empty: [Cell] = [.missing(.noDocument), .missing(.noDocument), .missing(.noDocument), .missing(.noDocument)]
    #expect(
      rows.first
        == [.text("Plans in a late stage"), .text("plan")] + empty
        + [.missing(.none), .missing(.none), .missing(.none), .text("no documents of this kind in scope")])
  }

  @Test("So does a sentence, where fewer than three findings lead the page")
  func sentence() async throws {
    let blocks = FirstPage(input: await Self.input(Self.closing)).section().blocks
    guard case .list(let findings) = blocks[1] else {
      Issue.record("expected a list of findings")
      return
    }
    #expect(
      findings.suffix(2) == [
        "Plans in a late stage (plan): no documents of this kind in scope.",
        "Use of participatory methods (plan, closing, experiment): no documents of this kind in scope.",
      ])
  }
}
