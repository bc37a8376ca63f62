internal import Vocabulary

/// How many methods a document names.
///
/// - Shape: plans, closings and experiments by year; the median beside the mean.
/// - Unit: methods per document.
/// - Missing: not asked where the form has no list of methods; flagged below 10 documents.
struct MethodsPerDocument: Indicator {
  let sheet = IndicatorSheet(
    id: "methods-per-document", name: "Methods per document", dimension: .potential, level: .organisation,
    definition: "Different methods named by a document, on average over the documents that name one.",
    numerator: "methods named, each once a document", denominator: "documents with a method", unit: .mean,
    kinds: [.plan, .closing, .experiment], fields: ["methods"], breakdowns: ["edition", "measure"],
    minimum: "Flag U and no interval below 10 documents.",
    knownBias: """
      Closings name fewer methods than plans, so the two are never joined. Boxes on a form are ticked generously.
      """,
    source: "Published beside it: five on average per learning experiment (UNDP Accelerator Labs, report on 2023)",
    iati: .output(1), isHeadline: true, finding: "methods per document")

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.labels(.methods))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    guard let incidence = group.incidence(of: .methods) else { return [] }
    if let absence = incidence.absence { return [incidence.start(.mean).absent(absence)] }
    let average = group.labelsPerDocument(.methods)
    let whole = incidence.start(.mean).filled(average)
    guard group.showsBreakdowns, let average else { return [whole] }
    return [whole, whole.median(average)]
  }
}
