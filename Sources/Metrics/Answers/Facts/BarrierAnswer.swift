internal import Archive

/// An answer on barriers or obstacles with the themes found in it.
public struct BarrierAnswer: Sendable, Hashable {
  /// A theme with the first term that names it.
  public struct Mention: Sendable, Hashable {
    /// The theme.
    public let theme: BarrierTheme
    /// The term as written, up to the end of its word.
    public let term: String
    /// The sentence it stands in, at most 300 characters.
    public let sentence: String
    /// The line, from 1.
    public let line: Int
  }

  /// The line of the question, from 1.
  public let line: Int
  /// Whether the answer denies any barrier; it then names no theme.
  public let isDenial: Bool
  /// The themes in the order of their first mention.
  public let mentions: [Mention]

  init?(field: String, page: Page, form: Form, rules: AnswerRules) {
    let answers = form.answers(to: field).filter { $0.lines.contains { $0.kind != .image } }
    guard let first = answers.first else { return nil }
    line = first.question.line
    let text = answers.map { page.plainText(of: $0) }.joined(separator: " ")
    isDenial = rules.denials.deny(text, .barriers)
    mentions = isDenial ? [] : Self.mentions(in: answers, of: page, lexicon: rules.barriers)
  }

  private static func mentions(in answers: [Form.Answer], of page: Page, lexicon: BarrierLexicon) -> [Mention] {
    var mentions: [Mention] = []
    var found = Set<BarrierTheme>()
    for line in answers.flatMap(\.lines) where line.kind != .image {
      let text = FoldedText(PlainText.of(page.line(line)))
      lexicon.terms.forEachMatch(in: text, wanted: { !found.contains($0) }) { match in
        found.insert(match.meaning)
        let term = text.scalars(of: match.range)
        mentions.append(
          Mention(
            theme: match.meaning, term: text.text(term), sentence: Sentence.around(term, in: text.scalars),
            line: line.passage.line))
      }
    }
    return mentions
  }
}
