import Archive
import Metrics
import Testing
import Vocabulary

@testable import Reports

@Suite("First page")
struct FirstPageTests {
  private static func input(_ text: String, scope: Scope = Scope()) async -> ReportInput {
    let files = [PageFile(document: "a.md", source: .memory(Array(text.utf8)), size: text.utf8.count)]
    let facts = await FactReader(rules: .builtIn).facts(of: files, jobs: 1).related(asOf: "2024-01-15")
    return ReportInput(
      facts: facts, scope: scope, asOf: "2024-01-15", programVersion: "1.0.0", rules: .builtIn)
  }

  private static let closing = """
    [[type:learningplan]]
    [[year:2023]]
    ## Closing

    > What are the top key insights you generated about your frontier challenge?

    One insight.
    """

  private static func text(_ page: String, scope: Scope = Scope()) async -> String {
    let input = await Self.input(page, scope: scope)
    let report = ReportBuilder(input).report()
    let first = report.sections.first { $0.id == "short" }
    return first.map { MarkdownReport(labels: report.labels).section($0, level: 2) } ?? ""
  }

  private static let headlines = """
    ### Since the last issue

    First issue, no comparison: no earlier issue was given.

    ### Headline figures


    """

  @Test("A page without a plan says that there is none, a lost and an empty answer say so, nothing is zero")
  func noPlan() async {
    #expect(
      await Self.text(Self.closing) == """

        ## In short

        ### Findings

        1. No closing in scope answers how the work was handed over.

        ### Cautions

        - Plans and closings a year: 1. Read lists, not rates.
        - Goals are asked only in plans: 2023 has no plan, hence no Goal; this is not a zero.
        - The documents are self-reports: they show practice named by staff.


        """ + Self.headlines + """
          | Indicator | 2023 | Verdict | Estimate id |
          | --- | --- | --- | --- |
          | Documents in scope (pages of every kind) | 1 | – | documents-in-scope/all/tag |
          | Plans in a late stage (plans) | no document | – | stage-late-share/plan/tag |
          | Use of participatory methods (plans) | no document | – | method-share-participatory/plan/tag |
          | Use of experimental methods (plans) | no document | – | method-share-experimental/plan/tag |
          | Work across sectors (closings) | lost | – | partner-helix-breadth/closing/tag |
          | Handed over or scaled (closings) | no answer | – | handover-scaled-share/closing/tag |
          | Completeness of documentation (plans) | no document | – | documentation-completeness/plan/tag |

          No target set.

          Each figure can be traced to pages and lines: `labmetrics explain ID/YEAR ARCHIVE`

          """)
  }

  @Test("A blog alone leads to no finding on forms")
  func noForm() async {
    let text = await Self.text("[[type:blog]]\n[[year:2022]]\n# A blog\n")
    #expect(
      text.hasPrefix(
        """

        ## In short

        ### Findings

        1. No plan, closing or experiment is in scope.

        ### Cautions

        - The documents are self-reports: they show practice named by staff.


        """ + Self.headlines))
  }
}
