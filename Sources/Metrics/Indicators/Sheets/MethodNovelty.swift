internal import Vocabulary

/// How much of a year's work with methods uses methods never named before.
///
/// - Shape: plans, and plans with closings, by year from the second; mentions, and labels beside them.
/// - Unit: share of mentions from 0 to 1.
/// - Missing: undefined in the first year; empty below 10 documents.
struct MethodNovelty: Indicator {
  let sheet = IndicatorSheet(
    id: "method-novelty", name: "New methods year on year", dimension: .potential, level: .organisation,
    definition: """
      Of a year's mentions of methods, those of a method that no document of the same place and kind named in any \
      earlier year. The first year has nothing to be new against.
      """,
    numerator: "mentions of methods named for the first time", denominator: "mentions of any method", unit: .share,
    kinds: [.plan, .all], fields: ["methods"], breakdowns: ["counted"],
    minimum: "No share below 10 documents; flag U below 30 documents, 50 mentions or 2 earlier documents.",
    knownBias: """
      The archive begins in 2021: what labs used before looks new. For the whole network it shows when the form's \
      list grew and little else; read it by country.
      """,
    source: "Oslo Manual 2018: new is what the unit itself did not do before; Copenhagen Manual", iati: .output(2),
    isHeadline: true, subject: "mentions of methods", finding: "are of a method named for the first time")

  var comparesYears: Bool { false }

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(Novelty.labels(.methods, of: group, in: scope), of: .labels(.methods))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    Novelty(group, .methods, in: scope).map { [$0.mentions()] + ($0.showsLabels ? [$0.labels()] : []) } ?? []
  }
}
