extension Vocabulary {
  /// Applies new terms first and finds all targets before any alias moves, so that the order of rows does not count.
  mutating func applyDecisions() throws(VocabularyError) {
    for decision in decisions where decision.kind == .new { try addTerm(decision) }
    var aliases: [(decision: CurationDecision, term: String)] = []
    for decision in decisions where decision.kind == .alias { aliases.append((decision, try target(of: decision).id)) }
    for (decision, term) in aliases {
      try change(decision.dimension) { (list: inout TermList) throws(VocabularyError) in
        try list.move(decision.value, to: term, at: decision.place)
      }
    }
    for decision in decisions where decision.kind == .ignore {
      ignored[decision.dimension, default: []].insert(Fold.key(decision.value))
    }
  }

  private mutating func addTerm(_ decision: CurationDecision) throws(VocabularyError) {
    let categories = self[decision.dimension].categories
    guard decision.term.isEmpty || categories.contains(decision.term) else {
      throw VocabularyError(
        decision.place,
        detail: "found the category \"\(decision.term)\", expected none or one of \(categories.joined(separator: ", "))"
          + Nearest.hint(to: decision.term, among: categories))
    }
    let term = Term(
      id: Resolution.hyphenated(Fold.key(decision.value)), label: decision.value, aliases: [],
      category: decision.term, source: "curation", note: decision.note, marks: [], translations: [:], uri: nil,
      place: decision.place, origin: .curation)
    try change(decision.dimension) { (list: inout TermList) throws(VocabularyError) in
      list.release(decision.value)
      try list.add(term)
    }
  }

  private func target(of decision: CurationDecision) throws(VocabularyError) -> Term {
    let list = self[decision.dimension]
    if let term = list.term(named: decision.term) ?? list.term(id: Self.withoutPrefix(decision.term)) { return term }
    let file = list.dimension.fileName
    let hint = list.nearest(to: decision.term).map { "did you mean \"\($0)\"? " } ?? ""
    throw VocabularyError(
      decision.place,
      detail: "found the term \"\(decision.term)\", expected an id or label of \(file); "
        + hint + "A term of its own needs a row with the decision \"new\"")
  }

  /// An uncurated value's id without `uncurated:`, which is the id it has once it is decided to be a term.
  private static func withoutPrefix(_ id: String) -> String {
    let prefix = "uncurated:"
    return id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : id
  }

  private mutating func change(
    _ dimension: VocabularyDimension, _ body: (inout TermList) throws(VocabularyError) -> Void
  ) throws(VocabularyError) {
    switch dimension {
    case .methods: try body(&methods)
    case .dataSources: try body(&dataSources)
    case .sdgs: try body(&sdgs)
    case .thematicAreas: try body(&thematicAreas)
    }
  }
}
