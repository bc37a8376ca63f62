internal import Archive
internal import Facts
internal import Vocabulary

/// How many closings name a partner new to UNDP.
///
/// - Shape: closings of the first edition by year; beside them the explicit denials.
/// - Unit: share of closings from 0 to 1.
/// - Missing: empty below 10 closings; lost in the second edition.
struct PartnerNewUnusualShare: Indicator {
  let sheet = IndicatorSheet(
    id: "partner-new-unusual-share", name: "New and unusual partners", dimension: .potential, level: .system,
    definition: """
      Closings that answer who was a new or unusual partner with more than a denial. What later forms ask of each \
      partner was lost in the export.
      """,
    numerator: "closings that name one", denominator: "closings of the first edition", unit: .share,
    kinds: [.closing], fields: ["new-unusual-text"], breakdowns: ["answer"], direction: .higherIsBetter,
    minimum: IndicatorSheet.shareMinimum,
    knownBias: """
      A share of documents, not of partners: it cannot stand beside published shares of new partners. Left blank \
      counts as none named. It ends with the first edition.
      """,
    source: "UNDP Accelerator Labs, report on 2023, where partners are the base", iati: .output(2),
    finding: "report a new or unusual partner", caution: IndicatorSheet.selfDeclared)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.answers(["new-unusual-text"]), of: .form)
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let whole = group.share { $0.reply(.substantive) }
    guard group.showsBreakdowns, whole.denominator ?? 0 > 0 else { return [whole] }
    return [whole, group.share { $0.reply(.denial) }.of("answer", "denial")]
  }
}

extension CountedDocument {
  fileprivate func reply(_ reply: Reply) -> Standing {
    guard state(of: "new-unusual-text", in: .closings) != .notAsked else {
      return silence(["partner-new-unusual"], in: .closings)
    }
    return .of(answers?.newUnusual == reply)
  }
}
