internal import Facts
internal import Vocabulary

/// How many experiments have a hundred units or more.
///
/// - Shape: experiments by year.
/// - Unit: share of experiments from 0 to 1.
/// - Missing: empty below 10 experiments; not asked in the second edition.
struct ExperimentSampleShare: Indicator {
  let sheet = IndicatorSheet(
    id: "experiment-sample100-share", name: "Experiments with a sample of 100 or more", dimension: .capacity,
    level: .organisation,
    definition: "Experiments that tick a sample of 100 to 999 or of more units.",
    numerator: "experiments with such a sample", denominator: "experiments that state their sample", unit: .share,
    kinds: [.experiment], fields: ["experiment-sample-size"], direction: .higherIsBetter,
    minimum: IndicatorSheet.shareMinimum,
    knownBias: "An estimate at design, in whatever unit the writer had in mind. The question left the form in 2024.",
    source: "Bands of the form; size alone is no rigour (Maryland Scientific Methods Scale)", iati: .output(2),
    finding: "report a sample of 100 or more", caution: IndicatorSheet.selfDeclared)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    func ticks(_ codes: Set<String>?) -> EvidenceTrace {
      .ticks(field: "experiment-sample-size", key: "sample_size", codes: codes)
    }
    return EvidenceRule(ticks(["100-999", "1000+"]), of: ticks(nil))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    [
      group.share { document in
        document.answers?.experiment?.isSampleOf100.map { .of($0) }
          ?? document.silence(["experiment-sample-size"], in: .experiments)
      }
    ]
  }
}
