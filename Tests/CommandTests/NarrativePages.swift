/// Pages of one country in the grammar of the archive, with something for every section of the narrative.
enum NarrativePages {
  private static let stages = "To what stage(s) in the learning cycle does your learning question relate?"
  private static let handover =
    "Considering the outcomes of this learning challenge, which of the following best describe the handover process? "
    + "(Please select all that apply)"
  private static let partner = "Please state the name of the partner:"

  static let all = [
    "a-plan.md": page(
      "Wells that run dry",
      [
        "type:learningplan", "year:2022", "country:Kenya", "sdgs:6. Clean water and sanitation",
        "sdgs:13. Climate action", "thematic_areas:water",
        "methods:Ethnography", "methods:Co-creation", "datasources:surveys",
      ], [(stages, "- Sense\n- Test"), (partner, "Kenya Water Institute")]),
    "b-plan.md": page(
      "Rain in a jar",
      [
        "type:learningplan", "year:2023", "country:Kenya", "sdgs:6. Clean water and sanitation",
        "methods:Ethnography", "datasources:a drone",
      ],
      [(stages, "- Grow"), (partner, "Kenya Water Institute")]),
    "c-closing.md": page(
      "Closing: wells that run dry",
      ["type:learningplan", "year:2023", "country:Kenya", "methods:Co-creation", "datasources:surveys"],
      [
        (
          "What are the top key insights you generated about your frontier challenge?",
          "1. Wells are shared.\n2. Rain is not."
        ), (handover, "- Our work has not yet scaled"), (partner, "Nyeri University"),
      ]),
    "d-experiment.md": page(
      "Jars", ["type:experiment", "year:2022", "country:Kenya", "control_group:Yes, a different group entirely"],
      [("Was the original hypothesis (If.. then) proven or disproven?", "It was proven.")]),
    "e-blog.md": "[[type:blog]]\n[[year:2022]]\n[[country:Kenya]]\n# A blog\n",
    "f-solution.md":
      "[[type:solution]]\n[[year:2023]]\n[[country:Kenya]]\n[[sdgs:6. Clean water and sanitation]]\n[[sdgs:rivers]]\n# A jar\n",
  ]

  private static func page(_ title: String, _ tags: [String], _ answers: [(String, String)]) -> String {
    "# \(title)\n\n" + tags.map { "[[\($0)]]\n" }.joined() + "\n## Section\n"
      + answers.map { "\n> \($0.0)\n\n\($0.1)\n" }.joined()
  }
}
