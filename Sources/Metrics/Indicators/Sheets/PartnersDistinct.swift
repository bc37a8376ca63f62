internal import Facts
internal import Vocabulary

/// How many different partners are named.
///
/// - Shape: plans (partners intended), closings (partners worked with) and both together, by year.
/// - Unit: partners; a body counts once in each country that names it.
/// - Missing: not asked where the form has no question for partners.
struct PartnersDistinct: Indicator {
  let sheet = IndicatorSheet(
    id: "partners-distinct", version: 2, name: "Different partners", dimension: .potential, level: .system,
    definition: """
      Different partners named in a country and year once spellings and acronyms are joined, summed over countries. \
      A partner is a body with a name, outside UNDP.
      """,
    numerator: "different partners per country", denominator: "", unit: .count, kinds: [.closing, .plan, .all],
    fields: PartnerReading.fields, breakdowns: ["edition"], direction: .higherIsBetter,
    minimum: "Flag U below 10 documents. Levels, no trends.",
    knownBias: """
      It follows the number of documents. Names that no rule or person has joined count apart. Published totals of \
      partnerships come from a survey and cannot be set beside it.
      """,
    source: "Counting rules of UNDP's Network of Ecosystems", iati: .output(1), isHeadline: true,
    finding: "different partners are named", caution: IndicatorSheet.selfDeclared)

  func evidence(of part: Estimate.Breakdown, in group: DocumentGroup, _ scope: IndicatorScope) -> EvidenceRule {
    EvidenceRule(.partners(group.key.documents))
  }

  func figures(of group: DocumentGroup, in scope: IndicatorScope) -> [Estimate] {
    let (documents, forms, absence) = group.answeringPartners()
    var figure = Estimate(unit: .count, documents: documents.count).levelOnly()
    figure.forms = forms
    if let absence { return [figure.absent(absence)] }
    let count = Set(documents.flatMap { PartnerInCountry.all(of: $0, in: group.key) }).count
    figure.numerator = count
    figure.value = Double(count)
    return [documents.count < Threshold.count ? figure.flagged(.lowReliability) : figure]
  }
}

/// A partner of one country.
struct PartnerInCountry: Hashable {
  let partner: String
  let iso3: String

  /// The partners of a document in each of its countries; in a group of one country in that one alone.
  static func all(of document: CountedDocument, in key: DocumentGroup.Key) -> [PartnerInCountry] {
    let countries = document.page.countries.map(\.iso3).filter { key.level != .country || $0 == key.place }
    return document.partners(in: key.documents).partners.flatMap { partner in
      (countries.isEmpty ? [""] : countries).map { PartnerInCountry(partner: partner, iso3: $0) }
    }
  }
}
