import Archive
import Facts
import Labels
import Metrics
import Vocabulary

@testable import Reports

/// Reports on pages of forms, made up in the grammar of the archive.
enum FormPages {
  private static let stages = "To what stage(s) in the learning cycle does your learning question relate?"
  private static let question =
    "Learning question: What is your learning question for this challenge? What do you need to know or understand to "
    + "work on your challenge statement?"
  private static let handover =
    "Considering the outcomes of this learning challenge, which of the following best describe the handover process? "
    + "(Please select all that apply)"
  private static let partner = "Please state the name of the partner:"

  /// A plan of 2022 on two stages, with a partner and an address on the web.
  static let plan = page(
    ["type:learningplan", "year:2022", "country:Kenya", "source:https://example.org/plan", "methods:Ethnography"],
    [
      (question, "What do people do when wells run dry?"), (stages, "- Sense\n- Test"),
      (partner, "Kenya Water Institute"),
    ])
  /// A plan of 2023 that ticks no stage, with the same partner.
  static let silentPlan = page(
    ["type:learningplan", "year:2023", "country:Kenya", "methods:Ethnography"],
    [(stages, ""), (partner, "Kenya Water Institute")])
  /// A closing of the second form that ticks an outcome.
  static let closing = page(
    ["type:learningplan", "year:2023", "country:Kenya"],
    [
      (
        "What are the top key insights you generated about your frontier challenge?",
        "1. Wells are shared.\n2. Rain is not."
      ),
      (handover, "- Other"),
    ])
  /// A closing of the first form, which does not ask for the handover.
  static let oldClosing = page(
    ["type:learningplan", "year:2022", "country:Kenya"],
    [("What are the top 5 key insights you generated about your frontier challenge?", "One insight.")])
  /// An experiment that compares with another group.
  static let experiment = page(
    [
      "type:experiment", "year:2022", "country:Kenya", "control_group:Yes, a different group entirely",
      "sample_size:100-999",
    ],
    [])

  private static func page(_ tags: [String], _ answers: [(String, String)]) -> String {
    "# A title\n\n" + tags.map { "[[\($0)]]\n" }.joined() + "\n## Section\n"
      + answers.map { "\n> \($0.0)\n\n\($0.1)\n" }.joined()
  }

  /// Pages of every kind.
  static let all = [
    "a-plan.md": plan, "b-plan.md": silentPlan, "c-closing.md": closing, "d-closing.md": oldClosing,
    "e-experiment.md": experiment, "f-blog.md": "[[type:blog]]\n[[year:2022]]\n[[country:Kenya]]\n# A blog\n",
  ]

  /// The input of a full report on some pages.
  static func input(
    _ pages: [String: String] = all, language: Language = .english, scope: Scope = Scope()
  ) async -> ReportInput {
    let files = pages.map { document, text in
      PageFile(document: document, source: .memory(Array(text.utf8)), size: text.utf8.count)
    }
    let facts = await FactReader(rules: .builtIn).facts(of: files, jobs: 1).related(asOf: "2024-01-15")
    let metrics = ArchiveMetrics(facts: facts, scope: scope, asOf: "2024-01-15", rules: .builtIn)
    var input = ReportInput(metrics, programVersion: "1.0.0")
    input.labels = Labels(language)
    return input
  }
}
