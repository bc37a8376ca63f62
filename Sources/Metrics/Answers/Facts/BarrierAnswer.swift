/// An answer on barriers or obstacles with the themes found in it.
public struct BarrierAnswer: Sendable, Hashable {
  /// A theme with the first term that names it.
  public struct Mention: Sendable, Hashable {
    /// The theme.
    public let theme: BarrierTheme
    /// The term as written, up to the end of its word.
    public let term: String
    /// The sentence it stands in, at most 300 characters.
    public internal(set) var sentence: String
    /// The line, from 1.
    public let line: Int
  }

  /// The line of the question, from 1.
  public let line: Int
  /// Whether the answer denies any barrier; it then names no theme.
  public let isDenial: Bool
  /// The themes in the order of their first mention.
  public internal(set) var mentions: [Mention]

  init?(field: String, answers: PlainAnswers, rules: Rules) {
    let given = answers.to(field)
    guard let first = given.first else { return nil }
    line = first.line
    isDenial = rules.denials.deny(given.map(\.text).joined(separator: " "), .barriers)
    mentions = isDenial ? [] : Self.mentions(in: given.flatMap(\.lines), lexicon: rules.barriers)
  }

  private static func mentions(in lines: [PlainAnswers.Line], lexicon: BarrierLexicon) -> [Mention] {
    var mentions: [Mention] = []
    var found = Set<BarrierTheme>()
    for line in lines {
      let text = FoldedText(line.text)
      lexicon.terms.forEachMatch(in: text, wanted: { !found.contains($0) }) { match in
        found.insert(match.meaning)
        let quotation = Quotation(match.range, of: text)
        mentions.append(
          Mention(
            theme: match.meaning, term: quotation.term, sentence: quotation.sentence, line: line.number))
      }
    }
    return mentions
  }
}
