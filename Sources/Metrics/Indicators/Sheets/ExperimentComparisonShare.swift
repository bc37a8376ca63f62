internal import Facts
internal import Vocabulary

/// How many experiments compare with something.
///
/// - Shape: experiments by year; beside any comparison, one with a separate group.
/// - Unit: share of experiments from 0 to 1.
/// - Missing: empty below 10 experiments.
struct ExperimentComparisonShare: Indicator {
  let sheet = IndicatorSheet(
    id: "experiment-comparison-share", name: "Experiments with a comparison", dimension: .capacity,
    level: .organisation,
    definition: "Experiments that tick a comparison, with the same people before or with another group.",
    numerator: "experiments with a comparison", denominator: "experiments that say whether they compare",
    unit: .share, kinds: [.experiment], fields: ["experiment-control-group"], breakdowns: ["comparison"],
    direction: .higherIsBetter, minimum: IndicatorSheet.shareMinimum,
    knownBias: """
      Most experiments stand under 2022, many of them nearly empty, and some of those were done in 2021. Ticks of yes \
      beside no count as yes.
      """,
    source: "Maryland Scientific Methods Scale: level 3 needs a comparison group", iati: .output(2),
    finding: "report a comparison", caution: IndicatorSheet.selfDeclared)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    func ticks(_ codes: Set<String>?) -> EvidenceTrace {
      .ticks(field: "experiment-control-group", key: "control_group", codes: codes)
    }
    return EvidenceRule(ticks(["before", "separate"]), of: ticks(nil))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let whole = group.share { $0.compares { $0.comparison?.isAny ?? false } }
    guard group.showsBreakdowns, whole.denominator ?? 0 > 0 else { return [whole] }
    return [whole, group.share { $0.compares(\.comparesGroups) }.of("comparison", "separate group")]
  }
}

extension CountedDocument {
  fileprivate func compares(_ claim: (ExperimentFacts) -> Bool) -> Standing {
    guard let experiment = answers?.experiment, experiment.comparison != nil else {
      return silence(["experiment-control-group"], in: .experiments)
    }
    return .of(claim(experiment))
  }
}
