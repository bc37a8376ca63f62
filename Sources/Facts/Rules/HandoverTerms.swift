internal import Lookups

/// The words by which dates, places and bodies of a handover are recognised.
struct HandoverTerms: Sendable {
  /// What a term stands for.
  enum Role: String, Sendable, CaseIterable {
    /// A date as people write it.
    case date
    /// A group that takes over, written small.
    case body
    /// A noun that makes a name one of a body, such as "ministry".
    case bodyNoun = "body_noun"
    /// A noun after which a bracket lists places, such as "provinces".
    case placeNoun = "place_noun"
    /// A word with a capital that is no name of a place or body.
    case noName = "no_name"
  }

  private let terms: TermList<Role>

  /// The terms compiled into the program, which tests check; none when the file cannot be read.
  static let standard = (try? HandoverTerms(.handoverTerms)) ?? HandoverTerms()

  init() { terms = TermList([]) }

  /// Compiles handover_terms.csv.
  ///
  /// - Throws: `CSVTable.Problem` for an unknown role, a damaged pattern, or a role without any.
  init(_ file: LookupFile) throws(CSVTable.Problem) {
    terms = try TermList(roles: file)
  }

  /// The terms in a text with the scalars they stand on, by place; of two of one role that overlap the longer.
  func found(in text: FoldedText) -> [(role: Role, place: Range<Int>)] {
    var found: [(role: Role, place: Range<Int>)] = []
    terms.forEachMatch(in: text, wanted: { _ in true }) { match in
      let last = found.lastIndex { $0.role == match.meaning && $0.place.overlaps(match.range) }
      guard let last else { return found.append((match.meaning, match.range)) }
      if found[last].place.count < match.range.count { found[last].place = match.range }
    }
    return found.map { ($0.role, text.scalars(of: $0.place)) }
  }

  /// Whether a word or phrase holds a term of a role.
  func holds(_ role: Role, _ words: String) -> Bool {
    terms.matches(FoldedText(words).bytes.span) { $0 == role }
  }
}
