/// Views for the questions asked most: how many documents name a value in each year, by the year basis of the report.
///
/// A view holds the rows of `counts` of one dimension for all page types and countries together, years ascending, those
/// of most documents first.
struct YearViews {
  /// `tag` or `cycle`: the year basis of the report.
  let basis: String

  /// Names of the views with the dimension that each shows.
  private static let views = [
    ("methods_by_year", "methods"), ("data_sources_by_year", "datasources"), ("sdgs_by_year", "sdgs"),
    ("thematic_areas_by_year", "thematic_areas"), ("partners_by_year", "partners"),
    ("partner_sectors_by_year", "partner_sectors"), ("countries_by_year", "countries"),
  ]

  /// Creates every view.
  var creations: [String] {
    Self.views.map { name, dimension in
      """
      CREATE VIEW \(TableSchema.name(name)) AS
      SELECT year, value_id, value, category, documents, base, share, state
      FROM counts
      WHERE dimension = '\(dimension)' AND type = 'all' AND year_basis = '\(basis)' AND iso3 IS NULL
      ORDER BY year, documents DESC, value_id
      """
    }
  }
}
