internal import Vocabulary

/// How many of the 17 Goals documents name.
///
/// - Shape: plans, experiments, and plans with closings, by year; Goals per document; the number expected in 30
///   documents.
/// - Unit: Goals.
/// - Missing: not asked in closings.
struct SDGBreadth: Indicator {
  let sheet = IndicatorSheet(
    id: "sdg-breadth", name: "Breadth of Goals", dimension: .purpose, level: .system,
    definition: """
      Different Sustainable Development Goals that at least one document names in its tags. The number of the Goal \
      counts, not its spelling.
      """,
    numerator: "Goals named by a document", denominator: "17", unit: .count, kinds: [.plan, .experiment, .all],
    fields: ["sdgs"], breakdowns: ["measure", "rarefied"], minimum: IndicatorSheet.countMinimum,
    knownBias: """
      All 17 Goals occur in every year of the whole network, so the figure tells countries apart, not years. Labs \
      tick Goals themselves, any number of them. Closings are not asked: their years are unknown, not zero.
      """,
    source: "2030 Agenda identifiers (metadata.un.org/sdg); rarefaction after Hurlbert 1971", iati: .outcome(1),
    isHeadline: true, finding: "of the 17 Goals are named")

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.labels(.sdgs))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    guard let incidence = group.incidence(of: .sdgs) else { return [] }
    let whole = incidence.repertoire(of: 17)
    guard group.showsBreakdowns, incidence.absence == nil else { return [whole] }
    let perDocument = incidence.start(.mean).filled(group.labelsPerDocument(.sdgs)).of("measure", "goals per document")
    return [whole, perDocument] + whole.rarefied()
  }
}
