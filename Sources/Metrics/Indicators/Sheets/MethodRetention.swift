internal import Vocabulary

/// How many of last year's methods are still used.
///
/// - Shape: plans, and plans with closings, by year from the second.
/// - Unit: share of methods from 0 to 1.
/// - Missing: undefined without documents in the year before; empty below 10 documents.
struct MethodRetention: Indicator {
  let sheet = IndicatorSheet(
    id: "method-retention", name: "Methods kept year on year", dimension: .potential, level: .organisation,
    definition: """
      Of the different methods that documents of the year before named, those that documents of the same place and \
      kind name again.
      """,
    numerator: "methods named in both years", denominator: "methods named in the year before", unit: .share,
    kinds: [.plan, .all], fields: ["methods"],
    minimum: "No share below 10 documents in either year; flag U below 30 documents or 10 methods. No interval.",
    knownBias: """
      Near 100 % for the network by construction: a closed list and over a hundred documents. Falls when a year has \
      few documents. It says something of a single country with three documents a year or more.
      """,
    source: "OECD framework of innovative capacity, organisational learning", iati: .output(2), isHeadline: true,
    subject: "methods of the year before", finding: "are named again")

  var comparesYears: Bool { false }

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    let before = scope.yearBefore(group)
    return EvidenceRule(before?.namedLabels(.methods) ?? .labels(.methods), of: .labels(.methods), base: before)
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    guard let now = group.incidence(of: .methods), now.absence == nil,
      let before = scope.yearBefore(group)?.incidence(of: .methods), before.absence == nil
    else { return [] }
    let last = before.labels
    let documents = min(now.documents, before.documents)
    var figure = now.start(.share)
    figure.numerator = last.count { now.counts[$0] > 0 }
    figure.denominator = last.count
    if documents >= Threshold.share { figure.value = Double(figure.numerator ?? 0) / Double(last.count) }
    let isWeak = documents < Threshold.reliable || last.count < Threshold.count
    return [isWeak ? figure.flagged(.lowReliability) : figure]
  }
}
