internal import Labels

/// Where the difference of a figure comes from.
public enum ChangeCause: Sendable, Equatable {
  /// Documents that are new, changed or withdrawn, ordered by path.
  case documents(state: String, paths: [String])
  /// A decision, a version or another choice of pages.
  case rule(RuleChange)
  /// More decisions than are named.
  case furtherDecisions(Int)
  /// Other documents decide which pages repeat one another and which names are one.
  case otherDocuments

  /// One clause with names: `new: a.md, b.md and 3 more`.
  public var text: String {
    switch self {
    case .documents(let state, let paths):
      let names = paths.prefix(Self.shown).joined(separator: ", ")
      let more = paths.count > Self.shown ? " and \(paths.count - Self.shown) more" : ""
      return "\(state): \(names)\(more)"
    case .rule(let rule): return rule.sentence
    case .furtherDecisions(let count): return "curation: \(count) more decisions"
    case .otherDocuments: return "other documents: they decide which pages repeat one another and which names are one"
    }
  }

  /// The clause for a narrow table in the words of a reader: numbers of documents instead of their names.
  func brief(_ labels: Labels) -> String {
    switch self {
    case .documents(let state, let paths):
      let documents = labels.counted(.noun, "document", paths.count)
      return labels.text(
        ChangesLabel.cause, ["cause": labels.name(.documentState, state), "what": documents])
    case .rule(let rule): return rule.sentence(labels)
    case .furtherDecisions(let count): return labels.text(ChangesLabel.furtherDecisions, count: count)
    case .otherDocuments: return labels.text(ChangesLabel.otherDocuments)
    }
  }

  /// Names in a clause before the rest is counted.
  static let shown = 5
}
