internal import Lookups

/// The canonical terms of one dimension, in file order.
public struct TermList: Sendable {
  /// Which dimension's values the terms are.
  public let dimension: VocabularyDimension
  /// The terms in file order; terms of decisions come last.
  public private(set) var terms: [Term]
  /// For each fold of a label, alias or translation: the term, and the place and origin of the claim.
  private var owners: [String: Owner] = [:]
  private var positions: [String: Int] = [:]

  private struct Owner: Sendable {
    let term: Int
    let place: Place
    let origin: Origin
  }

  /// The dimension's name in outputs: methods, datasources, sdgs or thematic_areas.
  public var name: String { dimension.name }

  /// Creates a list of no terms.
  init(_ dimension: VocabularyDimension) {
    self.dimension = dimension
    terms = []
  }

  /// Takes rows as they stand in a file.
  ///
  /// - Throws: `VocabularyError` for a duplicate id and for a spelling that two terms claim.
  init(_ dimension: VocabularyDimension, terms rows: [Term]) throws(VocabularyError) {
    self.init(dimension)
    for row in rows { try add(row) }
  }

  /// The term of which the value is the label, an alias or a translation, after folding.
  ///
  ///     list.term(for: "In depth  interviews")   // in-depth-interviews
  public func term(for value: String) -> Term? { term(key: Fold.key(value)) }

  /// The term of a key that is folded already.
  func term(key: String) -> Term? { owners[key].map { terms[$0.term] } }

  /// The term with the identifier.
  public func term(id: String) -> Term? { positions[id].map { terms[$0] } }

  /// The term with that identifier, label, alias or translation.
  public func term(named name: String) -> Term? { term(id: name) ?? term(for: name) }

  /// The label or identifier nearest to an unknown name, for messages.
  public func nearest(to name: String) -> String? {
    Nearest.name(to: name, among: terms.map(\.label) + terms.map(\.id))
  }

  /// The categories in the order in which they first occur.
  public var categories: [String] {
    var seen: Set<String> = []
    return terms.map(\.category).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Adds a term with its spellings.
  mutating func add(_ term: Term) throws(VocabularyError) {
    if let earlier = positions[term.id] {
      throw VocabularyError(
        terms[earlier].place, term.place, detail: "two terms have the id \"\(term.id)\"; rename one or join the rows")
    }
    positions[term.id] = terms.count
    terms.append(term)
    let translations = LabelLanguage.allCases.compactMap { term.translations[$0] }
    for spelling in [term.label] + term.aliases + translations {
      try claim(spelling, for: terms.count - 1, at: term.place)
    }
  }

  /// Makes the value a spelling of a term, whatever compiled-in row had it before.
  mutating func move(_ value: String, to id: String, at place: Place) throws(VocabularyError) {
    guard let position = positions[id] else { return }
    let key = Fold.key(value)
    if let owner = owners[key], owner.term != position {
      guard owner.origin == .compiledIn else { throw conflict(value, owner, with: position, at: place) }
      terms[owner.term].aliases.removeAll { Fold.key($0) == key }
      owners[key] = nil
    }
    guard owners[key] == nil else { return }
    owners[key] = Owner(term: position, place: place, origin: .curation)
    terms[position].aliases.append(value)
  }

  /// Frees an alias of a compiled-in row, so that a decision can make it a term of its own.
  mutating func release(_ value: String) {
    let key = Fold.key(value)
    guard let owner = owners[key], owner.origin == .compiledIn, Fold.key(terms[owner.term].label) != key else { return }
    terms[owner.term].aliases.removeAll { Fold.key($0) == key }
    owners[key] = nil
  }

  /// Terms and aliases of an origin; an alias is a folded spelling other than the term's own label.
  func count(of origin: Origin) -> (terms: Int, aliases: Int) {
    let labels = terms.map { Fold.key($0.label) }
    return (
      terms.count { $0.origin == origin },
      owners.count { $0.value.origin == origin && labels[$0.value.term] != $0.key }
    )
  }

  private mutating func claim(_ spelling: String, for position: Int, at place: Place) throws(VocabularyError) {
    let key = Fold.key(spelling)
    if let owner = owners[key] {
      guard owner.term == position else { throw conflict(spelling, owner, with: position, at: place) }
    } else {
      owners[key] = Owner(term: position, place: place, origin: terms[position].origin)
    }
  }

  private func conflict(_ spelling: String, _ owner: Owner, with other: Int, at place: Place) -> VocabularyError {
    VocabularyError(
      owner.place, place,
      detail: "alias \"\(spelling)\" belongs to both \"\(terms[owner.term].label)\" and "
        + "\"\(terms[other].label)\"; keep it in one row")
  }
}
