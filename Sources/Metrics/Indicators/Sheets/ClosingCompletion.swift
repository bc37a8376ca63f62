internal import Facts
internal import Vocabulary

/// How many closings follow the plans of a cycle.
///
/// - Shape: by year of work only; beside it the plans that a closing was linked to.
/// - Unit: closings per plan; k and n of linked plans without a rate.
/// - Missing: undefined by the year of the page, which mixes cycles, and for years without plans.
struct ClosingCompletion: Indicator {
  let sheet = IndicatorSheet(
    id: "closing-completion", name: "Closings per plan", dimension: .capacity, level: .organisation,
    definition: """
      Closings of a cycle for each plan of the same cycle, whether or not they belong together. Beside it stands how \
      many plans a closing could be linked to by title and content.
      """,
    numerator: "closings of the cycle", denominator: "plans of the cycle", unit: .mean, kinds: [.all],
    fields: [], breakdowns: ["measure"], direction: .higherIsBetter,
    minimum: "k and n always; no value below 10 plans; flag U below 30. No interval.",
    knownBias: """
      Closings carry no number of their plan; one titled exactly like its plan overwrote it in the archive. The \
      linked plans are a lower bound. A cycle may still be open in the latest year (flag P).
      """,
    source: "UNDP mid-term evaluation of 2021, accountability for learning", iati: .output(2), isHeadline: true,
    finding: "closings per plan")

  var comparesYears: Bool { false }

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.form)
  }

  /// A closing counts above the line, a plan below it.
  func contributions(to group: DocumentGroup, in scope: IndicatorScope) -> [[Estimate]] {
    group.documents.map { document in
      let isPlan = DocumentSet.plans.contains(document.page)
      var figure = Estimate(unit: .mean, documents: 1)
      figure.numerator = DocumentSet.closings.contains(document.page) ? 1 : 0
      figure.denominator = isPlan ? 1 : 0
      return [figure, linked(isPlan ? [document] : [], figure)]
    }
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let plans = group.documents.filter { DocumentSet.plans.contains($0.page) }
    guard group.key.basis == .cycle, !plans.isEmpty else { return [] }
    let closings = group.documents.filter { DocumentSet.closings.contains($0.page) }
    var figure = Estimate(unit: .mean, documents: group.documents.count)
    (figure.numerator, figure.denominator) = (closings.count, plans.count)
    if plans.count >= Threshold.share { figure.value = Double(closings.count) / Double(plans.count) }
    if plans.count < Threshold.reliable { figure.flags.insert(.lowReliability) }
    if group.key.year == scope.latestYear(group.key.basis) { figure.flags.insert(.provisional) }
    return [figure] + (group.showsBreakdowns ? [linked(plans, figure)] : [])
  }

  /// Plans with a cycle have a closing; a rate would pretend to know the plans without one.
  private func linked(_ plans: [CountedDocument], _ whole: Estimate) -> Estimate {
    var figure = whole.of("measure", "linked plans").flagged(.inferred)
    figure.unit = .share
    (figure.numerator, figure.denominator, figure.value) = (plans.count { $0.page.cycle != nil }, plans.count, nil)
    return figure
  }
}
