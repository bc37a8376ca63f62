internal import Vocabulary

/// How much of a year's mentions of data sources uses labels never seen before.
///
/// - Shape: plans, and plans with closings, by year from the second; mentions, and labels beside them.
/// - Unit: share of mentions from 0 to 1.
/// - Missing: undefined in the first year; empty below 10 documents.
struct DataSourceNovelty: Indicator {
  let sheet = IndicatorSheet(
    id: "data-source-novelty", name: "New data sources year on year", dimension: .potential, level: .organisation,
    definition: """
      Of a year's mentions of data sources, those of a label that no document of the same place and kind named in any \
      earlier year; spellings are joined before.
      """,
    numerator: "mentions of labels named for the first time", denominator: "mentions of any data source",
    unit: .share, kinds: [.plan, .all], fields: ["datasources"], breakdowns: ["counted"],
    minimum: "No share below 10 documents; flag U below 30 documents, 50 mentions or 2 earlier documents.",
    knownBias: "Since labels are typed freely it counts new words, not new data. Show it by country, with the labels.",
    source: "Oslo Manual 2018: new is what the unit itself did not do before", iati: .output(2),
    subject: "mentions of data sources", finding: "are of a label named for the first time")

  var comparesYears: Bool { false }

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(Novelty.labels(.dataSources, of: group, in: scope), of: .labels(.dataSources))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    Novelty(group, .dataSources, in: scope).map { [$0.mentions()] + ($0.showsLabels ? [$0.labels()] : []) } ?? []
  }
}
