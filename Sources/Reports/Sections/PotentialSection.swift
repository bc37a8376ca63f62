internal import Labels
internal import Metrics
internal import Vocabulary

/// What can be drawn on: methods, data sources, partners.
struct PotentialSection {
  let narrative: Narrative

  func section() -> Report.Section? {
    let parts = [
      MethodSection(narrative: narrative).section(), DataSourceSection(narrative: narrative).section(),
      PartnerSection(narrative: narrative).section(), PartnerSection(narrative: narrative).sectors(),
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    let labels = narrative.labels
    return Report.Section(
      id: "potential", title: labels.text(SectionLabel.potential),
      blocks: [.paragraph(labels.text(PotentialLabel.about))], parts: parts)
  }
}

/// Categories of a dimension: mentions in all years, and the documents of each year that name any of their values.
struct CategoryTable {
  let narrative: Narrative
  let dimension: Dimension
  let id: String
  let title: String
  /// Heading of the categories.
  let heading: ColumnLabel
  /// Categories that stand last, whatever their number.
  private static let last: Set<String> = ["other", "unknown", "uncurated"]

  private var labels: Labels { narrative.labels }
  private var figures: Figures { narrative.figures }

  /// The categories, those of most mentions first.
  var categories: [String] {
    let all = figures.categories(dimension, of: .plansAndClosings)
    return all.filter { !Self.last.contains($0) } + all.filter(Self.last.contains)
  }

  /// The table; numbers of values for partners, of mentions for others.
  ///
  /// Of a handful of documents the years say nothing.
  func table() -> YearTable {
    let counted = dimension == .partners ? ColumnLabel.partners : .mentions
    return YearTable(
      narrative: narrative, id: id, title: title,
      about: labels.text(about),
      lead: [narrative.column("category", .text, heading), narrative.column("counted", .integer, counted)],
      years: narrative.isShort ? [] : narrative.formYears, total: narrative.isShort ? .documents : .all,
      shown: narrative.isShort ? .numbers : .shares,
      rows: categories.map { category in
        YearTable.Row(names: [.text(labels.category(category, of: dimension)), count(category)]) { period in
          figures[dimension, .naming(category: category), of: .plansAndClosings, in: period]
        }
      })
  }

  private var about: TableLabel {
    if narrative.isShort { return .allYears }
    return dimension == .partners ? .partnerCategories : .categories
  }

  private func count(_ category: String) -> Cell {
    let measure = dimension == .partners ? Measure.distinct(category: category) : .mentions(category: category)
    let figure = figures[dimension, measure, of: .plansAndClosings, in: .all]
    return .figure(narrative.text.cell(figure).worded(labels.number(figure.numerator ?? 0)))
  }
}
