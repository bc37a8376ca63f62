internal import Vocabulary

/// How many plans go as far as testing or growing.
///
/// - Shape: plans by year.
/// - Unit: share of plans from 0 to 1.
/// - Missing: empty below 10 plans.
struct StageLateShare: Indicator {
  let sheet = IndicatorSheet(
    id: "stage-late-share", name: "Plans in a late stage", dimension: .capacity, level: .organisation,
    definition: "Plans of which at least one learning question relates to the stage test or grow.",
    numerator: "plans with test or grow", denominator: "plans with any stage", unit: .share, kinds: [.plan],
    fields: ["stages"], direction: .higherIsBetter, minimum: IndicatorSheet.shareMinimum,
    knownBias: "What was meant at the start, not how far the work came.",
    source: "Learning cycle of the UNDP Accelerator Labs", iati: .output(2), isHeadline: true,
    finding: "relate to testing or growing", caution: IndicatorSheet.selfDeclared)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(
      .ticks(field: "stages", key: "stages", codes: [Stage.test.rawValue, Stage.grow.rawValue]),
      of: .ticks(field: "stages", key: "stages", codes: nil))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    [group.share { $0.stages { $0.contains(.test) || $0.contains(.grow) } }]
  }
}
