internal import Archive
internal import Labels
internal import Metrics

/// One dimension as a table for readers: a row for each value, a column for each year, and a chart of the top values.
struct DimensionTable {
  let dimension: Dimension
  let input: ReportInput
  let basis: YearBasis
  let years: [Int?]

  private var labels: Labels { input.labels }
  private var title: String { labels.name(.dimension, dimension.rawValue) }

  /// Charts show so many values; more are unreadable.
  static let charted = 10

  /// The exhibit; nil when no document in scope carries a value of the dimension.
  func exhibit() -> Exhibit? {
    let values = values()
    guard !values.isEmpty else { return nil }
    let absences = absences()
    let table = Table(
      id: dimension.rawValue, title: title, about: about, columns: columns, rowCount: values.count
    ) { Self.row(values[$0], absences) }
    return Exhibit(table: table, chart: chart(of: table, first: values[0]))
  }

  private struct Value {
    let id: String
    let label: String
    let category: String
    /// By the position of the year.
    var documents: [Int]
    /// Documents in all years, each once also when it bears several.
    let total: Int
  }

  /// Values by documents in all years, then by label.
  private func values() -> [Value] {
    var byID: [String: Value] = [:]
    let totals = totals()
    let none = years.map { _ in 0 }
    for row in input.counts.rows(dimension, basis) {
      guard let year = years.firstIndex(of: row.year) else { continue }
      let value = Value(
        id: row.valueID, label: label(row), category: category(row), documents: none,
        total: totals[row.valueID] ?? row.documents)
      byID[row.valueID, default: value].documents[year] = row.documents
    }
    return byID.values.sorted {
      ($1.total, $0.label.scalarOrder, $0.id.scalarOrder) < ($0.total, $1.label.scalarOrder, $1.id.scalarOrder)
    }
  }

  /// Goals by their short names, sectors by theirs; other values as the archive has them.
  private func label(_ row: Counts.Row) -> String {
    switch dimension {
    case .sdgs: labels.name(.sdg, row.valueID)
    case .partnerSectors: labels.name(.sector, row.valueID)
    case .methods, .dataSources, .thematicAreas, .partners, .countries, .types: row.label
    }
  }

  private func category(_ row: Counts.Row) -> String {
    let group: NameGroup? =
      switch dimension {
      case .methods: .methodFamily
      case .dataSources: .dataClass
      case .sdgs: .sdgDimension
      case .thematicAreas: .themeGroup
      case .partners: .sector
      case .countries: .region
      case .partnerSectors, .types: nil
      }
    return group.map { labels.name($0, row.category) } ?? row.category
  }

  /// Documents of each value in any of the years shown.
  private func totals() -> [String: Int] {
    var totals: [String: Int] = [:]
    for page in input.countedPages {
      let counted = page.countedYears(basis)
      guard counted.isEmpty ? years.contains(nil) : counted.contains(where: { years.contains($0) }) else { continue }
      for value in page.values where value.dimension == dimension { totals[value.id, default: 0] += 1 }
    }
    return totals
  }

  private var about: String {
    let caution: PotentialLabel? =
      switch dimension {
      case .partners: .partnersCaution
      case .partnerSectors, .methods, .dataSources, .sdgs, .thematicAreas, .countries, .types: nil
      }
    let year = labels.name(.yearBasis, basis.rawValue)
    let isByName = dimension == .partnerSectors && input.listings.hasSectorsByName
    let sectors = isByName ? labels.text(PotentialLabel.sectorsCaution) : nil
    return
      ([labels.text(SectionLabel.valuesAbout, ["year": year])]
      + [caution.map { labels.text($0) }, sectors].compactMap { $0 }).joined(separator: " ")
  }

  private var columns: [Column] {
    [
      Column("value", title: labels.name(.valueOf, dimension.rawValue)),
      Column("value_id", title: labels.text(ColumnLabel.id)),
      Column("category", title: labels.name(.categoryOf, dimension.rawValue)),
    ]
      + years.map {
        Column(
          $0.map { "y\($0)" } ?? "undated", .integer, title: $0.map(String.init) ?? labels.text(FormatLabel.noYear))
      }
      + [Column("total", .integer, title: labels.text(ColumnLabel.documents))]
  }

  private static func row(_ value: Value, _ absences: [Cell.Missing?]) -> [Cell] {
    let years = zip(absences, value.documents).map { absence, documents -> Cell in
      absence.map { .missing($0) } ?? .integer(documents)
    }
    return [.text(value.label), .text(value.id), .text(value.category)] + years + [.integer(value.total)]
  }

  /// For each year in which no document carries any value of the dimension the reason; nil for the others.
  private func absences() -> [Cell.Missing?] {
    let present = Set(input.counts.rows(dimension, basis).map(\.year))
    return years.map { present.contains($0) ? nil : input.absence(of: dimension, in: $0, basis) }
  }

  private func chart(of table: Table, first: Value) -> Chart {
    let shown = min(Self.charted, table.rowCount)
    return Chart(
      style: .bars,
      title: labels.text(SectionLabel.chartTitle, ["values": title, "n": labels.number(shown)]),
      altText: labels.text(
        SectionLabel.chartAlt,
        [
          "n": labels.number(shown), "all": labels.number(table.rowCount), "first": first.label,
          "documents": labels.counted(.noun, "document", first.total),
        ]),
      categoryTitle: labels.name(.valueOf, dimension.rawValue), valueTitle: labels.text(ColumnLabel.documents),
      categoryColumn: 0,
      seriesColumns: Array(3..<(table.columns.count - 1)), totalColumn: table.columns.count - 1, rowCount: shown)
  }
}
