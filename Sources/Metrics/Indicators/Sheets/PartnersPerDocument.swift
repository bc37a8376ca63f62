internal import Vocabulary

/// How many partners a document names.
///
/// - Shape: plans (partners intended), closings (partners worked with) and experiments by year.
/// - Unit: partners per document.
/// - Missing: flagged below 10 documents.
struct PartnersPerDocument: Indicator {
  let sheet = IndicatorSheet(
    id: "partners-per-document", version: 2, name: "Partners per document", dimension: .potential, level: .system,
    definition: """
      Different partners that a document names where its form asks for them, on average over the documents that \
      answer. A partner is a body with a name, outside UNDP; a cell with several names is split.
      """,
    numerator: "partners named, each once a document", denominator: "documents with an answered question for partners",
    unit: .mean, kinds: [.plan, .closing, .experiment], fields: PartnerReading.fields,
    breakdowns: ["edition", "measure"], minimum: "Flag U and no interval below 10 documents. Levels, no trends.",
    knownBias: """
      Forms hold five cells, and more and more writers put all names into one: the figure depends on how cells are \
      split. Plans name partners hoped for, closings those worked with; the two are never added.
      """,
    source: "Counting rules of UNDP's Network of Ecosystems; Copenhagen Manual on collaboration", iati: .output(1),
    isHeadline: true, finding: "named partners per document", caution: IndicatorSheet.selfDeclared)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.partners(group.key.documents))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let (documents, forms, absence) = group.answeringPartners()
    var start = Estimate(unit: .mean, documents: documents.count).levelOnly()
    start.forms = forms
    if let absence { return [start.absent(absence)] }
    let average = Average(documents.map { $0.partners(in: group.key.documents).partners.count })
    let whole = start.filled(average)
    guard group.showsBreakdowns, let average else { return [whole] }
    return [whole, whole.median(average)]
  }
}
