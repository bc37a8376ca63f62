internal import Archive
internal import Facts
internal import Vocabulary

/// Which sectors documents work with.
///
/// - Shape: one share for each sector; closings of the first edition and experiments by year.
/// - Unit: share of documents from 0 to 1; sectors overlap on a document, so shares do not add up.
/// - Missing: empty below 10 documents; lost or not asked in plans and closings of the second edition.
struct PartnerSectorMix: Indicator {
  let sheet = IndicatorSheet(
    id: "partner-sector-mix", name: "Sectors of partners", dimension: .potential, level: .system,
    definition: """
      Documents that worked with a partner of the sector: closings of the first edition that answer the question for \
      the sector with more than a denial, and experiments that tick it.
      """,
    numerator: "documents with a partner of the sector",
    denominator: "closings of the first edition; experiments with any tick", unit: .share,
    kinds: [.closing, .experiment], fields: PartnerReading.sectorFields + ["experiment-partner-sectors"],
    breakdowns: ["sector"], minimum: IndicatorSheet.shareMinimum,
    knownBias: """
      The series of closings ends with the first edition: later forms ask for the sector, and the export lost every \
      answer. Sectors guessed from names miss most companies and associations, so none is guessed here.
      """,
    source: "Quadruple helix and the United Nations, as the forms ask", iati: .output(2),
    finding: "report a partner of the sector", caution: IndicatorSheet.selfDeclared)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    let sector = SectorCode(rawValue: part.value)
    guard group.key.documents == .experiments else {
      return EvidenceRule(.answers(sector.map { [SectorCode.field(of: $0)] } ?? PartnerReading.sectorFields), of: .form)
    }
    func ticks(_ codes: Set<String>?) -> EvidenceTrace {
      .ticks(field: "experiment-partner-sectors", key: "partnering_sector", codes: codes)
    }
    return EvidenceRule(ticks(sector.map { [$0.rawValue] }), of: ticks(nil))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    group.parts(SectorCode.allCases.filter { $0 != .other }, named: "sector") { document, sector in
      if group.key.documents == .experiments {
        let sectors = document.answers?.experiment?.sectors ?? []
        return sectors.isEmpty
          ? document.silence(["experiment-partner-sectors"], in: .experiments) : .of(sectors.contains(sector))
      }
      guard document.asksForSectors else { return document.silence(["partner-sector"], in: .closings) }
      return .of(document.answers?.partnerSectors.contains(sector) ?? false)
    }
  }
}

extension CountedDocument {
  /// Whether the page's closing asks for partners sector by sector.
  var asksForSectors: Bool { state(of: PartnerReading.sectorFields[0], in: .closings) != .notAsked }
}
