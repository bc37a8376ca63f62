internal import Archive
internal import Facts
internal import Vocabulary

/// A page of the scope with its labels as positions in the label tables.
///
/// A reference, because every page stands in several groups.
public final class CountedDocument: Sendable {
  let page: PageFacts
  private let methods: LabelSet
  private let dataSources: LabelSet
  private let goals: LabelSet
  private let themes: LabelSet
  /// How each field stands, by the kind of form; looked up by every group the page stands in.
  private let states: [String: [FieldState]]
  /// Partners named and how the questions for them stand, by ``DocumentSet``.
  private let partners: [PartnerReading]

  init(page: PageFacts, labels: LabelTables) {
    self.page = page
    let counts = page.kind != nil
    methods = counts ? labels[.methods].set(of: page) : LabelSet()
    dataSources = counts ? labels[.dataSources].set(of: page) : LabelSet()
    goals = counts ? labels[.sdgs].set(of: page) : LabelSet()
    themes = counts ? labels[.thematicAreas].set(of: page) : LabelSet()
    states = page.coverage.reduce(into: [:]) { states, entry in
      states[entry.field, default: []].append(FieldState(kind: entry.kind, state: entry.state))
    }
    let readings = states
    partners = counts ? DocumentSet.allCases.map { PartnerReading(page: page, set: $0, states: readings) } : []
  }

  /// The partners that the page's forms of a set name.
  func partners(in set: DocumentSet) -> PartnerReading {
    partners.isEmpty ? PartnerReading() : partners[set.rawValue]
  }

  /// The labels of a dimension; empty for dimensions without a list.
  func labels(_ dimension: Dimension) -> LabelSet {
    switch dimension {
    case .methods: methods
    case .dataSources: dataSources
    case .sdgs: goals
    case .thematicAreas: themes
    default: LabelSet()
    }
  }

  /// What the form's answers say.
  var answers: AnswerFacts? { page.answers }

  /// How a field stands on the page's forms of a set; the best where the page is two forms in one.
  func state(of field: String, in set: DocumentSet) -> Form.FieldState {
    states[field]?.best(in: set) ?? .notAsked
  }

  /// How a tag stands on the page: answered when a label counts, otherwise as its field does.
  func state(of dimension: Dimension) -> Form.FieldState {
    if !labels(dimension).positions.isEmpty { return .answered }
    return page.askedDimensions.contains(dimension) ? .empty : .notAsked
  }

  /// The page's forms of a set.
  func forms(in set: DocumentSet) -> FormSet { page.forms(in: set) }
}

extension PageFacts {
  /// The page's forms of a set.
  func forms(in set: DocumentSet) -> FormSet {
    let kinds = (kind?.countedKinds ?? []).filter { set.pageKinds?.contains($0) ?? true }
    return kinds.reduce(into: FormSet()) { forms, kind in
      switch kind {
      case .plan: forms.insert(.plan)
      case .closing: forms.insert(edition == 2 ? .secondClosing : .firstClosing)
      case .experiment: forms.insert(edition == 2 ? .secondExperiment : .firstExperiment)
      case .planAndClosing, .shell: break
      }
    }
  }
}

/// How a field of one kind of form stands.
struct FieldState: Sendable {
  let kind: PageKind
  let state: Form.FieldState
}

extension [FieldState] {
  /// The state that says most among the kinds of a set.
  func best(in set: DocumentSet) -> Form.FieldState {
    let kinds = set.pageKinds
    return reduce(.notAsked) { best, entry in
      (kinds?.contains(entry.kind) ?? true) && entry.state.rank > best.rank ? entry.state : best
    }
  }
}

extension Form.FieldState {
  /// What says most of a figure's absence comes last: an answer, then an empty one, a lost one, nothing asked.
  fileprivate var rank: Int {
    switch self {
    case .notAsked: 0
    case .lost: 1
    case .empty: 2
    case .answered: 3
    }
  }
}
