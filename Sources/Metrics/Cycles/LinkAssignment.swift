internal import Archive

/// Settles which closing gets which plan, when several want one or one could take several.
///
/// Two closings of one year of work may share a plan. A closing of another year gives way to a stronger one, since the
/// plan is then that one's; and a closing torn between two plans takes the one that no other closing holds by its
/// title.
struct LinkAssignment {
  private let evidence: [CycleEvidence]
  /// For each closing its candidates, best first; plans it gave way on are taken out.
  private var candidates: [Int: [Candidate]]

  init(_ evidence: [CycleEvidence], candidates: [Int: [Candidate]]) {
    self.evidence = evidence
    self.candidates = candidates.mapValues { $0.filter { $0.total >= LinkScore.needed - LinkScore.margin } }
  }

  /// The links by closing, and findings on closings that stay between two plans.
  ///
  /// Every round takes at least one candidate away, so it ends.
  func settled() -> (links: [Int: Candidate], findings: [Finding]) {
    var assignment = self
    while assignment.giveWay() {}
    let held = Set(assignment.leaders().values.filter { $0.score.sameTitle != nil }.map(\.plan))
    assignment.leaveHeldTwins(held)
    while assignment.giveWay() {}
    return (assignment.leaders(), assignment.findings())
  }

  /// The best candidate of each closing that has enough evidence and a clear lead.
  private func leaders() -> [Int: Candidate] {
    candidates.compactMapValues { list in
      guard let best = list.first, best.total >= LinkScore.needed, !isTorn(list) else { return nil }
      return best
    }
  }

  /// Whether the two best candidates are too close; a tolerance keeps hundredths exact.
  private func isTorn(_ list: [Candidate]) -> Bool {
    list.count > 1 && list[0].total - list[1].total < LinkScore.margin - 0.001
  }

  /// Takes plans from closings of another year that a stronger closing holds; false when nothing changed.
  private mutating func giveWay() -> Bool {
    let leaders = leaders()
    var strongest: [Int: (total: Double, closing: Int)] = [:]
    for (closing, claim) in leaders.sorted(by: { $0.key < $1.key })
    where (strongest[claim.plan]?.total ?? 0) < claim.total {
      strongest[claim.plan] = (claim.total, closing)
    }
    let losers = leaders.filter { closing, claim in
      guard let holder = strongest[claim.plan], holder.closing != closing else { return false }
      return claim.score.yearsApart != 0 && evidence[closing].cycleYear != evidence[holder.closing].cycleYear
    }
    for (closing, claim) in losers { candidates[closing]?.removeAll { $0.plan == claim.plan } }
    return !losers.isEmpty
  }

  /// Lets torn closings pass over the plans that others hold by the same title, unless their own title is that one.
  private mutating func leaveHeldTwins(_ held: Set<Int>) {
    for (closing, list) in candidates where isTorn(list) && list[0].total >= LinkScore.needed {
      let free = list.filter { !held.contains($0.plan) || $0.score.sameTitle != nil }
      if let best = free.first, best.total >= LinkScore.needed { candidates[closing] = free }
    }
  }

  private func findings() -> [Finding] {
    candidates.sorted { $0.key < $1.key }.compactMap { closing, list in
      guard let best = list.first, best.total >= LinkScore.needed, isTorn(list) else { return nil }
      return Finding(
        document: evidence[closing].document, severity: .warning, code: "cycle-ambiguous",
        message: "two plans fit this closing about equally: found \"\(evidence[best.plan].document)\" "
          + "(score \(best.total)) and \"\(evidence[list[1].plan].document)\" (score \(list[1].total)), "
          + "expected a lead of \(LinkScore.margin); it is linked to neither, name the plan in its title")
    }
  }
}
