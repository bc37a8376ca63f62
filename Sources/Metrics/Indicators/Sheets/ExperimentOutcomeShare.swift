internal import Facts
internal import Vocabulary

/// What came after experiments.
///
/// - Shape: experiments by year; each outcome.
/// - Unit: share of experiments from 0 to 1; outcomes overlap.
/// - Missing: empty below 10 experiments.
struct ExperimentOutcomeShare: Indicator {
  let sheet = IndicatorSheet(
    id: "experiment-outcome-share", name: "After the experiment", dimension: .impact, level: .system,
    definition: """
      Experiments that tick at least one outcome: scaled in numbers, influenced policy, led to partnerships, to \
      resources, or to new ways of working.
      """,
    numerator: "experiments with an outcome", denominator: "experiments with any tick", unit: .share,
    kinds: [.experiment], fields: ["experiment-scaling"], breakdowns: ["outcome"], direction: .higherIsBetter,
    minimum: IndicatorSheet.shareMinimum,
    knownBias: "Two in three pages do not say, and hardly by chance: those with something to tell are more likely to.",
    source: "Published beside it: 68 % (UNDP Accelerator Labs, report on 2024)", iati: .outcome(2), isHeadline: true,
    finding: "report an outcome", caution: IndicatorSheet.selfDeclared)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    let outcomes = Set(ExperimentOutcome.allCases.filter { $0 != .notYet }.map(\.rawValue))
    return EvidenceRule(
      .ticks(field: "experiment-scaling", key: "scaling", codes: outcomes),
      of: .ticks(field: "experiment-scaling", key: "scaling", codes: nil))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let whole = group.share { $0.outcomes { !$0.subtracting([.notYet]).isEmpty } }
    guard group.showsBreakdowns, whole.denominator ?? 0 > 0 else { return [whole] }
    return [whole]
      + ExperimentOutcome.allCases.map { outcome in
        group.share { $0.outcomes { $0.contains(outcome) } }.of("outcome", outcome.rawValue)
      }
  }
}

extension CountedDocument {
  fileprivate func outcomes(_ claim: (Set<ExperimentOutcome>) -> Bool) -> Standing {
    guard let outcomes = answers?.experiment?.outcomes, !outcomes.isEmpty else {
      return silence(["experiment-scaling"], in: .experiments)
    }
    return .of(claim(outcomes))
  }
}
