internal import Facts
internal import Partners
internal import Text
public import Vocabulary

/// A partner on a page, as the page names it, with the entity it was merged into.
public struct PartnerEntry: Sendable {
  private let fact: PartnerFact

  init(_ fact: PartnerFact) { self.fact = fact }

  /// Path of the page.
  public var document: String { fact.mention.document }
  /// Line of the name, from 1.
  public var line: Int { fact.mention.line }
  /// The name as the page has it, cleaned.
  public var name: String { fact.mention.name }
  /// Stable id of the entity; nil where the archive was not merged.
  public var id: String? { fact.partner?.id }
  /// Label of the entity; nil where the archive was not merged.
  public var label: String? { fact.partner?.label }
  /// Its sector.
  public var sector: Sector { fact.mention.sector }
  /// What the sector rests on.
  public var sectorSource: SectorSource { fact.mention.sectorSource }
  /// Whether this is one certain body; false for kinds of bodies, which are no partners.
  public var isNamed: Bool { fact.mention.isNamed }
  /// True when the closing calls it new or unusual; nil when nothing is said.
  public var isNewUnusual: Bool? { fact.mention.isNewUnusual }
  /// Plan or afterwards.
  public var role: PartnerRole { fact.mention.role }
  /// The kind of answer it stands in.
  public var field: PartnerField { fact.mention.field }
  /// How sure the reading is.
  public var confidence: PartnerConfidence { fact.mention.confidence }
}

/// A named partner in one country: since when, until when, and how often it is named.
public struct PartnerYears: Sendable {
  /// Stable id of the entity.
  public let id: String
  /// Label of the entity.
  public let label: String
  /// The sector that its mentions give.
  public let sector: Sector
  /// Country of the pages; empty for pages without one.
  public let iso3: String
  /// Years in which a page names it, ascending.
  public let years: [Int]
  /// Number of pages that name it.
  public let documents: Int

  /// Whether it is named in two years in a row.
  public var isKept: Bool { zip(years, years.dropFirst()).contains { $0 + 1 == $1 } }

  /// The partners that documents name, by country, those of most documents first.
  public static func all(in documents: [DocumentEntry], _ basis: YearBasis) -> [PartnerYears] {
    var found: [Key: (partner: Partner, years: Set<Int>, documents: Set<String>)] = [:]
    for page in documents.lazy.map(\.page) {
      let codes = page.countries.isEmpty ? [""] : page.countries.map(\.iso3)
      for case let partner? in page.partners.filter(\.mention.isNamed).map(\.partner) {
        for code in codes {
          var entry = found[Key(partner: partner.id, iso3: code)] ?? (partner, [], [])
          entry.years.formUnion(page.countedYears(basis))
          entry.documents.insert(page.document)
          found[Key(partner: partner.id, iso3: code)] = entry
        }
      }
    }
    return found.map { key, entry in
      PartnerYears(
        id: entry.partner.id, label: entry.partner.label, sector: entry.partner.sector, iso3: key.iso3,
        years: entry.years.sorted(), documents: entry.documents.count)
    }.sorted(by: isOrdered)
  }

  private struct Key: Hashable {
    let partner: String
    let iso3: String
  }

  private static func isOrdered(_ left: PartnerYears, _ right: PartnerYears) -> Bool {
    if left.documents != right.documents { return left.documents > right.documents }
    return (left.label.scalarOrder, left.id.scalarOrder, left.iso3.scalarOrder)
      < (right.label.scalarOrder, right.id.scalarOrder, right.iso3.scalarOrder)
  }
}
