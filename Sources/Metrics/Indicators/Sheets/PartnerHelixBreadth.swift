internal import Facts
internal import Vocabulary

/// How many closings work across sectors.
///
/// - Shape: closings of the first edition by year; beside three sectors of four, all four.
/// - Unit: share of closings from 0 to 1.
/// - Missing: empty below 10 closings; lost in the second edition.
struct PartnerHelixBreadth: Indicator {
  let sheet = IndicatorSheet(
    id: "partner-helix-breadth", name: "Work across sectors", dimension: .potential, level: .system,
    definition: """
      Closings that worked with partners from at least three of government, academia, private sector and civil \
      society. The United Nations are none of the four.
      """,
    numerator: "closings with three sectors or more", denominator: "closings of the first edition", unit: .share,
    kinds: [.closing], fields: PartnerReading.sectorFields, breakdowns: ["sectors"], direction: .higherIsBetter,
    minimum: IndicatorSheet.shareMinimum,
    knownBias: "An answer may tell of a talk rather than of joint work. Cycles 2021 and 2022 alone were asked.",
    source: "Quadruple helix; OECD framework of innovative capacity, networks", iati: .output(2), isHeadline: true,
    finding: "report partners of at least three sectors", caution: IndicatorSheet.selfDeclared)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.answers(SectorCode.helix.map(SectorCode.field)), of: .form)
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let whole = group.share { $0.helix(atLeast: 3) }
    guard group.showsBreakdowns, whole.denominator ?? 0 > 0 else { return [whole] }
    return [whole, group.share { $0.helix(atLeast: 4) }.of("sectors", "all four")]
  }
}

extension CountedDocument {
  fileprivate func helix(atLeast sectors: Int) -> Standing {
    asksForSectors ? .of(answers?.helixCount ?? 0 >= sectors) : silence(["partner-sector"], in: .closings)
  }
}
