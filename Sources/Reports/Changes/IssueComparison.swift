internal import Text

/// What changed between two issues, with the causes.
public struct IssueComparison: Sendable {
  /// The earlier issue.
  public let previous: PublishedIssue
  /// The later issue.
  public let current: PublishedIssue
  /// Documents that are new, changed, withdrawn or renamed.
  public let documents: [DocumentChange]
  /// Rules that are not the same.
  public let rules: [RuleChange]
  /// Figures that are not the same, ordered by id; what one of the issues does not tell is not compared.
  public let figures: [FigureChange]

  /// Compares two issues.
  ///
  /// - Parameters:
  ///   - recomputed: the earlier issue's documents under today's rules, as they are today: changed ones in their new
  ///     form, withdrawn ones missing. Without it, counts are recomputed from what each document contributes, and
  ///     indicators are not.
  ///   - archive: the documents of today's archive, those that the later issue does not choose included.
  ///
  /// Cost: O(*v*) in the values of all documents, and in the figures.
  public init(
    previous: PublishedIssue, current: PublishedIssue, recomputed: PublishedIssue? = nil, archive: Set<String> = []
  ) {
    self.previous = previous
    self.current = current
    documents = DocumentChange.changes(from: previous, to: current, archive: archive)
    rules = RuleChange.changes(from: previous, to: current)
    let earlier = previous.renaming(documents)
    let causes = ChangeCauses(old: earlier, new: current, documents: documents, rules: rules)
    let recomputation = Recomputation(current: current, recomputed: recomputed, documents: documents)
    let ids = Set(previous.figures.keys).union(current.figures.keys)
    figures = ids.sorted { $0.scalarOrder < $1.scalarOrder }.compactMap { id in
      guard let figure = current.figures[id] ?? previous.figures[id], previous.tells(figure), current.tells(figure)
      else { return nil }
      return Self.change(figure, previous: previous, current: current, recomputation, causes)
    }
  }

  /// The change of a figure; nil when it is as published and no rule moved it unseen.
  private static func change(
    _ figure: IssueFigure, previous: PublishedIssue, current: PublishedIssue, _ recomputation: Recomputation,
    _ causes: ChangeCauses
  ) -> FigureChange? {
    let absent = figure.isCount ? 0.0 : nil
    let published = previous.figures[figure.id].map { $0.value ?? absent } ?? absent
    let now = current.figures[figure.id].map { $0.value ?? absent } ?? absent
    let between = recomputation.value(of: figure) ?? absent
    let isKnown = figure.isCount || recomputation.knowsIndicators
    guard published != now || (isKnown && between != published) else { return nil }
    let parts = ChangeParts(
      isRevised: !isKnown || between != published, isNewEvidence: !isKnown || between != now)
    return FigureChange(
      id: figure.id, period: figure.period, label: figure.label, published: published,
      recomputed: isKnown ? between : nil, current: now, causes: causes.causes(of: figure, parts),
      isCount: figure.isCount, subject: figure.subject)
  }

  /// Whether nothing changed: documents, rules and figures are the same.
  public var isEmpty: Bool { documents.isEmpty && rules.isEmpty && figures.isEmpty }

  /// Documents of a state, in order.
  public func documents(_ name: String) -> [DocumentChange] { documents.filter { $0.state.name == name } }

  /// The state of a document of the later issue: `new`, `changed` or `same`.
  func stateByDocument() -> [String: String] {
    Dictionary(
      documents.filter { $0.state == .new || $0.state == .changed }.map { ($0.document, $0.state.name) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// Which parts of a difference there are, or may be.
struct ChangeParts {
  let isRevised: Bool
  let isNewEvidence: Bool
}

/// The earlier issue's documents under today's rules.
private struct Recomputation {
  /// Whether indicators were computed, too.
  let knowsIndicators: Bool
  private let issue: PublishedIssue?
  private let members: IssueMembers?

  init(current: PublishedIssue, recomputed: PublishedIssue?, documents: [DocumentChange]) {
    knowsIndicators = recomputed != nil
    issue = recomputed
    guard recomputed == nil else {
      members = nil
      return
    }
    let new = Set(documents.filter { $0.state == .new }.map(\.document))
    members = IssueMembers(current.countedDocuments { !new.contains($0) }, of: current)
  }

  func value(of figure: IssueFigure) -> Double? {
    if let issue { return issue.figures[figure.id]?.value }
    return members?.count(figure)
  }
}
