import Archive
import Facts
import Labels
import Metrics
import Testing
import Vocabulary

@testable import Renderers
@testable import Reports

/// Whole first pages of small made-up archives, one for each state that they can be in.
@Suite("First page")
struct FirstPageTests {
  private static func input(_ pages: [String: String]) async -> ReportInput {
    let files = pages.map { PageFile(document: $0, source: .memory(Array($1.utf8)), size: $1.utf8.count) }
    let facts = await FactReader(rules: .builtIn).facts(of: files, jobs: 1).related(asOf: "2024-01-15")
    let metrics = ArchiveMetrics(facts: facts, scope: Scope(), asOf: "2024-01-15", rules: .builtIn)
    return ReportInput(metrics, programVersion: "1.0.0")
  }

  /// The first page, its charts left out.
  private static func text(_ input: ReportInput) throws -> String {
    let report = ReportBuilder(input).report()
    let first = try #require(report.sections.first { $0.id == "short" })
    let chart = report.labels.text(FirstPageLabel.chart)
    let parts = first.parts.filter { $0.title != chart }
    let page = Report.Section(id: first.id, title: first.title, blocks: first.blocks, parts: parts).at(.firstPage)
    return MarkdownReport(report).page(page)
  }

  @Test("One closing: what is not asked, lost or left empty says so, nothing is zero")
  func closing() async throws {
    #expect(
      try Self.text(await Self.input(["a.md": FirstPages.closing])) == """

        1 document: 1 closing. Years are the years of the pages.

        ## What stands out

        The documents name too little for anything to stand out.

        ## Read with care

        - There is one document a year: names can be compared, percentages cannot.
        - Goals are asked in plans only. No plan was filed in 2023, so the Goals of that year are unknown.
        - The documents are self-reports: they show what the labs wrote.

        ## Headline figures

        Methods, data sources and partners are those of plans and closings, Goals those of plans, barriers and handover those of closings.

        | Headline | 2023 |
        | --- | --- |
        | Plans and closings | 1 closing |
        | Methods | no answer |
        | Data sources | no answer |
        | Goals | not asked |
        | Partners | no answer |
        | Barriers | not asked |
        | Handed over | no answer |

        ## New since the last issue

        This is the first issue.

        """)
  }

  @Test("A blog alone: one row of documents, and no finding")
  func blog() async throws {
    #expect(
      try Self.text(await Self.input(["a.md": "[[type:blog]]\n[[year:2022]]\n# A blog\n"])) == """

        1 document: 1 blog. Years are the years of the pages.

        ## What stands out

        These documents hold no plan, closing or experiment.

        ## Read with care

        - The documents are self-reports: they show what the labs wrote.

        ## Headline figures

        | Headline | 2022 |
        | --- | --- |
        | All documents | 1 |

        ## New since the last issue

        This is the first issue.

        """)
  }

  @Test("A plan and its closing in one country: names, no percentage, no verdict")
  func pair() async throws {
    #expect(
      try Self.text(await Self.input(FirstPages.pair)) == """

        2 documents: 1 plan and 1 closing. Years are the years of the pages.

        ## What stands out

        1. The plans and closings name two different methods. Two of the 3 mentions are of participatory methods.
        2. Both documents name Kenya Water Institute.
        3. The work reported in “Closing: wells” (2023) was taken up beyond the lab: public policy changed.

        ## Read with care

        - There is one document a year: names can be compared, percentages cannot.
        - Goals are asked in plans only. No plan was filed in 2023, so the Goals of that year are unknown.
        - The documents are self-reports: they show what the labs wrote.

        ## Headline figures

        Methods, data sources and partners are those of plans and closings, Goals those of plans, barriers and handover those of closings.

        | Headline | 2022 | 2023 |
        | --- | --- | --- |
        | Plans and closings | 1 plan | 1 closing |
        | Methods | 2 | 1 |
        | Data sources | 1 | no answer |
        | Goals | 6 | not asked |
        | Partners | 1 | 1 |
        | Barriers | no closing | not asked |
        | Handed over | no closing | yes |

        ## New since the last issue

        This is the first issue.

        """)
  }

  @Test("Forty plans a year: a change beyond chance leads, with its verdict beside the headline")
  func many() async throws {
    #expect(
      try Self.text(await Self.input(FirstPages.many)) == """

        80 documents from 2 countries and territories: 80 plans. Years are the years of the pages.

        ## What stands out

        1. 30 of 40 documents (plans of 2022) report at least one participatory method: 75 %, up from 25 % (10/40) in 2021.
        2. The plans and closings name two different methods. 40 of the 80 mentions are of human-centred methods.

        ## Read with care

        - The documents are self-reports: they show what the labs wrote.

        ## Headline figures

        Each row names the documents it counts.

        | Headline | 2021 | 2022 | Verdict |
        | --- | --- | --- | --- |
        | Plans and closings | 40 plans | 40 plans | – |
        | Plans in a late stage (plans) | 100 % (40/40) | 100 % (40/40) | no clear change from 2021 to 2022 |
        | Use of participatory methods (plans) | 25 % (10/40) | 75 % (30/40) | rising from 2021 to 2022 |
        | Use of experimental methods (plans) | 0 % (0/40) | 0 % (0/40) | too few |
        | Work across sectors (closings) | no document | no document | – |
        | Handed over or scaled (closings) | no document | no document | – |
        | Completeness of documentation (plans) | 7 % (40/560) | 7 % (40/560) | no clear change from 2021 to 2022 |

        ## New since the last issue

        This is the first issue.

        """)
  }

  @Test("The chart's title tells the newest year with enough documents, not a later one with few")
  func chartTitle() async throws {
    var pages = FirstPages.many
    let newest = pages.filter { $0.value.contains("[[year:2022]]") }.sorted { $0.key < $1.key }.prefix(12)
    for (document, text) in newest { pages["late-\(document)"] = text.replacing("2022", with: "2023") }
    let narrative = Narrative(await Self.input(pages))
    #expect(narrative.count(.plans, 2023) == 12)
    #expect(FirstPageChart(narrative: narrative).chart()?.title == "Plans in a late stage, 2022: 100 % (40/40)")
  }

  @Test("Targets stand in a table of their own, and lead the findings where they can be judged")
  func targets() async throws {
    var input = await Self.input(FirstPages.many)
    input.setTargets(
      [
        "method-share-participatory": IndicatorTarget(values: [2022: 0.6]),
        "stage-late-share": IndicatorTarget(values: [2022: 1.2]),
      ])
    let report = ReportBuilder(input).report()
    let first = try #require(report.sections.first { $0.id == "short" })
    #expect(
      first.parts[0].sentences.prefix(2) == [
        "The target for “Use of participatory methods” in 2022 is met: 75 % (30/40), target 60 %.",
        "The target for “Plans in a late stage” in 2022 is missed: 100 % (40/40), target 120 %.",
      ])
    let table = try #require(first.parts.first { $0.title == "Targets" }?.tables.first)
    #expect(
      table.texts == [
        ["Use of participatory methods", "2022", "60 %", "75 % (30/40)", "+15 percentage points", "met"],
        ["Plans in a late stage", "2022", "120 %", "100 % (40/40)", "−20 percentage points", "missed"],
      ])
  }

  @Test("A target on fewer than ten documents is not judged, and is no finding")
  func fewForTarget() async throws {
    var input = await Self.input(FirstPages.pair)
    input.setTargets(["method-repertoire": IndicatorTarget(values: [2022: 1])])
    let first = try #require(ReportBuilder(input).report().sections.first { $0.id == "short" })
    let table = try #require(first.parts.first { $0.title == "Targets" }?.tables.first)
    #expect(table.texts.map(\.last) == ["too few documents to judge"])
    #expect(first.parts[0].sentences.first?.hasPrefix("The plans and closings name") == true)
  }

  @Test("A quarter in which nothing is dated says so first, and later pages are listed and not counted")
  func quarter() async throws {
    let quarter = try #require(Quarter("2022-Q4"))
    let files = FirstPages.pair.map { PageFile(document: $0, source: .memory(Array($1.utf8)), size: $1.utf8.count) }
    let all = await FactReader(rules: .builtIn).facts(of: files, jobs: 1)
    let facts = all.keeping { !quarter.precedes($0) }.related(asOf: "2022-12-31")
    let metrics = ArchiveMetrics(
      facts: facts, scope: Scope(), asOf: "2022-12-31", rules: .builtIn, later: all.pages.filter(quarter.precedes))
    var input = ReportInput(metrics, programVersion: "1.0.0")
    input.quarter = quarter
    let sections = ReportBuilder(input).report().sections
    let first = try #require(sections.first { $0.id == "short" })
    #expect(first.sentences == ["1 document: 1 plan. Years are the years of the pages."])
    #expect(
      first.parts[1].sentences.first == "No document is dated in Q4 2022: most pages bear a year only.")
    let later = try #require(sections.first { $0.id == "scope" }?.parts.first { $0.id == "later" })
    #expect(
      later.sentences == [
        "1 document is later than Q4 2022, so no figure counts it:", "“Closing: wells” (2023)",
      ])
  }

  @Test("New documents are told by title with kind and country, at most five")
  func news() async throws {
    let first = try await QuarterArchive.run(QuarterArchive.before)
    var second = try await QuarterArchive.run(QuarterArchive.after, decisions: QuarterArchive.decision)
    second.input.comparison = IssueComparison(since: first.issue, input: second.input, archive: second.archive)
    let part = try #require(
      ReportBuilder(second.input).report().sections.first { $0.id == "short" }?.parts.first { part in
        part.title == "New since the last issue"
      })
    #expect(
      part.sentences == [
        "20 documents have come in since the issue of 30 September 2023:", "“New 10” (blog, Kenya)",
        "“New 11” (blog, Kenya)", "“New 12” (blog, Kenya)", "“New 13” (blog, Kenya)", "“New 14” (blog, Kenya)",
        "and 15 more",
      ])
  }
}

/// The made-up archives of the first pages.
private enum FirstPages {
  static let closing = """
    [[type:learningplan]]
    [[year:2023]]
    ## Closing

    > What are the top key insights you generated about your frontier challenge?

    One insight.
    """

  private static let stage = "To what stage(s) in the learning cycle does your learning question relate?"
  private static let partner = "Please state the name of the partner:"
  private static let insights = "What are the top key insights you generated about your frontier challenge?"
  private static let handover =
    "Considering the outcomes of this learning challenge, which of the following best describe the handover process? "
    + "(Please select all that apply)"
  private static let policy =
    "- Our work has led to a significant change in public policy at a national or local level"

  static let pair = [
    "plan.md": page(
      "Wells",
      [
        "year:2022", "country:Kenya", "sdgs:6. Clean water and sanitation", "methods:Ethnography",
        "methods:Co-creation", "datasources:surveys",
      ], [(stage, "- Sense\n- Test"), (partner, "Kenya Water Institute")]),
    "closing.md": page(
      "Closing: wells", ["year:2023", "country:Kenya", "methods:Co-creation"],
      [(insights, "1. Wells are shared.\n2. Rain is not."), (handover, policy), (partner, "Kenya Water Institute")]),
  ]

  /// Forty plans of each of two years and countries; participatory methods in ten, then in thirty.
  static let many = Dictionary(
    uniqueKeysWithValues: [(2021, 10), (2022, 30)].flatMap { year, participatory in
      (0..<40).map { number -> (String, String) in
        let method = number < participatory ? "Co-creation" : "Ethnography"
        let country = number.isMultiple(of: 2) ? "Peru" : "Kenya"
        return (
          "\(year)-\(number).md",
          page(
            "Plan \(number) of \(year)", ["year:\(year)", "country:\(country)", "methods:\(method)"],
            [(stage, "- Test")])
        )
      }
    })

  private static func page(_ title: String, _ tags: [String], _ answers: [(String, String)]) -> String {
    "# \(title)\n\n" + (["type:learningplan"] + tags).map { "[[\($0)]]\n" }.joined() + "\n## Section\n"
      + answers.map { "\n> \($0.0)\n\n\($0.1)\n" }.joined()
  }
}
