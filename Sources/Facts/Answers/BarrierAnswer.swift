internal import Archive
internal import Text
public import Vocabulary

/// An answer on barriers or obstacles with the themes found in it.
public struct BarrierAnswer: Sendable, Hashable {
  /// A theme with the clause that names it most clearly.
  public struct Mention: Sendable, Hashable {
    /// The theme.
    public let theme: BarrierTheme
    /// The term of the lexicon as written, up to the end of its word; the clause where none stands in it.
    public let term: String
    /// The sentence it stands in, at most 300 characters.
    public internal(set) var sentence: String
    /// The line, from 1.
    public let line: Int
    /// How the theme was told.
    public let method: BarrierMethod

    /// Whether its count may stand where no sentence does: coded by a person, or read reliably by the model.
    public var isReliable: Bool { method == .coded || method == .model && theme.isReadReliably }
  }

  /// The line of the question, from 1.
  public let line: Int
  /// Whether the answer denies any barrier; it then names no theme.
  public let isDenial: Bool
  /// The themes by the place of their mention.
  public internal(set) var mentions: [Mention]
  /// 16 hexadecimal digits of the answer's words, by which codes of a person know it again.
  public let fingerprint: String
  /// Whether a person coded the answer by reading.
  public let isCoded: Bool

  init?(field: String, answers: PlainAnswers, rules: Rules) {
    let given = answers.to(field)
    guard let first = given.first else { return nil }
    line = first.line
    let lines = given.flatMap(\.lines)
    fingerprint = Self.fingerprint(of: lines)
    let denies = rules.denials.deny(given.map(\.text).joined(separator: " "), .barriers)
    let codes = rules.codes.codes(of: answers.document, field, fingerprint)
    isCoded = codes != nil
    if let codes {
      mentions = Self.coded(BarrierClause.all(in: lines), codes)
      isDenial = denies && mentions.isEmpty
    } else {
      isDenial = denies
      mentions = denies ? [] : Self.mentions(in: lines, rules: rules)
    }
  }

  static func fingerprint(of lines: [PlainAnswers.Line]) -> String {
    let digits = String(Fingerprint.of(lines.map(\.text).joined(separator: "\n")), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func mentions(in lines: [PlainAnswers.Line], rules: Rules) -> [Mention] {
    guard let model = rules.barrierModel else { return keywordMentions(in: lines, lexicon: rules.barriers) }
    var best: [BarrierTheme: (sum: Double, clause: Int)] = [:]
    let clauses = BarrierClause.all(in: lines)
    for (index, clause) in clauses.enumerated() {
      for (theme, sum) in model.sums(BarrierFeatures(clause.folded, lexicon: rules.barriers))
      where sum >= 0 && sum > best[theme]?.sum ?? -1 {
        best[theme] = (sum, index)
      }
    }
    return BarrierTheme.allCases.compactMap { theme in
      best[theme].map { (clause: $0.clause, mention: clauses[$0.clause].mention(of: theme, rules.barriers)) }
    }.sorted { $0.clause < $1.clause }.map(\.mention)
  }

  private static func coded(_ clauses: [BarrierClause], _ codes: [Int: Set<BarrierTheme>]) -> [Mention] {
    var found = Set<BarrierTheme>()
    return clauses.enumerated().flatMap { index, clause in
      let themes = BarrierTheme.allCases.filter { codes[index + 1]?.contains($0) ?? false }
      return themes.filter { found.insert($0).inserted }.map { clause.mention(of: $0, nil) }
    }
  }

  private static func keywordMentions(in lines: [PlainAnswers.Line], lexicon: BarrierLexicon) -> [Mention] {
    var mentions: [Mention] = []
    var found = Set<BarrierTheme>()
    for line in lines {
      let text = FoldedText(line.text)
      lexicon.terms.forEachMatch(in: text, wanted: { !found.contains($0) }) { match in
        found.insert(match.meaning)
        let quotation = Quotation(match.range, of: text)
        mentions.append(
          Mention(
            theme: match.meaning, term: quotation.term, sentence: quotation.sentence, line: line.number,
            method: .keyword))
      }
    }
    return mentions
  }
}

/// A clause of an answer, with the line it stands in.
struct BarrierClause {
  /// The line's number, from 1.
  let line: Int
  /// The clause's words.
  let folded: FoldedText
  private let scalars: [Unicode.Scalar]
  private let range: Range<Int>

  /// The clauses of an answer in order.
  ///
  /// Cost: O(*n*).
  static func all(in lines: [PlainAnswers.Line]) -> [BarrierClause] {
    lines.flatMap { line in
      let scalars = Array(line.text.unicodeScalars)
      return Clauses.ranges(in: scalars).map { BarrierClause(line: line.number, scalars, $0) }
    }
  }

  private init(line: Int, _ scalars: [Unicode.Scalar], _ range: Range<Int>) {
    (self.line, self.scalars, self.range) = (line, scalars, range)
    folded = FoldedText(String(scalars[range]))
  }

  /// The clause as written.
  var text: String { folded.source }

  /// The mention of a theme; coded by a person where no lexicon is given.
  fileprivate func mention(of theme: BarrierTheme, _ lexicon: BarrierLexicon?) -> BarrierAnswer.Mention {
    var term: Range<Int>?
    lexicon?.terms.forEachMatch(in: folded, wanted: { term == nil && $0 == theme }) { term = $0.range }
    return BarrierAnswer.Mention(
      theme: theme, term: term.map { Quotation($0, of: folded).term } ?? Sentence.around(range, in: scalars),
      sentence: Sentence.around(range, in: scalars), line: line, method: lexicon == nil ? .coded : .model)
  }
}
