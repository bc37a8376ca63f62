internal import Facts
internal import Vocabulary

/// How many learning challenges changed a programme or a policy.
///
/// - Shape: closings of the second edition by year; programme and policy apart.
/// - Unit: share of closings from 0 to 1.
/// - Missing: not asked in the first edition; empty below 10 closings.
struct HandoverInstitutionalShare: Indicator {
  let sheet = IndicatorSheet(
    id: "handover-institutional-share", name: "Institutional change", dimension: .impact, level: .system,
    definition: """
      Closings that tick a change in the programming of the country office or in public policy, national or local.
      """,
    numerator: "closings with either change", denominator: "closings with any tick", unit: .share, kinds: [.closing],
    fields: ["handover"], breakdowns: ["change"], direction: .higherIsBetter, minimum: IndicatorSheet.shareMinimum,
    knownBias: "A change of programming stays inside UNDP, one of policy does not: always show both beside the sum.",
    source: "OECD framework of innovative capacity, impact; published beside it: 43 % (report on 2023)",
    iati: .outcome(2), isHeadline: true, finding: "report a change of programming or policy",
    caution: IndicatorSheet.selfDeclared)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    let changes = Set([HandoverOutcome.programming, .policy].map(\.rawValue))
    return EvidenceRule(
      .ticks(field: "handover", key: "handover", codes: changes),
      of: .ticks(field: "handover", key: "handover", codes: nil))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    func share(_ changes: Set<HandoverOutcome>) -> Estimate {
      group.share { $0.handover { !$0.outcomes.isDisjoint(with: changes) } }
    }
    let whole = share([.programming, .policy])
    guard group.showsBreakdowns, whole.denominator ?? 0 > 0 else { return [whole] }
    return [whole]
      + [HandoverOutcome.policy, .programming].map { change in
        share([change]).of("change", change.rawValue).tested(as: "handover-scaled-share/outcome=\(change.rawValue)")
      }
  }
}
