internal import Facts
internal import Vocabulary

/// How many experiments assign at random.
///
/// - Shape: experiments by year; beside them the strict form, random and with a separate group.
/// - Unit: share of experiments from 0 to 1.
/// - Missing: empty below 10 experiments; not asked in the second edition.
struct ExperimentRandomShare: Indicator {
  let sheet = IndicatorSheet(
    id: "experiment-random-share", name: "Experiments with random assignment", dimension: .capacity,
    level: .organisation,
    definition: "Experiments that tick random assignment; the strict form also ticks a separate group to compare with.",
    numerator: "experiments with random assignment", denominator: "experiments that say how they assign",
    unit: .share, kinds: [.experiment], fields: ["experiment-assignment"], breakdowns: ["form"],
    direction: .higherIsBetter, minimum: IndicatorSheet.shareMinimum,
    knownBias: """
      Some tick random assignment without anything to compare with: read the strict form first. The question left the \
      form in 2024.
      """,
    source: "Maryland Scientific Methods Scale", iati: .output(2), finding: "report random assignment",
    caution: IndicatorSheet.selfDeclared)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    func ticks(_ codes: Set<String>?) -> EvidenceTrace {
      .ticks(field: "experiment-assignment", key: "assignment_type", codes: codes)
    }
    return EvidenceRule(ticks(["random"]), of: ticks(nil))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let whole = group.share { $0.assigns { _ in true } }
    guard group.showsBreakdowns, whole.denominator ?? 0 > 0 else { return [whole] }
    return [whole, group.share { $0.assigns(\.comparesGroups) }.of("form", "strict")]
  }
}

extension CountedDocument {
  fileprivate func assigns(_ claim: (ExperimentFacts) -> Bool) -> Standing {
    guard let experiment = answers?.experiment, let isRandom = experiment.isRandom else {
      return silence(["experiment-assignment"], in: .experiments)
    }
    return .of(isRandom && claim(experiment))
  }
}
