internal import Facts
internal import Vocabulary

/// How many learning challenges were handed over or scaled.
///
/// - Shape: closings of the second edition by year; each outcome, and what has not scaled yet.
/// - Unit: share of closings from 0 to 1; outcomes overlap.
/// - Missing: not asked in the first edition; empty below 10 closings.
struct HandoverScaledShare: Indicator {
  let sheet = IndicatorSheet(
    id: "handover-scaled-share", name: "Handed over or scaled", dimension: .impact, level: .system,
    definition: """
      Closings that tick a named outcome: country programming, public policy, expansion at home or abroad, uptake by \
      private partners. "Other" alone is no outcome. Where "not yet scaled" is ticked beside an outcome, the outcome \
      counts.
      """,
    numerator: "closings with an outcome", denominator: "closings with any tick", unit: .share, kinds: [.closing],
    fields: ["handover"], breakdowns: ["outcome"], direction: .higherIsBetter, minimum: IndicatorSheet.shareMinimum,
    knownBias: """
      Labs judge themselves, within weeks of the end of the work. Earlier cycles were not asked: there is no baseline \
      before 2023.
      """,
    source: "Published beside it: nearly one in two (UNDP Accelerator Labs, report on 2023)", iati: .outcome(2),
    isHeadline: true, finding: "report an outcome beyond the lab", caution: IndicatorSheet.selfDeclared)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    let codes: [HandoverOutcome] =
      switch part.value {
      case "": HandoverOutcome.allCases.filter(\.isScaling)
      case "expanded": [.expandedHome, .expandedAbroad]
      default: HandoverOutcome(rawValue: part.value).map { [$0] } ?? []
      }
    return EvidenceRule(
      .ticks(field: "handover", key: "handover", codes: Set(codes.map(\.rawValue))),
      of: .ticks(field: "handover", key: "handover", codes: nil))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let whole = group.share { $0.handover(\.isScaled) }
    guard group.showsBreakdowns, whole.denominator ?? 0 > 0 else { return [whole] }
    let expansion = group.share {
      $0.handover { !$0.outcomes.isDisjoint(with: [.expandedHome, .expandedAbroad]) }
    }
    let outcomes = HandoverOutcome.allCases.map { outcome in
      group.share { $0.handover { $0.outcomes.contains(outcome) } }.of("outcome", outcome.rawValue)
    }
    let contradictory = group.share { $0.handover(\.isConflict) }
    return [whole] + outcomes + [
      expansion.of("outcome", "expanded"), contradictory.of("outcome", "contradictory"),
    ]
  }
}

extension CountedDocument {
  /// What a closing's ticks say; silent where none is ticked.
  func handover(_ claim: (Handover) -> Bool) -> Standing {
    answers?.handover.map { .of(claim($0)) } ?? silence(["handover"], in: .closings)
  }
}
