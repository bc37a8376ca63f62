extension Vocabulary {
  /// Applies new terms first, so that an alias may point to one of them wherever its row stands.
  mutating func applyDecisions() throws(VocabularyError) {
    for decision in decisions where decision.kind == .new { try addTerm(decision) }
    for decision in decisions where decision.kind == .alias { try addAlias(decision) }
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

  private mutating func addAlias(_ decision: CurationDecision) throws(VocabularyError) {
    let list = self[decision.dimension]
    guard let term = list.term(named: decision.term) else {
      throw VocabularyError(
        decision.place,
        detail: "found the term \"\(decision.term)\", expected an id or label of \(list.dimension.fileName)"
          + (list.nearest(to: decision.term).map { "; did you mean \"\($0)\"?" } ?? ""))
    }
    try change(decision.dimension) { (list: inout TermList) throws(VocabularyError) in
      try list.move(decision.value, to: term.id, at: decision.place)
    }
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
