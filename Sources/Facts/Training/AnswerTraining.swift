public import Archive

/// What the model of barriers learns from: the clauses of answers with their features.
public struct AnswerTraining {
  /// The columns: where the clause stands, its words, and its features parted by spaces.
  public static let columns = ["document", "field", "line", "denial", "clause", "features"]

  private let rules: Rules

  /// Reads by some rules.
  public init(rules: Rules) { self.rules = rules }

  /// A row for each clause of the answers on barriers and obstacles of a page.
  public func rows(of page: Page) -> [[String]] {
    let answers = PlainAnswers(
      page: page, form: FormReader(catalogue: rules.forms).form(of: page), forms: rules.forms)
    return CodingTable.fields.flatMap { field -> [[String]] in
      let given = answers.to(field)
      let isDenial = rules.denials.deny(given.map(\.text).joined(separator: " "), .barriers)
      return BarrierClause.all(in: given.flatMap(\.lines)).map { clause in
        [
          page.document, field, "\(clause.line)", "\(isDenial)", clause.text,
          BarrierFeatures(clause.folded, lexicon: rules.barriers).names.joined(separator: " "),
        ]
      }
    }
  }
}
