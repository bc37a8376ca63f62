internal import Metrics
internal import Text
internal import Vocabulary

/// The partners by country: since when, until when, and how often they are named.
struct PartnerYearTable {
  let input: ReportInput

  /// One row for each partner and country, those of most documents first.
  func table() -> Table {
    let rows = PartnerYears.all(in: input.countedPages, input.scope.yearBasis)
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

  private static func cells(_ row: PartnerYears, newest: Int?) -> [Cell] {
    let isOpen = row.years.isEmpty || row.years == newest.map { [$0] }
    return [
      .text(row.id), .text(row.label), row.iso3.isEmpty ? .missing(.none) : .text(row.iso3),
      .text(row.sector.rawValue), .optional(row.years.first), .optional(row.years.last),
      .integer(row.years.count), .integer(row.documents), isOpen ? .missing(.none) : .boolean(row.isKept),
    ]
  }
}
