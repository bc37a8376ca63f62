import Archive
import Facts
import Testing
import Vocabulary

@testable import Metrics

/// Each indicator on one made archive, small in kinds of pages and large in copies, with every state a figure can have.
@Suite("States of the indicators")
struct IndicatorStatesTests {
  private enum Prompt {
    static let stages = "To what stage(s) in the learning cycle does your learning question relate?"
    static let partner = "Please state the name of the partner:"
    static let insights = "What are the top 5 key insights"
    static let barriers =
      "Did you experience any barriers or bottlenecks when impacting the system, working on your frontier challenge respectively?"
    static let handover =
      "Considering the outcomes of this learning challenge, which of the following best describe the handover process? (Please select all that apply)"
    static let result = "Was the original hypothesis (If.. then) proven or disproven?"
    static let obstacles = "What were the main obstacles and challenges you encountered during this activity?"
    static let experimentPartners = "Please list the names of partners mentioned in the previous question:"
  }

  private static func plan(_ year: Int) -> IndicatorPage {
    IndicatorPage.plan(
      year, "methods:Pilots", "methods:Foresight", "datasources:survey", "datasources:Open data", "sdgs:SDG 1",
      "sdgs:SDG 8", "thematic_areas:government innovation"
    ).answering(Prompt.stages, "- Test").answering(Prompt.partner, "Ministry of Health")
  }

  private static func firstClosing(_ year: Int) -> IndicatorPage {
    IndicatorPage.closing(1, year, "methods:Pilots", "datasources:survey").answering(Prompt.insights, "1. A\n2. B")
      .answering(Prompt.barriers, "Procurement took long.")
  }

  private static func secondClosing(_ year: Int) -> IndicatorPage {
    IndicatorPage.closing(2, year, "methods:Pilots", "datasources:survey").answering(Prompt.handover, policy)
      .answering("What are the top key insights", "1. A\n2. B").answering(Prompt.partner, "Ministry of Health")
  }

  private static let policy =
    "- Our work has led to a significant change in public policy at a national or local level"

  private static func experiment(_ year: Int) -> IndicatorPage {
    IndicatorPage.experiment(
      year, "methods:Pilots", "datasources:survey", "sdgs:SDG 1", "control_group:Yes, a different group entirely",
      "assignment_type:Random assignment", "sample_size:100-999", "scaling:led to partnerships",
      "partnering_sector:Government"
    ).answering(Prompt.result, "The hypothesis was proven.").answering(Prompt.obstacles, "Procurement took long.")
      .answering(Prompt.experimentPartners, "Ministry of Health")
  }

  /// Thirty of everything in 2021, a dozen in 2022, one page each with nothing answered in 2023, and the newer forms.
  private static let pages =
    [IndicatorPage](repeating: plan(2021), count: 30) + [IndicatorPage](repeating: plan(2022), count: 12)
    + [.plan(2023), plan(2024)]
    + [IndicatorPage](repeating: firstClosing(2021), count: 30) + [.closing(1, 2022)]
    + [IndicatorPage](repeating: secondClosing(2023), count: 30) + [.closing(2, 2024), .closing(2, 2025)]
    + [IndicatorPage](repeating: experiment(2022), count: 30)
    + [.experiment(2023), IndicatorPage(kind: .experiment, edition: 2, year: 2024)]

  /// `V` for a value without flag, else the flags; every one that occurs, by the year of the page.
  private static func states(_ values: [IndicatorValue]) -> String {
    let letters = values.map { value -> Set<String> in
      let flags = Set(value.flag.map(String.init))
      return flags.isEmpty && value.value != nil ? ["V"] : flags
    }
    return letters.reduce(into: Set<String>()) { $0.formUnion($1) }.sorted().joined()
  }

  @Test("Every indicator shows the states it can have on one archive")
  func states() async {
    let facts = ArchiveFacts(pages: await Self.pages.facts()).related(asOf: "2026-01-01")
    let scope = IndicatorScope(pages: facts.pages, scope: Scope(keepsDuplicates: true))
    let values = IndicatorCatalogue.values(in: scope).filter { $0.scope == .network }
    let found = IndicatorCatalogue.sheets.map { sheet in
      "\(sheet.id): " + Self.states(values.filter { $0.indicator == sheet.id })
    }
    #expect(found == Self.expected)
    for letter in ["V", "M", "L", "O", "U", "B", "E"] {
      #expect(found.contains { $0.split(separator: " ").last?.contains(letter) ?? false }, "\(letter)")
    }
  }

  private static let expected = [
    "documents-in-scope: V",
    "sdg-breadth: MOUV",
    "sdg-concentration: OUV",
    "public-innovation-theme-share: OUV",
    "method-repertoire: BMOUV",
    "method-diversity: BOUV",
    "methods-per-document: BMOUV",
    "method-novelty: BUV",
    "method-retention: BU",
    "method-share-participatory: BMOUV",
    "method-share-experimental: BMOUV",
    "method-share-anticipatory: BMOUV",
    "method-share-data-driven: BMOUV",
    "method-share-systems: BMOUV",
    "method-share-human-centred: BMOUV",
    "data-source-repertoire: BMOUV",
    "data-source-diversity: BOUV",
    "data-source-novelty: BUV",
    "data-source-new-share: BOUV",
    "partners-per-document: BMOUV",
    "partners-distinct: BOUV",
    "partner-sector-mix: LOUV",
    "partner-helix-breadth: LUV",
    "partner-retention: U",
    "partner-new-unusual-share: LUV",
    "capacity-vehicle-mentions: EU",
    "stage-mix: OUV",
    "stage-late-share: OUV",
    "closing-completion: EUV",
    "insights-per-closing: BOV",
    "barrier-theme-share: EMO",
    "experiment-comparison-share: OV",
    "experiment-random-share: MOV",
    "experiment-sample100-share: MOV",
    "experiment-results-share: BUV",
    "handover-scaled-share: BMO",
    "handover-institutional-share: BMO",
    "experiment-outcome-share: OV",
    "hypothesis-outcome: EO",
    "evidence-share: UV",
    "documentation-completeness: UV",
    "tag-label-quality: BOUV",
  ]
}
