internal import Vocabulary

/// How many of a country's partners are named again the year after.
///
/// - Shape: plans with closings by year from the second; by country, and for the record the sum of countries.
/// - Unit: share of partners from 0 to 1.
/// - Missing: undefined without documents in both years; no share for several countries together, nor below 10
///   partners.
struct PartnerRetention: Indicator {
  let sheet = IndicatorSheet(
    id: "partner-retention", version: 2, name: "Partners kept year on year", dimension: .potential, level: .system,
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
    scope.yearBefore(group).map { figures(of: group, after: YearBefore($0)) } ?? []
  }

  /// The year before is read once for all documents.
  func contributions(to group: DocumentGroup, in scope: IndicatorScope) -> [[Estimate]] {
    let before = scope.yearBefore(group).map(YearBefore.init)
    return group.documents.map { document in
      before.map { figures(of: group.restricted(to: document), after: $0) } ?? []
    }
  }

  private func figures(of group: DocumentGroup, after before: YearBefore) -> [Estimate] {
    let common = group.countries.filter { before.partners[$0] != nil }
    let last = common.reduce(into: Set<PartnerInCountry>()) { $0.formUnion(before.partners[$1] ?? []) }
    guard !last.isEmpty else { return [] }
    let now = Set(group.documents.flatMap { PartnerInCountry.all(of: $0, in: group.key) })
    var figure = Estimate(unit: .share, documents: min(group.documents.count, before.documents))
    figure.numerator = last.intersection(now).count
    figure.denominator = last.count
    if group.key.level == .country && last.count >= Threshold.share {
      figure.value = Double(figure.numerator ?? 0) / Double(last.count)
    }
    return [figure.flagged(.lowReliability)]
  }

  /// What a group named in the year before.
  private struct YearBefore {
    let documents: Int
    /// Partners by the country that named them.
    let partners: [String: Set<PartnerInCountry>]

    init(_ group: DocumentGroup) {
      documents = group.documents.count
      partners = group.documents.flatMap { PartnerInCountry.all(of: $0, in: group.key) }
        .reduce(into: [:]) { $0[$1.iso3, default: []].insert($1) }
    }
  }
}
