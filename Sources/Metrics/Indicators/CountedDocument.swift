internal import Archive

/// A page of the scope with its labels as positions in the label tables.
///
/// A reference, because every page stands in several groups.
final class CountedDocument: Sendable {
  let page: PageFacts
  private let methods: LabelSet
  private let dataSources: LabelSet
  private let goals: LabelSet
  private let themes: LabelSet

  init(page: PageFacts, labels: LabelTables) {
    self.page = page
    let counts = page.kind != nil
    methods = counts ? labels[.methods].set(of: page) : LabelSet()
    dataSources = counts ? labels[.dataSources].set(of: page) : LabelSet()
    goals = counts ? labels[.sdgs].set(of: page) : LabelSet()
    themes = counts ? labels[.thematicAreas].set(of: page) : LabelSet()
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
    var best = Form.FieldState.notAsked
    for entry in page.coverage where entry.field == field && set.pageKinds?.contains(entry.kind) ?? true {
      if entry.state.rank > best.rank { best = entry.state }
    }
    return best
  }

  /// How a tag stands on the page: answered when a label counts, otherwise as its field does.
  func state(of dimension: Dimension) -> Form.FieldState {
    if !labels(dimension).positions.isEmpty { return .answered }
    return page.askedDimensions.contains(dimension) ? .empty : .notAsked
  }

  /// The page's forms of a set.
  func forms(in set: DocumentSet) -> FormSet {
    let kinds = (page.kind?.countedKinds ?? []).filter { set.pageKinds?.contains($0) ?? true }
    return kinds.reduce(into: FormSet()) { forms, kind in
      switch kind {
      case .plan: forms.insert(.plan)
      case .closing: forms.insert(page.edition == 2 ? .secondClosing : .firstClosing)
      case .experiment: forms.insert(page.edition == 2 ? .secondExperiment : .firstExperiment)
      case .planAndClosing, .shell: break
      }
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
