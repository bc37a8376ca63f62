internal import Vocabulary

/// How many labels among the data sources are no source of data.
///
/// - Shape: plans and closings, apart and together, by year.
/// - Unit: share of mentions from 0 to 1.
/// - Missing: empty below 10 documents.
struct TagLabelQuality: Indicator {
  let sheet = IndicatorSheet(
    id: "tag-label-quality", name: "Methods filed as data sources", dimension: .dataQuality, level: .organisation,
    definition: """
      Of all mentions of data sources, those whose label names a method, an attitude or an event instead of a source \
      of data.
      """,
    numerator: "mentions of such labels", denominator: "mentions of any data source", unit: .share,
    kinds: [.plan, .closing, .all], fields: ["datasources"], breakdowns: ["edition"], direction: .lowerIsBetter,
    minimum: "No share below 10 documents; flag U below 30 documents or 50 mentions.",
    knownBias: "Which label is no source is a decision of this project. It measures the opening of the list in 2022.",
    source: "USAID data quality standards, validity and reliability; error of a ratio after Cochran 1977",
    iati: .output(2), subject: "mentions of data sources", finding: "name no source of data")

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    let methodLike = scope.labels[.dataSources].categories.firstIndex(of: "method-like")
    return EvidenceRule(.labels(.dataSources, in: scope) { $0.category == methodLike }, of: .labels(.dataSources))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let methodLike = scope.labels[.dataSources].categories.firstIndex(of: "method-like")
    return [group.mentionShare(of: .dataSources) { $0.category == methodLike }]
  }
}
