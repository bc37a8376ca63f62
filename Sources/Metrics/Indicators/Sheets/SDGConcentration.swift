internal import Vocabulary

/// How far mentions of Goals gather on a few of them.
///
/// - Shape: plans and experiments by year; beside the share the effective number of Goals.
/// - Unit: share of mentions from 0 to 1.
/// - Missing: empty below 10 documents; not asked in closings.
struct SDGConcentration: Indicator {
  let sheet = IndicatorSheet(
    id: "sdg-concentration", name: "Concentration on Goals", dimension: .purpose, level: .system,
    definition: """
      Of all mentions of Goals, the part that goes to the three Goals named most. Beside it stands the effective \
      number of Goals, exp(H): how many equally popular Goals would be as mixed.
      """,
    numerator: "mentions of the three most named Goals", denominator: "mentions of any Goal", unit: .share,
    kinds: [.plan, .experiment], fields: ["sdgs"], breakdowns: ["measure"],
    minimum: "No share below 10 documents; flag U below 30 documents or 50 mentions.",
    knownBias: """
      Goal 17 is often ticked because there were partners at all. The three Goals are picked by the same mentions \
      that are counted, which lifts the share in small groups. Read the level; years differ little.
      """,
    source: "Effective number after Jost 2006; error of a ratio over documents after Cochran 1977", iati: .outcome(2),
    subject: "mentions of Goals", finding: "go to the three most named")

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    if part != .none { return EvidenceRule(.labels(.sdgs)) }
    let top = Set(group.incidence(of: .sdgs).map { topThree($0) } ?? [])
    let ids = Set(top.map { scope.labels[.sdgs].entries[$0].id })
    return EvidenceRule(.labels(.sdgs, ids: ids), of: .labels(.sdgs))
  }

  /// The three most named Goals are those of the whole group.
  func contributions(to group: DocumentGroup, in scope: IndicatorScope) -> [[Estimate]] {
    let top = Set(group.incidence(of: .sdgs).map { topThree($0) } ?? [])
    let ids = Set(top.map { scope.labels[.sdgs].entries[$0].id })
    return group.documents.map { document in
      let own = group.restricted(to: document)
      return [own.mentionShare(of: .sdgs) { ids.contains($0.id) }] + figures(of: own, in: scope).dropFirst()
    }
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    guard let incidence = group.incidence(of: .sdgs) else { return [] }
    let top = Set(topThree(incidence).map { incidence.table.entries[$0].id })
    let whole = group.mentionShare(of: .sdgs) { top.contains($0.id) }
    guard group.showsBreakdowns, incidence.absence == nil else { return [whole] }
    return [whole, incidence.diversity(of: incidence.counts).of("measure", "effective number")]
  }

  /// Labels stand in the order of their ids, so that equally popular ones are picked alike on every run.
  private func topThree(_ incidence: LabelIncidence) -> [Int] {
    Array(incidence.labels.sorted { (incidence.counts[$1], $0) < (incidence.counts[$0], $1) }.prefix(3))
  }
}
