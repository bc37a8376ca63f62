internal import Vocabulary

/// Which lines of a page make it count in an indicator, above the line and below it.
public struct EvidenceRule: Sendable {
  /// Lines that make a page count above the line.
  let numerator: EvidenceTrace
  /// Lines that make a page count below it.
  let denominator: EvidenceTrace
  /// The documents below the line, where these are not the group's own.
  let base: DocumentGroup?

  /// Whether the different values are the categories of the labels, not the labels.
  let isByCategory: Bool

  /// Sets both rules.
  init(_ numerator: EvidenceTrace, of denominator: EvidenceTrace, base: DocumentGroup? = nil) {
    self.numerator = numerator
    self.denominator = denominator
    self.base = base
    isByCategory = false
  }

  /// Sets one rule for both, as for counts and means of things named.
  init(_ trace: EvidenceTrace, byCategory: Bool = false) {
    (numerator, denominator, base, isByCategory) = (trace, trace, nil, byCategory)
  }
}

/// What on a page is looked for.
enum EvidenceTrace: Sendable {
  /// What decides the page's kind.
  case form
  /// Tags of a dimension whose canonical values have one of the ids; nil takes any.
  case labels(Dimension, ids: Set<String>?)
  /// The first line of the answers to some fields.
  case answers([String])
  /// Ticked options of a field or their tags, with one of the codes; nil takes any.
  case ticks(field: String, key: String, codes: Set<String>?)
  /// Partners that the forms of a set name where they are asked for them.
  case partners(DocumentSet)
  /// Terms of a barrier theme in the answer on barriers or obstacles; nil takes any theme.
  case barriers(BarrierTheme?, isExperiment: Bool)
  /// Terms of a vehicle; nil takes any.
  case vehicles(Vehicle?)
  /// Key insights.
  case insights
  /// Links and images in the answers.
  case evidence
  /// The first answer to each core question that has one.
  case coreAnswers
}

extension EvidenceTrace {
  /// Tags of a dimension.
  static func labels(_ dimension: Dimension) -> EvidenceTrace { .labels(dimension, ids: nil) }

  /// Tags of a dimension whose label a rule keeps.
  static func labels(
    _ dimension: Dimension, in scope: IndicatorScope, where keeps: (LabelTable.Entry) -> Bool
  ) -> EvidenceTrace {
    .labels(dimension, ids: Set(scope.labels[dimension].entries.filter(keeps).map(\.id)))
  }
}

extension EvidenceTrace {
  /// Tags of a dimension whose label belongs to a category.
  static func labels(_ dimension: Dimension, in scope: IndicatorScope, of category: String) -> EvidenceTrace {
    let categories = scope.labels[dimension].categories
    return .labels(dimension, in: scope) { categories[$0.category] == category }
  }
}

extension DocumentGroup {
  /// Tags of the labels that the group's documents name.
  func namedLabels(_ dimension: Dimension) -> EvidenceTrace? {
    incidence(of: dimension).map { incidence in
      .labels(dimension, ids: Set(incidence.labels.map { incidence.table.entries[$0].id }))
    }
  }
}
