internal import Vocabulary

/// How evenly the classes of data sources are used.
///
/// - Shape: plans, closings, and both together, by year; for the record also over single labels.
/// - Unit: effective classes, at most 7.
/// - Missing: not asked where the form has no list of data sources; flagged below 50 mentions.
struct DataSourceDiversity: Indicator {
  /// Categories that are no class of data.
  private static let noClass: Set<String> = ["generic", "method-like", "uncurated", ""]

  let sheet = IndicatorSheet(
    id: "data-source-diversity", name: "Diversity of data sources", dimension: .potential, level: .organisation,
    definition: """
      exp(H) over seven classes of data: interviews, surveys and counts, observation and ethnography, group sessions, \
      data made by citizens, new digital data, official and secondary data. Labels too general for a class, or that \
      name a method, stay out.
      """,
    numerator: "classes named", denominator: "mentions of a label with a class", unit: .effective,
    kinds: [.plan, .closing, .all], fields: ["datasources"], breakdowns: ["edition", "label set"],
    direction: .higherIsBetter, minimum: IndicatorSheet.effectiveMinimum,
    knownBias: """
      Over single labels the figure triples once labels could be typed freely; over classes it hardly moves. The \
      classes are a decision of this project.
      """,
    source: "Jost 2006, Oikos 113; error after Hutcheson 1970", iati: .output(1), isHeadline: true,
    finding: "equally used classes of data would be as diverse")

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    if part != .none { return EvidenceRule(.labels(.dataSources)) }
    let table = scope.labels[.dataSources]
    return EvidenceRule(
      .labels(.dataSources, in: scope) { !Self.noClass.contains(table.categories[$0.category]) }, byCategory: true)
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    guard let incidence = group.incidence(of: .dataSources) else { return [] }
    let names = incidence.table.categories
    let classes = zip(names, incidence.categoryMentions).filter { !Self.noClass.contains($0.0) }.map(\.1)
    let whole = incidence.diversity(of: classes)
    guard group.showsBreakdowns, incidence.absence == nil else { return [whole] }
    return [whole, incidence.diversity(of: incidence.counts).of("label set", "every label").levelOnly()]
  }
}
