internal import Archive

/// Finds what a figure's difference comes from.
///
/// Counts are traced document by document: which ones carry the value in one issue and not in the other. For an
/// indicator, the documents of its kind, year and country are named, and its version.
struct ChangeCauses {
  private let old: IssueMembers
  private let new: IssueMembers
  private let issues: (old: Issue, new: Issue)
  private let documents: [DocumentChange]
  private let states: [String: String]
  private let rules: [RuleChange]
  private let mappings: [String: [RuleChange]]

  init(old: Issue, new: Issue, documents: [DocumentChange], rules: [RuleChange]) {
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

  /// The causes as clauses: documents, curation, versions; never empty.
  func causes(of figure: IssueFigure, _ parts: ChangeParts) -> [String] {
    if case .indicator = figure.subject { return indicatorCauses(figure, parts) }
    guard issues.old.hasEvidence, issues.new.hasEvidence else { return untracedCauses(parts) }
    let moved = movements(figure)
    let traced = documentClauses(moved.documents.intersection(states.keys)) + clauses(curation(moved.values))
    let isLeft = moved.documents.contains { states[$0] == nil } && curation(moved.values).isEmpty
    return traced.isEmpty || isLeft ? traced + versionClauses(parts) : traced
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

  private func indicatorCauses(_ figure: IssueFigure, _ parts: ChangeParts) -> [String] {
    guard case .indicator(let name, _, let kind, let iso3, _) = figure.subject else { return [] }
    let group = IndicatorDocuments(kind: kind, iso3: iso3, period: figure.period)
    let states = (parts.isNewEvidence ? ["new"] : []) + (parts.isRevised ? ["changed", "withdrawn"] : [])
    let near = documents.filter { change in
      states.contains(change.state.name)
        && group.contains(change, in: change.state == .withdrawn ? issues.old : issues.new)
    }
    // An indicator may rest on earlier years, too: where no document of its own is left, any may be the cause.
    let named = near.isEmpty ? documents.filter { states.contains($0.state.name) } : near
    let versions = rules.filter { $0.kind == .indicator(name) }
    let decisions = parts.isRevised ? rules.filter { !$0.values.isEmpty } : []
    let traced = documentClauses(Set(named.map(\.document))) + clauses(versions) + clauses(decisions)
    return traced.isEmpty ? versionClauses(parts) : traced
  }

  // MARK: Clauses

  /// `new: a.md, b.md and 3 more`, for each state that occurs.
  private func documentClauses(_ moved: Set<String>) -> [String] {
    let paths = Dictionary(grouping: moved) { states[$0] ?? "" }
    return ["new", "changed", "withdrawn"].compactMap { state in
      Self.listed((paths[state] ?? []).sorted { $0.scalarOrder < $1.scalarOrder }).map { "\(state): \($0)" }
    }
  }

  private func clauses(_ rules: [RuleChange]) -> [String] {
    let shown = rules.prefix(Self.shown).map(\.sentence)
    return rules.count > shown.count ? shown + ["curation: \(rules.count - shown.count) more decisions"] : shown
  }

  /// What explains a difference that no document and no decision does.
  private func versionClauses(_ parts: ChangeParts) -> [String] {
    let chosen = rules.filter { if case .selection = $0.kind { true } else { false } }
    if !chosen.isEmpty { return chosen.map(\.sentence) }
    let versions = rules.filter { $0.kind == .program || $0.kind == .rules }
    if parts.isRevised, !versions.isEmpty { return versions.map(\.sentence) }
    return ["other documents: they decide which pages repeat one another and which names are one"]
  }

  /// Without evidence on each document, the documents that may have moved the figure.
  private func untracedCauses(_ parts: ChangeParts) -> [String] {
    let states = (parts.isNewEvidence ? ["new"] : []) + (parts.isRevised ? ["changed", "withdrawn"] : [])
    let named = documentClauses(Set(documents.filter { states.contains($0.state.name) }.map(\.document)))
    let isOpen = parts.isRevised && named.isEmpty
    return named.isEmpty || isOpen ? named + versionClauses(parts) : named
  }

  /// Names listed in a clause before the rest is counted.
  private static let shown = 5

  private static func listed(_ paths: [String]) -> String? {
    if paths.isEmpty { return nil }
    let names = paths.prefix(shown).joined(separator: ", ")
    return paths.count > shown ? "\(names) and \(paths.count - shown) more" : names
  }
}

/// The documents an indicator is about.
private struct IndicatorDocuments {
  let kind: String
  let iso3: String
  let period: String

  func contains(_ change: DocumentChange, in issue: Issue) -> Bool {
    guard let document = issue.documents[change.document] else { return false }
    let isOfKind = kind == "all" || document.kind.split(separator: "+").contains { $0 == kind }
    let isOfPeriod = document.years.contains(period) || (document.years.isEmpty && period == IssueFigure.undated)
    return isOfKind && isOfPeriod && (iso3.isEmpty || document.iso3.contains(iso3))
  }
}
