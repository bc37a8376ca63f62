internal import Text

/// Settles which closing gets which plan, when several want one or one could take several.
///
/// Two closings of one year of work may share a plan. A closing of another year gives way to a stronger one, since the
/// plan is then that one's; and a closing torn between two plans takes the one that no other closing holds by its
/// title. Of plans of its own title a closing without a link takes the one that names its year, or, where its title names
/// none, that of its year of work. What is left is settled by elimination: plans that other closings surely hold are taken out, and the model is
/// asked again.
struct LinkAssignment {
  private let evidence: [CycleEvidence]
  private let model: LinkModel
  /// For each closing its candidates, best first; plans it gave way on are taken out.
  private var candidates: [Int: [Candidate]]

  /// A closing holds a plan surely from this probability on.
  static let sure = 0.9

  init(_ evidence: [CycleEvidence], candidates: [Int: [Candidate]], model: LinkModel) {
    self.evidence = evidence
    self.model = model
    self.candidates = candidates.mapValues(model.ranked)
  }

  /// The links by closing, and findings on closings that stay between two plans.
  ///
  /// Every round takes at least one candidate away, so it ends.
  func settled() -> (links: [Int: Candidate], findings: [Finding]) {
    var assignment = self
    while assignment.giveWay() {}
    let held = Set(assignment.leaders().values.filter { $0.score.sameTitle != nil }.map(\.plan))
    assignment.leaveTwins(of: held)
    assignment.decideByYear()
    while assignment.giveWay() {}
    assignment.eliminate()
    while assignment.giveWay() {}
    return (assignment.leaders(), assignment.findings())
  }

  /// The best candidate of each closing that is more probable than all else.
  private func leaders() -> [Int: Candidate] {
    candidates.compactMapValues { list in list.first.flatMap { $0.probability >= LinkModel.needed ? $0 : nil } }
  }

  /// Whether some plan is the closing's own more probably than not, and two share the probability.
  private func isTorn(_ list: [Candidate]) -> Bool {
    guard list.count > 1, list[0].probability < LinkModel.needed else { return false }
    return list[0].probability + list[1].probability >= LinkModel.needed
  }

  /// Takes plans from closings of another year that a stronger closing holds; false when nothing changed.
  private mutating func giveWay() -> Bool {
    let leaders = leaders()
    var strongest: [Int: (logOdds: Double, closing: Int)] = [:]
    for (closing, claim) in leaders.sorted(by: { $0.key < $1.key })
    where strongest[claim.plan].map({ $0.logOdds < claim.logOdds }) ?? true {
      strongest[claim.plan] = (claim.logOdds, closing)
    }
    let losers = leaders.filter { closing, claim in
      guard let holder = strongest[claim.plan], holder.closing != closing else { return false }
      return claim.score.yearsApart != 0 && evidence[closing].cycleYear != evidence[holder.closing].cycleYear
    }
    for (closing, claim) in losers { take([claim.plan], from: closing) }
    return !losers.isEmpty
  }

  /// Lets torn closings pass over the plans that others hold by the same title, unless their own title is that one.
  private mutating func leaveTwins(of held: Set<Int>) {
    for (closing, list) in candidates where isTorn(list) {
      take(held.subtracting(list.filter { $0.score.sameTitle != nil }.map(\.plan)), from: closing)
    }
  }

  /// Lets closings without a link pass over the plans of their title but the one that names the year of their title, or
  /// but the one of their year of work where their title names no year.
  private mutating func decideByYear() {
    for (closing, list) in candidates where list.first.map({ $0.probability < LinkModel.needed }) ?? false {
      let same = list.filter { $0.score.sameTitle == .whole }
      let years = Set(evidence[closing].title.years)
      let own = same.filter {
        years.isEmpty ? $0.score.yearsApart == 0 : !years.isDisjoint(with: evidence[$0.plan].title.years)
      }
      if own.count == 1 { take(Set(same.map(\.plan)).subtracting(own.map(\.plan)), from: closing) }
    }
  }

  /// Lets closings without a link pass over the plans that other closings surely hold.
  private mutating func eliminate() {
    let sure = Set(leaders().values.filter { $0.probability >= Self.sure }.map(\.plan))
    for (closing, list) in candidates where list.first.map({ $0.probability < LinkModel.needed }) ?? false {
      take(sure, from: closing)
    }
  }

  private mutating func take(_ plans: Set<Int>, from closing: Int) {
    candidates[closing] = candidates[closing].map { list in model.ranked(list.filter { !plans.contains($0.plan) }) }
  }

  private func findings() -> [Finding] {
    candidates.sorted { $0.key < $1.key }.compactMap { closing, list in
      guard isTorn(list) else { return nil }
      let plans = list.prefix(2).map {
        "\"\(evidence[$0.plan].document)\" (probability \(Self.percent($0.probability)))"
      }
      return Finding(
        document: evidence[closing].document, severity: .warning, code: "cycle-ambiguous",
        message:
          "two plans fit this closing: found \(plans.joined(separator: " and ")), expected one with a probability "
          + "of \(Self.percent(LinkModel.needed)) or more; it is linked to neither, name the plan in its title")
    }
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
