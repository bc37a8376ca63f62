internal import Facts
internal import Vocabulary

/// Which stages of the learning cycle plans are about.
///
/// - Shape: one share for each stage; plans by year.
/// - Unit: share of plans from 0 to 1; a plan may name several stages.
/// - Missing: empty below 10 plans.
struct StageMix: Indicator {
  let sheet = IndicatorSheet(
    id: "stage-mix", name: "Stages of the learning cycle", dimension: .capacity, level: .organisation,
    definition: """
      Plans of which at least one learning question relates to the stage: sense, explore, test or grow.
      """,
    numerator: "plans with the stage", denominator: "plans with any stage", unit: .share, kinds: [.plan],
    fields: ["stages"], breakdowns: ["stage"], minimum: IndicatorSheet.shareMinimum,
    knownBias: """
      What was meant at the start, not time spent: the hours per stage that closings asked for were lost. Plans count, \
      not their learning questions.
      """,
    source: "Learning cycle of the UNDP Accelerator Labs; Oslo Manual 2018 on innovation activities",
    iati: .output(2), finding: "relate to the stage", caution: IndicatorSheet.selfDeclared)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(
      .ticks(field: "stages", key: "stages", codes: part == .none ? nil : [part.value]),
      of: .ticks(field: "stages", key: "stages", codes: nil))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    group.parts(Stage.allCases, named: "stage") { document, stage in
      document.stages { $0.contains(stage) }
    }
  }
}

extension CountedDocument {
  /// What a plan's stages say; silent where none is ticked.
  func stages(_ claim: (Set<Stage>) -> Bool) -> Standing {
    guard let stages = answers?.stages, !stages.isEmpty else { return silence(["stages"], in: .plans) }
    return .of(claim(stages))
  }
}
