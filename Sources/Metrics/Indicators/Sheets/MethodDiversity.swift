internal import Vocabulary

/// How evenly methods are used.
///
/// - Shape: plans, closings, and both together, by year.
/// - Unit: effective methods: so many, used equally often, would be as mixed.
/// - Missing: not asked where the form has no list of methods; flagged below 50 mentions.
struct MethodDiversity: Indicator {
  let sheet = IndicatorSheet(
    id: "method-diversity", name: "Diversity of methods", dimension: .potential, level: .organisation,
    definition: """
      The number of methods which, were all used equally often, would give the same diversity as the mix found: \
      exp(H), H = −Σ p·ln p over the mentions of all labels.
      """,
    numerator: "different methods named", denominator: "mentions of any method", unit: .effective,
    kinds: [.plan, .closing, .all], fields: ["methods"], breakdowns: ["edition"], direction: .higherIsBetter,
    minimum: IndicatorSheet.effectiveMinimum,
    knownBias: """
      Too low where mentions are few. The opened list of 2024 breaks the series. A lab that masters three methods \
      is not worse than one that tries twenty.
      """,
    source: "Jost 2006, Oikos 113; error after Hutcheson 1970", iati: .output(1), isHeadline: true,
    finding: "equally used methods would be as diverse")

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.labels(.methods))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    group.incidence(of: .methods).map { [$0.diversity(of: $0.counts)] } ?? []
  }
}
