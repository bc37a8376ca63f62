internal import Facts
internal import Vocabulary

/// How many experiments report a result.
///
/// - Shape: experiments by year.
/// - Unit: share of experiments from 0 to 1.
/// - Missing: empty below 10 experiments.
struct ExperimentResultsShare: Indicator {
  let sheet = IndicatorSheet(
    id: "experiment-results-share", name: "Experiments with a result", dimension: .capacity, level: .organisation,
    definition: "Experiments that say what became of their hypothesis.",
    numerator: "experiments with an answer", denominator: "experiments", unit: .share, kinds: [.experiment],
    fields: ["experiment-result"], breakdowns: ["edition"], direction: .higherIsBetter,
    minimum: IndicatorSheet.shareMinimum,
    knownBias: "Half of the pages do not say how far the experiment is: those still at design count as without result.",
    source: "Oslo Manual 2018: an innovation is implemented", iati: .output(2), isHeadline: true,
    finding: "report a result", caution: IndicatorSheet.selfDeclared)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.answers(["experiment-result"]), of: .form)
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    [group.share { .of($0.answers?.experiment?.hasResult ?? false) }]
  }
}
