internal import Archive
internal import Facts
internal import Vocabulary

/// How many key insights a closing reports.
///
/// - Shape: closings by year; the median beside the mean.
/// - Unit: insights per closing.
/// - Missing: flagged below 10 closings.
struct InsightsPerClosing: Indicator {
  let sheet = IndicatorSheet(
    id: "insights-per-closing", version: 2, name: "Key insights per closing", dimension: .capacity,
    level: .organisation,
    definition: """
      Separate insights in the answer for key insights, told apart by numbers, letters, bullets, paragraphs or \
      spacing, a long answer without any by its sentences, on average over the closings that answer.
      """,
    numerator: "insights found", denominator: "closings with an answer", unit: .mean, kinds: [.closing],
    fields: ["insights"], breakdowns: ["edition", "measure"], minimum: "Flag U and no interval below 10 closings.",
    knownBias: """
      The form asks for five at most, so a higher figure is no better one. Where the author marks nothing, sentences \
      are parted by a rule, which may see more or fewer thoughts than a reader. It checks completeness and measures \
      no performance.
      """,
    source: "OECD-DAC guiding principles, principle 4", iati: .output(1), finding: "key insights per closing")

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.insights)
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let answering = group.documents.filter { $0.insightCount > 0 }
    var start = Estimate(unit: .mean, documents: answering.count)
    start.forms = answering.reduce(into: FormSet()) { $0.formUnion($1.forms(in: group.key.documents)) }
    guard let average = Average(answering.map(\.insightCount)) else {
      let isAsked = group.documents.contains { $0.state(of: "insights", in: .closings) != .notAsked }
      return [start.absent(isAsked ? .empty : .notAsked)]
    }
    let whole = start.filled(average)
    return group.showsBreakdowns ? [whole, whole.median(average)] : [whole]
  }
}

extension CountedDocument {
  fileprivate var insightCount: Int { answers?.insights.count ?? 0 }
}
