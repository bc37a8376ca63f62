/// Pages with a text in every field that can hold one.
enum HostilePage {
  /// A closing, a plan and an experiment, and a blog.
  static func pages(_ text: String) -> [String: String] {
    ["closing.md": closing(text), "plan.md": plan(text), "experiment.md": experiment(text), "blog.md": blog(text)]
  }

  private static func tags(_ text: String, type: String) -> String {
    let keys = [
      "methods", "datasources", "thematic_areas", "sdgs", "country", "latlng", "partnering_sector", "scaling", "source",
      "date", "gender", "sample_size", "unknown_key", text.contains(":") ? "skills" : text, "year", "type",
    ]
    return "# \(text)\n[[type:\(type)]]\n[[year:2023]]\n[[country:Kenya]]\n[[methods:Solutions Mapping]]\n"
      + keys.map { "[[\($0):\(text)]]\n" }.joined()
  }

  private static func group(_ name: String, _ text: String) -> String {
    "<div class=\"group\">\n> \(name)\n\(text)\n> Is this a new and unusual partner for UNDP?\n\(text)\n</div>\n"
  }

  private static func closing(_ text: String) -> String {
    tags(text, type: "learningplan") + """
      ## \(text)
      **\(text)**
      > What are the top key insights you generated/learnt from this learning cycle? (Please list a maximum of 5 key \
      insights)
      1. \(text)
      2. We met the barrier of funding: \(text)
      > Considering the outcomes of this learning challenge, which of the following best describe the handover process? \
      (Please select all that apply)
      - \(text)
      > Can you provide more detail on your handover process?
      An incubator and a hackathon, says \(text). There was no budget, \(text).
      > \(text)
      \(text)

      """ + group("Please state the name of the partner:", text)
      + "![\(text)](\(text))\n[\(text)](https://example.org/\(text))\n"
  }

  private static func plan(_ text: String) -> String {
    tags(text, type: "learningplan") + """
      ## Plan
      > Please provide a name for your action learning plan.
      \(text)
      > Challenge statement: What is your challenge? (Please answer in specific terms: "Our challenge is that...".)
      \(text)

      """ + group("Please state the name of the Parter:", text)
  }

  private static func experiment(_ text: String) -> String {
    tags(text, type: "experiment") + """
      ## Experiment
      > Prepared by (Name of the experimenter)
      \(text)
      > Please list the names of partners mentioned in the previous question:
      \(text)
      > What were the key insights of this experiment?
      \(text)

      """
  }

  private static func blog(_ text: String) -> String {
    tags(text, type: "blog") + "An accelerator and a bootcamp: \(text).\n> \(text)\n\(text)\n"
  }
}
