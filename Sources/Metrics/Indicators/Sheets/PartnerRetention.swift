internal import Facts

/// How many of a country's partners are named again the year after.
///
/// - Shape: plans with closings by year from the second; by country, and for the record the sum of countries.
/// - Unit: share of partners from 0 to 1.
/// - Missing: undefined without documents in both years; no share for several countries together, nor below 10
///   partners.
struct PartnerRetention: Indicator {
  let sheet = IndicatorSheet(
    id: "partner-retention", name: "Partners kept year on year", dimension: .potential, level: .system,
    definition: """
      Of the partners that a country's plans and closings of the year before name, those named again. Only countries \
      with documents in both years count.
      """,
    numerator: "partners named in both years", denominator: "partners named in the year before", unit: .share,
    kinds: [.all], fields: PartnerReading.fields, direction: .higherIsBetter,
    minimum: "k and n always; no share below 10 partners, and none for several countries together. No interval.",
    knownBias: """
      Names in free text, translations and acronyms hide partners that stayed: it is a lower bound of unknown depth. \
      Use it for one country whose aliases a person has read.
      """,
    source: "OECD framework of innovative capacity, management of partnerships", iati: .outcome(2),
    isHeadline: true, subject: "partners of the year before", finding: "are named again")

  var comparesYears: Bool { false }

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    let partners = EvidenceTrace.partners(group.key.documents)
    return EvidenceRule(partners, of: partners, base: scope.yearBefore(group))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    guard let before = scope.yearBefore(group) else { return [] }
    let common = group.countries.intersection(before.countries)
    let last = partners(before, common)
    guard !last.isEmpty else { return [] }
    let now = partners(group, common)
    var figure = Estimate(unit: .share, documents: min(group.documents.count, before.documents.count))
    figure.numerator = last.intersection(now).count
    figure.denominator = last.count
    if group.key.level == .country && last.count >= Threshold.share {
      figure.value = Double(figure.numerator ?? 0) / Double(last.count)
    }
    return [figure.flagged(.lowReliability)]
  }

  private func partners(_ group: DocumentGroup, _ countries: Set<String>) -> Set<PartnerInCountry> {
    Set(group.documents.flatMap { PartnerInCountry.all(of: $0, in: group.key) }.filter { countries.contains($0.iso3) })
  }
}
