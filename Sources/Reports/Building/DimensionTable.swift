internal import Archive
internal import Metrics

/// One dimension as a table for readers: a row for each value, a column for each year, and a chart of the top values.
struct DimensionTable {
  let dimension: Dimension
  let input: ReportInput
  let basis: YearBasis
  let years: [Int?]

  /// Charts show so many values; more are unreadable.
  static let charted = 10

  /// The exhibit; nil when no document in scope carries a value of the dimension.
  func exhibit() -> Exhibit? {
    let values = values()
    guard !values.isEmpty else { return nil }
    let absences = absences()
    let table = Table(
      id: dimension.rawValue, title: DimensionText.title(dimension), about: about, columns: columns,
      rows: values.map { row($0, absences) })
    return Exhibit(table: table, chart: chart(of: table, first: values[0]))
  }

  private struct Value {
    let id: String
    let label: String
    let category: String
    var documents: [Int?: Int] = [:]
    /// Documents in all years, each once also when it bears several.
    let total: Int
  }

  /// Values by documents in all years, then by label.
  private func values() -> [Value] {
    var byID: [String: Value] = [:]
    let totals = totals()
    for row in input.counts.rows(dimension, basis) where years.contains(row.year) {
      let value = Value(
        id: row.valueID, label: row.label, category: row.category, total: totals[row.valueID] ?? row.documents)
      byID[row.valueID, default: value].documents[row.year] = row.documents
    }
    return byID.values.sorted {
      ($1.total, $0.label.scalarOrder, $0.id.scalarOrder) < ($0.total, $1.label.scalarOrder, $1.id.scalarOrder)
    }
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
    "Documents that name the value, by \(basis == .tag ? "year of the page" : "year of the work"); "
      + "a document counts once for each value and year." + DimensionText.caution(dimension)
  }

  private var columns: [Column] {
    [
      Column("value", title: DimensionText.singular(dimension)), Column("value_id", title: "Id"),
      Column("category", title: DimensionText.category(dimension)),
    ] + years.map { Column($0.map { "y\($0)" } ?? "undated", .integer, title: $0.map(String.init) ?? "no year") }
      + [Column("total", .integer, title: "Documents")]
  }

  private func row(_ value: Value, _ absences: [Int?: Cell.Missing]) -> [Cell] {
    let years = years.map { year -> Cell in
      absences[year].map { .missing($0) } ?? .integer(value.documents[year] ?? 0)
    }
    return [.text(value.label), .text(value.id), .text(value.category)] + years + [.integer(value.total)]
  }

  /// Years in which no document carries any value of the dimension, with the reason.
  private func absences() -> [Int?: Cell.Missing] {
    let present = Set(input.counts.rows(dimension, basis).map(\.year))
    return Dictionary(
      years.filter { !present.contains($0) }.map { ($0, input.absence(of: dimension, in: $0, basis)) },
      uniquingKeysWith: { first, _ in first })
  }

  private func chart(of table: Table, first: Value) -> Chart {
    let shown = min(Self.charted, table.rowCount)
    return Chart(
      style: .bars, title: "\(DimensionText.title(dimension)): top \(shown) by documents",
      altText: "Bar chart of the \(shown) most named values of \(table.rowCount), documents per year. "
        + "Most named: \(first.label), \(first.total) \(first.total == 1 ? "document" : "documents").",
      categoryTitle: DimensionText.singular(dimension), valueTitle: "Documents", categoryColumn: 0,
      seriesColumns: Array(3..<(table.columns.count - 1)), totalColumn: table.columns.count - 1, rowCount: shown)
  }
}
