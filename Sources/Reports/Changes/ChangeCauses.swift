internal import Text

/// Finds what a figure's difference comes from.
///
/// Counts are traced document by document: which ones carry the value in one issue and not in the other. For an
/// indicator, ``IndicatorEvidence`` says which documents and decisions can have moved it.
struct ChangeCauses {
  private let old: IssueMembers
  private let new: IssueMembers
  private let issues: (old: PublishedIssue, new: PublishedIssue)
  private let documents: [DocumentChange]
  private let states: [String: String]
  private let rules: [RuleChange]
  private let mappings: [String: [RuleChange]]

  init(old: PublishedIssue, new: PublishedIssue, documents: [DocumentChange], rules: [RuleChange]) {
    self.old = IssueMembers(old)
    self.new = IssueMembers(new)
    issues = (old, new)
    self.documents = documents
    states = Dictionary(documents.map { ($0.document, $0.state.name) }, uniquingKeysWith: { first, _ in first })
    self.rules = rules
    var mappings: [String: [RuleChange]] = [:]
    for rule in rules { for value in rule.values { mappings[value, default: []].append(rule) } }
    self.mappings = mappings
  }

  /// The causes: documents, curation, versions; never empty.
  func causes(of figure: IssueFigure, _ parts: ChangeParts) -> [ChangeCause] {
    if case .indicator = figure.subject { return indicatorCauses(figure, parts) }
    guard issues.old.hasEvidence, issues.new.hasEvidence else { return untracedCauses(parts) }
    let moved = movements(figure)
    let decisions = curation(moved.values)
    let traced = documentCauses(moved.documents) + ruleCauses(decisions)
    let isLeft = decisions.isEmpty && moved.documents.contains { states[$0] == nil }
    return traced.isEmpty || isLeft ? traced + versionCauses(parts) : traced
  }

  // MARK: Counts

  /// The documents that stand behind a figure in one issue only, and the values they carry there.
  private func movements(_ figure: IssueFigure) -> (documents: Set<String>, values: [String]) {
    switch figure.subject {
    case .documents(let value): return (carriers(of: value, in: figure.period), [value])
    case .allDocuments:
      return (old.documents(in: figure.period).symmetricDifference(new.documents(in: figure.period)), [])
    case .distinctValues(let dimension):
      let values = old.values(of: dimension, in: figure.period)
        .symmetricDifference(new.values(of: dimension, in: figure.period))
      return (values.reduce(into: []) { $0.formUnion(carriers(of: $1, in: figure.period)) }, Array(values))
    case .indicator: return ([], [])
    }
  }

  private func carriers(of value: String, in period: String) -> Set<String> {
    old.documents(carrying: value, in: period).symmetricDifference(new.documents(carrying: value, in: period))
  }

  /// The decisions that move documents to or from values.
  private func curation(_ values: [String]) -> [RuleChange] {
    let found = values.flatMap { mappings[$0] ?? [] }
    let ids = Set(found.map(\.id))
    return rules.filter { ids.contains($0.id) && !$0.values.isEmpty }
  }

  // MARK: Indicators

  private func indicatorCauses(_ figure: IssueFigure, _ parts: ChangeParts) -> [ChangeCause] {
    guard let evidence = IndicatorEvidence(figure) else { return [] }
    let possible = Self.states(parts)
    let moved = documents.filter { change in
      guard possible.contains(change.state.name) else { return false }
      return evidence.isMoved(
        from: issues.old.documents[change.document], to: issues.new.documents[change.document])
    }
    let versions = rules.filter { $0.kind == .indicator(evidence.name) }
    let decisions = parts.isRevised ? rules.filter { evidence.isMoved(by: $0, carriers: carriers(of: $0)) } : []
    let traced = documentCauses(moved.map(\.document)) + ruleCauses(versions + decisions)
    return traced.isEmpty ? versionCauses(parts) : traced
  }

  /// The documents that carry what a decision changes.
  private func carriers(of rule: RuleChange) -> [PublishedIssue.Document] {
    guard case .mapping(let dimension, _) = rule.kind else { return [] }
    let before = old.documents(carrying: "\(dimension)/\(rule.old)", in: IssueFigure.allYears)
      .compactMap { issues.old.documents[$0] }
    return before
      + new.documents(carrying: "\(dimension)/\(rule.new)", in: IssueFigure.allYears)
      .compactMap { issues.new.documents[$0] }
  }

  // MARK: Causes by kind

  /// The documents for each state that occurs.
  private func documentCauses(_ moved: some Sequence<String>) -> [ChangeCause] {
    let paths = Dictionary(grouping: moved) { states[$0] ?? "" }
    return ["new", "changed", "withdrawn"].compactMap { state in
      guard let found = paths[state] else { return nil }
      return .documents(state: state, paths: found.sorted { $0.scalarOrder < $1.scalarOrder })
    }
  }

  private func ruleCauses(_ rules: [RuleChange]) -> [ChangeCause] {
    let named = rules.prefix(ChangeCause.shown).map { ChangeCause.rule($0) }
    return rules.count > named.count ? named + [.furtherDecisions(rules.count - named.count)] : named
  }

  /// What explains a difference that no document and no decision does.
  private func versionCauses(_ parts: ChangeParts) -> [ChangeCause] {
    let chosen = rules.filter(\.isSelection)
    if !chosen.isEmpty { return chosen.map { .rule($0) } }
    let versions = rules.filter { $0.kind == .program || $0.kind == .rules }
    return parts.isRevised && !versions.isEmpty ? versions.map { .rule($0) } : [.otherDocuments]
  }

  /// Without evidence on each document, the documents that may have moved the figure.
  private func untracedCauses(_ parts: ChangeParts) -> [ChangeCause] {
    let possible = Self.states(parts)
    let named = documentCauses(documents.filter { possible.contains($0.state.name) }.map(\.document))
    let isOpen = named.isEmpty || (parts.isRevised && !named.contains { $0.isRevision })
    return isOpen ? named + versionCauses(parts) : named
  }

  /// The states of documents that can make these parts of a difference.
  private static func states(_ parts: ChangeParts) -> [String] {
    (parts.isNewEvidence ? ["new"] : []) + (parts.isRevised ? ["changed", "withdrawn"] : [])
  }
}

extension ChangeCause {
  /// Whether the cause changes what the last issue's documents say.
  fileprivate var isRevision: Bool {
    if case .documents("new", _) = self { false } else { true }
  }
}
