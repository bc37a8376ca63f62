internal import Vocabulary

/// How many different sources of data are named.
///
/// - Shape: plans, closings, experiments, and plans with closings, by year; by class; with labels that are methods;
///   the number expected in 30 documents.
/// - Unit: data sources.
/// - Missing: not asked where the form has no list of data sources.
struct DataSourceRepertoire: Indicator {
  let sheet = IndicatorSheet(
    id: "data-source-repertoire", name: "Repertoire of data sources", dimension: .potential, level: .organisation,
    definition: """
      Different data sources that at least one document names, after spellings are joined and labels that name a \
      method, an attitude or an event are left out.
      """,
    numerator: "data sources named by a document", denominator: "", unit: .count,
    kinds: [.plan, .closing, .experiment, .all], fields: ["datasources"],
    breakdowns: ["edition", "class", "label set", "rarefied"], direction: .higherIsBetter,
    minimum: IndicatorSheet.countMinimum,
    knownBias: """
      Labels could be typed freely from 2022 on: the growth since is one of words. Not a trend; read the level by \
      class.
      """,
    source: "Data types of the UNDP mid-term evaluation of 2021; rarefaction after Hurlbert 1971", iati: .output(1),
    isHeadline: true, finding: "different data sources are named")

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    let methodLike = scope.labels[.dataSources].categories.firstIndex(of: "method-like")
    let numerator: EvidenceTrace =
      switch (part.name, part.value) {
      case ("class", let category): .labels(.dataSources, in: scope, of: category)
      case ("label set", _): .labels(.dataSources)
      default: .labels(.dataSources, in: scope) { $0.category != methodLike }
      }
    return EvidenceRule(numerator, of: .labels(.dataSources))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    guard let incidence = group.incidence(of: .dataSources) else { return [] }
    let methodLike = incidence.table.categories.firstIndex(of: "method-like")
    let whole = incidence.repertoire { $0.category != methodLike }.levelOnly()
    guard group.showsBreakdowns, incidence.absence == nil else { return [whole] }
    let every = incidence.repertoire()
    let parts = [every.of("label set", "every label")] + incidence.repertoirePerCategory(named: "class")
    return [whole] + parts.map { $0.levelOnly() } + whole.rarefied()
  }
}
