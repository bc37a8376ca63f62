internal import Labels
internal import Metrics

/// What a reader may miss: what no figure can say, why, and what would cure it.
struct NotMeasuredSection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  /// A gap, and the populations it concerns; none for all.
  private static let gaps: [(id: String, populations: [DocumentSet])] = [
    ("lost", [.plansAndClosings]), ("month", []), ("plan-closing", [.plansAndClosings]), ("barriers", [.closings]),
    ("closing-goals", [.closings]), ("retention", [.plansAndClosings]), ("people", []), ("attachments", []),
    ("capacity", []),
  ]

  func section() -> Report.Section {
    let gaps = Self.gaps.filter(concerns).map { gap -> Prose in
      let cure = " " + labels.text(SectionLabel.cure, ["cure": labels.name(.gapCure, gap.id)])
      let state = labels.name(.gapState, gap.id) + "." + (narrative.isShort ? "" : cure)
      return labels.pair(Prose([.strong(labels.name(.gap, gap.id))]), Prose(state))
    }
    return Report.Section(
      id: "not_measured", title: labels.text(SectionLabel.notMeasured), blocks: [.items(gaps, isNumbered: false)])
  }

  private func concerns(_ gap: (id: String, populations: [DocumentSet])) -> Bool {
    gap.populations.isEmpty
      || gap.populations.contains { (narrative.figures.documents($0, in: .all).numerator ?? 0) > 0 }
  }
}
