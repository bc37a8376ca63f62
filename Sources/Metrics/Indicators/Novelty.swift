internal import Vocabulary

/// What labels of a group were not seen in an earlier year of the same place and kind.
struct Novelty {
  private let group: DocumentGroup
  private let dimension: Dimension
  private let incidence: LabelIncidence
  private let isNew: [Bool]
  private let earlierDocuments: Int

  /// Compares a group with those before it; nil when the group names nothing or nothing came before it.
  init?(_ group: DocumentGroup, _ dimension: Dimension, in scope: IndicatorScope) {
    guard let incidence = group.incidence(of: dimension), incidence.absence == nil else { return nil }
    let earlier = scope.earlier(than: group).compactMap { $0.incidence(of: dimension) }.filter { $0.absence == nil }
    guard !earlier.isEmpty else { return nil }
    self.group = group
    self.dimension = dimension
    self.incidence = incidence
    isNew = incidence.counts.indices.map { label in earlier.allSatisfy { $0.counts[label] == 0 } }
    earlierDocuments = earlier.reduce(0) { $0 + $1.documents }
  }

  /// The tags of the labels that are new.
  static func labels(_ dimension: Dimension, of group: DocumentGroup, in scope: IndicatorScope) -> EvidenceTrace {
    guard let novelty = Novelty(group, dimension, in: scope) else { return .labels(dimension) }
    let entries = novelty.incidence.table.entries
    return .labels(dimension, ids: Set(entries.indices.filter { novelty.isNew[$0] }.map { entries[$0].id }))
  }

  /// Whether labels are wanted beside mentions.
  var showsLabels: Bool { group.showsBreakdowns }

  /// The share of mentions.
  func mentions() -> Estimate {
    let parts = group.documents.map { document in
      let labels = document.labels(dimension).positions
      return (count: labels.count { isNew[$0] }, total: labels.count)
    }
    let figure = incidence.start(.share).filled(RatioEstimate(parts.filter { $0.total > 0 }))
    return earlierDocuments < 2 ? figure.flagged(.lowReliability) : figure
  }

  /// The share of labels, without interval: labels are no sample.
  func labels() -> Estimate {
    let labels = incidence.labels
    var figure = incidence.start(.share).of("counted", "labels")
    figure.numerator = labels.count { isNew[$0] }
    figure.denominator = labels.count
    if incidence.documents >= Threshold.share {
      figure.value = Double(figure.numerator ?? 0) / Double(labels.count)
    }
    let isWeak = incidence.documents < Threshold.reliable || earlierDocuments < 2
    return isWeak ? figure.flagged(.lowReliability) : figure
  }
}
