internal import Facts
internal import Vocabulary

/// How many documents point to evidence.
///
/// - Shape: plans, closings and experiments by year; links and images apart.
/// - Unit: share of documents from 0 to 1.
/// - Missing: empty below 10 documents.
struct EvidenceShare: Indicator {
  let sheet = IndicatorSheet(
    id: "evidence-share", name: "Documents with evidence", dimension: .dataQuality, level: .organisation,
    definition: """
      Documents whose answers hold an outside web address or an image. An address counts once; the archive's own \
      store of images is an image, not an address.
      """,
    numerator: "documents with a link or an image", denominator: "documents of the kind", unit: .share,
    kinds: [.plan, .closing, .experiment], fields: [], breakdowns: ["edition", "evidence"],
    direction: .higherIsBetter, minimum: IndicatorSheet.shareMinimum,
    knownBias: """
      Attached files, videos and drawings were not exported. Some links lead to places that are not public; none was \
      followed.
      """,
    source: "USAID data quality standards, validity and integrity", iati: .output(2), isHeadline: true,
    finding: "hold a link or an image")

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.evidence, of: .form)
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let whole = group.share { .of($0.links + $0.images > 0) }
    guard group.showsBreakdowns else { return [whole] }
    return [
      whole, group.share { .of($0.links > 0) }.of("evidence", "link"),
      group.share { .of($0.images > 0) }.of("evidence", "image"),
    ]
  }
}

extension CountedDocument {
  fileprivate var links: Int { answers?.evidence.links ?? 0 }
  fileprivate var images: Int { answers?.evidence.images ?? 0 }
}
