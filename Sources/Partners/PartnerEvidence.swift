internal import Vocabulary

/// What a page says in and around the name of a partner.
struct PartnerEvidence {
  let candidate: Candidate
  /// The sector the question asks for.
  let asked: Sector?
  let field: PartnerField
  /// The opening of the description.
  let told: [Token]
  /// Whether the answer names this partner only, so that the whole description speaks of it.
  let isAlone: Bool
  /// The tokens of its line right before and after the name.
  let before: ArraySlice<Token>
  let after: ArraySlice<Token>
  /// Whether the line tells rather than names: a verb stands in it.
  let isSentence: Bool

  /// Takes what stands in and around a line.
  init(_ candidate: Candidate, _ line: PartnerCell.Line, _ cell: PartnerCell, isAlone: Bool) {
    self.candidate = candidate
    asked = cell.asked
    field = cell.field
    told = cell.told
    self.isAlone = isAlone
    let places = candidate.tokens.lazy.map { Int($0.place) }.filter { line.tokens.indices.contains($0) }
    let (start, end) = (places.min() ?? 0, (places.max() ?? -1) + 1)
    before = line.tokens[..<start].suffix(10)
    isSentence = line.isSentence
    after = line.tokens[max(start, end)...].prefix(15)
  }
}
