internal import Lookups
internal import Text
internal import Vocabulary

/// The phrases by which the outcome of a hypothesis is recognised; the lowest order that matches wins.
struct HypothesisRules: Sendable {
  private struct Rule: Sendable {
    let order: Int
    let outcome: HypothesisOutcome
    let pattern: TermPattern
  }

  private let rules: [Rule]

  /// The phrases compiled into the program, which tests check; none when the file cannot be read.
  static let standard = (try? HypothesisRules(.hypothesisRules)) ?? HypothesisRules()

  init() { rules = [] }

  /// Compiles hypothesis_rules.csv.
  ///
  /// - Throws: `CSVTable.Problem` for an unknown class, an order that is no number, or a damaged pattern.
  init(_ file: LookupFile) throws(CSVTable.Problem) {
    let table = try RuleTable(file)
    rules = try table.map(["order", "class", "pattern"]) { (fields, line) throws(CSVTable.Problem) in
      guard let order = Int(fields[0]), let outcome = HypothesisOutcome(rawValue: fields[1]) else {
        throw table.problem(
          line,
          "found order \"\(fields[0])\" and class \"\(fields[1])\", expected a number; proven, partly, disproven, "
            + "pending or unclear")
      }
      return Rule(order: order, outcome: outcome, pattern: try table.pattern(fields[2], line))
    }
  }

  /// The outcome an answer declares: by its first sentence, else by the whole; unclear when no phrase is known.
  func outcome(of answer: String) -> HypothesisOutcome {
    let scalars = Array(answer.unicodeScalars)
    guard !scalars.isEmpty else { return .unclear }
    let first = scalars.indices.first { Sentence.endsSentence(at: $0, in: scalars) }
    let verdict = declared(String(scalars[...(first ?? scalars.count - 1)]))
    return verdict ?? declared(answer) ?? .unclear
  }

  private func declared(_ words: String) -> HypothesisOutcome? {
    let text = FoldedText(words)
    return rules.filter { $0.pattern.matches(text) }.min { $0.order < $1.order }?.outcome
  }
}
