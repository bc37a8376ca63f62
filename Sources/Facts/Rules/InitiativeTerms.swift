internal import Lookups

/// The words by which a sentence shows that a lab or a partner makes or runs an initiative.
struct InitiativeTerms: Sendable {
  /// What a term stands for.
  enum Role: String, Sendable, CaseIterable {
    /// The lab or its organisation.
    case doer
    /// A verb or noun of making and running.
    case doing
    /// A verb that neither makes nor runs.
    case other
    /// A preposition after which no object of the verb follows.
    case elsewhere
    /// A word of denying, doubting and wishing.
    case hedge
    /// What shows that the sentence speaks of another page or a picture.
    case teaser
    /// A form of "to be" before a participle.
    case passive
    /// What an initiative did, right after it.
    case effect
  }

  private let terms: TermList<Role>

  /// The terms compiled into the program, which tests check; none when the file cannot be read.
  static let standard = (try? InitiativeTerms(.initiativeTerms)) ?? InitiativeTerms()

  init() { terms = TermList([]) }

  /// Compiles initiative_terms.csv.
  ///
  /// - Throws: `CSVTable.Problem` for an unknown role, a damaged pattern, or a role without any.
  init(_ file: LookupFile) throws(CSVTable.Problem) {
    terms = try TermList(roles: file)
  }

  /// The terms of a text by role, in order.
  func found(in text: FoldedText) -> [Role: [Range<Int>]] {
    var found: [Role: [Range<Int>]] = [:]
    terms.forEachMatch(in: text, wanted: { _ in true }) { found[$0.meaning, default: []].append($0.range) }
    return found
  }
}
