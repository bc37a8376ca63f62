internal import Labels
internal import Metrics
internal import Vocabulary

/// How closings say that their work was handed over: any outcome beyond the lab, then each as ticked.
struct HandoverTable {
  let narrative: Narrative

  /// The part of the share of closings that tick an outcome and "not yet scaled" in one.
  static let contradiction = "outcome=contradictory"

  /// Each outcome with its indicator and part, "not yet scaled" and "other" left out.
  static let outcomes = HandoverOutcome.allCases.filter(\.isScaling).map { outcome in
    (indicator: "handover-scaled-share", part: "outcome=\(outcome.rawValue)")
  }

  /// The code of a part.
  static func code(_ part: String) -> String { String(part.drop { $0 != "=" }.dropFirst()) }

  /// The table of indicators; years whose forms do not ask say so.
  func table() -> IndicatorTable {
    let labels = narrative.labels
    let any = IndicatorTable.Line(name: labels.text(ImpactLabel.anyOutcome), indicator: "handover-scaled-share")
    let ticks = HandoverOutcome.allCases.filter(\.isScaling) + [.notYetScaled]
    return IndicatorTable(
      narrative: narrative, id: "handover", title: labels.text(ImpactLabel.handover),
      about: labels.text(ImpactLabel.handoverAbout), heading: .outcome, population: .closings,
      lines: [any]
        + ticks.map { outcome in
          IndicatorTable.Line(
            name: labels.name(.handover, outcome.rawValue), indicator: "handover-scaled-share",
            part: "outcome=\(outcome.rawValue)")
        })
  }
}
