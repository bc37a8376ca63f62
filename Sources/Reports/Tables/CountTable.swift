internal import Metrics
internal import Vocabulary

/// The counts of canonical values as data.
struct CountTable {
  let input: ReportInput

  private var rows: CountRows { input.counts.rows }

  /// Every row; where only tags were read, those by year of the page.
  func table() -> Table {
    guard input.depth == .counts, input.scope.yearBasis != .tag else { return table(rows.count) { $0 } }
    let shown = rows.indices.filter { rows.basis($0) == .tag }
    return table(shown.count) { shown[$0] }
  }

  /// The rows above 0 of all countries together: what `metrics.json` holds and issues are compared by.
  func occurrences() -> Table {
    let shown = rows.indices.filter { rows.isOccurrence($0) }
    return table(shown.count) { shown[$0] }
  }

  private func table(_ count: Int, _ position: @escaping @Sendable (Int) -> Int) -> Table {
    Table(
      id: "counts", title: "Counts of canonical values",
      about: "Documents per canonical value, per type, year basis and year, with the base of the share; then the same "
        + "by country, cells above 0 only.",
      columns: Self.columns,
      keys: .unique("dimension", "value_id", "type", "year_basis", orEmpty: "year", "iso3"), rowCount: count
    ) { [rows] in Self.row(rows[position($0)]) }
  }

  private static let columns = [
    Column(
      "dimension",
      about: "methods, datasources, sdgs, thematic_areas, partners, partner_sectors, countries, types.",
      values: .codes(of: Dimension.self)),
    Column("value_id", about: "Canonical id; uncurated: before a value without a term."),
    Column("value", about: "Label for readers."),
    Column("category", about: "Family, class, theme, region or sector; uncurated for a value without a term."),
    Column("type", about: "A page type, a kind (plan, closing, experiment), or all."),
    Column(
      "year_basis", about: "tag: the page's year tag; cycle: the year of work.", values: .codes(of: YearBasis.self)),
    Column("year", .year, about: "Empty for pages without one.", whenEmpty: "page without a year"),
    Column(
      "documents", .integer,
      about: "Documents that carry the value, each once: 0 where none does; empty where state is not value.",
      whenEmpty: "state says why"),
    Column(
      "base", .integer, about: "Documents of that type, year and country that carry any value of the dimension."),
    Column(
      "share", .share, about: "documents / base, from 0 to 1; empty where base is below 10.",
      whenEmpty: "base below 10, or as state says"),
    Column(
      "state", about: "value, not_asked, lost in the export, no_documents.",
      values: .codes(FigureState.value, .notAsked, .lost, .noDocuments)),
    Column(
      "iso3", about: "Country of a row by country, ISO 3166-1 alpha-3; empty for all together.",
      whenEmpty: "all countries together"),
  ]

  private static func row(_ row: Counts.Row) -> [Cell] {
    let isKnown = row.state == .value
    return [
      .text(row.dimension.rawValue), .text(row.valueID), .text(row.label), .text(row.category), .text(row.type),
      .text(row.yearBasis.rawValue), .optional(row.year), isKnown ? .integer(row.documents) : .missing(.none),
      .integer(row.base), isKnown ? row.share.map { .number($0, decimals: 4) } ?? .missing(.none) : .missing(.none),
      .text(row.state.rawValue), row.iso3.isEmpty ? .missing(.none) : .text(row.iso3),
    ]
  }
}
