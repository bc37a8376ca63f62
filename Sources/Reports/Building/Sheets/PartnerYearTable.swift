internal import Archive
internal import Facts
internal import Partners
internal import Text
internal import Vocabulary

/// The partners by country: since when, until when, and how often they are named.
struct PartnerYearTable {
  let input: ReportInput

  /// One row for each partner and country, those of most documents first.
  func table() -> Table {
    let rows = self.rows
    let newest = rows.compactMap(\.years.last).max()
    return Table(
      id: "partner_years", title: "Partners by country",
      about: "One row for each named partner and country of the pages that name it. Names are read from free text: a "
        + "lower bound; one body may stand under several spellings.",
      columns: Self.columns, keys: .unique("partner_id", orEmpty: "iso3"), rowCount: rows.count
    ) { Self.cells(rows[$0], newest: newest) }
  }

  private static let columns = [
    Column("partner_id", about: "Stable id of the entity."), Column("partner", about: "Label of the entity."),
    Column("iso3", about: "Country of the pages; empty for pages without one.", whenEmpty: "pages without a country"),
    Column(
      "sector", about: "government, private_sector, academia, civil_society, united_nations, other, unknown.",
      values: .codes(of: Sector.self)),
    Column("first_year", .year, about: "First year in which a page names it."),
    Column("last_year", .year, about: "Last year in which a page names it."),
    Column("years", .integer, about: "Years in which a page names it."),
    Column("documents", .integer, about: "Pages that name it."),
    Column(
      "retained_next", .boolean,
      about: "Whether it is named in two years in a row; empty where only the newest year names it."),
  ]

  private struct Row {
    let partner: Partner
    let iso3: String
    let years: [Int]
    let documents: Int
  }

  private struct Key: Hashable {
    let partner: String
    let iso3: String
  }

  private var rows: [Row] {
    var found: [Key: (partner: Partner, years: Set<Int>, documents: Set<String>)] = [:]
    for page in input.countedPages {
      let codes = page.countries.isEmpty ? [""] : page.countries.map(\.iso3)
      for case let partner? in page.partners.filter(\.mention.isNamed).map(\.partner) {
        for code in codes {
          var entry = found[Key(partner: partner.id, iso3: code)] ?? (partner, [], [])
          entry.years.formUnion(page.countedYears(input.scope.yearBasis))
          entry.documents.insert(page.document)
          found[Key(partner: partner.id, iso3: code)] = entry
        }
      }
    }
    return found.map { key, entry in
      Row(partner: entry.partner, iso3: key.iso3, years: entry.years.sorted(), documents: entry.documents.count)
    }.sorted(by: Self.isOrdered)
  }

  private static func isOrdered(_ left: Row, _ right: Row) -> Bool {
    if left.documents != right.documents { return left.documents > right.documents }
    return (left.partner.label.scalarOrder, left.partner.id.scalarOrder, left.iso3.scalarOrder)
      < (right.partner.label.scalarOrder, right.partner.id.scalarOrder, right.iso3.scalarOrder)
  }

  private static func cells(_ row: Row, newest: Int?) -> [Cell] {
    let isRetained = zip(row.years, row.years.dropFirst()).contains { $0 + 1 == $1 }
    let isOpen = row.years.isEmpty || row.years == newest.map { [$0] }
    return [
      .text(row.partner.id), .text(row.partner.label), row.iso3.isEmpty ? .missing(.none) : .text(row.iso3),
      .text(row.partner.sector.rawValue), .optional(row.years.first), .optional(row.years.last),
      .integer(row.years.count), .integer(row.documents), isOpen ? .missing(.none) : .boolean(isRetained),
    ]
  }
}
