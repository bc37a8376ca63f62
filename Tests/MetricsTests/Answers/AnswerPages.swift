import Archive
import Facts

/// Made-up pages in the grammar of the archive.
enum AnswerPages {
  static let insights = "What are the top 5 key insights you generated about your frontier challenge?"
  static let barriers =
    "Did you experience any barriers or bottlenecks when impacting the system, working on your frontier challenge "
    + "respectively?"
  static let newUnusual =
    "Relating to your answers above: who of the partners listed were new and unusual partners for UNDP, and what made "
    + "them special?"
  static let government =
    "If applicable, what government partners (and related institutions) did you actually work with and what did you "
    + "do with them?"
  static let academia =
    "If applicable, what academic partners (and related institutions) did you actually work with and what did you do "
    + "with them?"
  static let civil =
    "If applicable, what civil society organisations did you actually work with and what did you do with them?"
  static let handover =
    "Considering the outcomes of this learning challenge, which of the following best describe the handover process? "
    + "(Please select all that apply)"
  static let detail = "Can you provide more detail on your handover process?"
  static let question =
    "Learning question: What is your learning question for this challenge? What do you need to know or understand to "
    + "work on your challenge statement?"
  static let stages = "To what stage(s) in the learning cycle does your learning question relate?"

  /// A page with tags and answers; the first prompt stands on line 6 + the number of tags.
  static func page(
    _ type: String = "learningplan", title: String = "A title", tags: [String] = [],
    answers: [(prompt: String, answer: String)]
  ) -> Page {
    var text = "# \(title)\n\n[[type:\(type)]]\n"
    for tag in tags { text += "[[\(tag)]]\n" }
    text += "\n## Section\n"
    for (prompt, answer) in answers { text += "\n> \(prompt)\n\n\(answer)\n" }
    return PageParser.parse(document: "a.md", bytes: Array(text.utf8))
  }

  static func facts(_ page: Page) -> AnswerFacts {
    AnswerFacts(page: page, form: FormReader(catalogue: .standard).form(of: page), rules: .builtIn)
  }

  /// The facts of a closing of edition 1 with an answer on barriers.
  static func barriers(_ answer: String) -> BarrierAnswer? {
    facts(page(answers: [(insights, "One insight."), (barriers, answer)])).barriers
  }
}

/// Pseudo-random numbers that are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
