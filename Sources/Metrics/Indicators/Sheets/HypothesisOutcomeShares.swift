internal import Facts
internal import Vocabulary

/// What became of hypotheses.
///
/// - Shape: one share for each outcome; experiments by year; the proven ones of experiments with a comparison apart.
/// - Unit: share of answers from 0 to 1; the shares add up to 1.
/// - Missing: empty below 10 answers.
struct HypothesisOutcomeShares: Indicator {
  let sheet = IndicatorSheet(
    id: "hypothesis-outcome", name: "Outcome of hypotheses", dimension: .impact, level: .organisation,
    definition: """
      Experiments that answer on their hypothesis, by what words say became of it: proven, partly or inconclusive, \
      disproven, pending, or unclear.
      """,
    numerator: "answers of the class", denominator: "answers on the hypothesis", unit: .share, kinds: [.experiment],
    fields: ["experiment-result"], breakdowns: ["outcome", "proven"], minimum: IndicatorSheet.shareMinimum,
    knownBias: """
      Words of a free text. "Proven" is often said without anything compared: read it beside experiments with a \
      comparison. A lab that never disproves learns little.
      """,
    source: "Maryland Scientific Methods Scale on what a claim needs", iati: .outcome(3),
    finding: "report such an outcome", caution: IndicatorSheet.byKeywords)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.answers(["experiment-result"]))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let shares = group.parts(HypothesisOutcome.allCases, named: "outcome") { document, outcome in
      document.hypothesis { $0 == outcome }
    }
    guard group.showsBreakdowns, shares.first?.denominator ?? 0 > 0 else { return shares.map { $0.inferredIfKnown() } }
    let compared = group.share { document in
      guard document.answers?.experiment?.comparison?.isAny ?? false else { return .notAsked }
      return document.hypothesis { $0 == .proven }
    }
    return (shares + [compared.of("proven", "with a comparison")]).map { $0.inferredIfKnown() }
  }
}

extension CountedDocument {
  fileprivate func hypothesis(_ claim: (HypothesisOutcome) -> Bool) -> Standing {
    answers?.experiment?.hypothesis.map { .of(claim($0)) } ?? silence(["experiment-result"], in: .experiments)
  }
}
