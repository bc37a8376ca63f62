internal import Labels
internal import Metrics

/// Since when the values of a dimension are named, and what became of them in the newest year.
struct LabelHistory {
  private let newest: [String: Trend]
  private let labels: Labels

  init(_ dimension: Dimension, input: ReportInput) {
    labels = input.labels
    let own = input.trends.filter {
      $0.dimension == dimension.rawValue && $0.kind == .all && $0.basis == input.scope.yearBasis
    }
    newest = Dictionary(own.map { ($0.valueID, $0) }) {
      ($0.to.year, $0.from.year) >= ($1.to.year, $1.from.year) ? $0 : $1
    }
  }

  /// The exhibit with the first year, the last year and the state of each value behind its columns.
  ///
  /// Plans and closings alone are compared; a value that only other pages name has none of it.
  func added(to exhibit: Exhibit) -> Exhibit {
    let table = exhibit.table
    guard !newest.isEmpty, let id = table.columns.firstIndex(where: { $0.id == "value_id" }) else { return exhibit }
    let longer = Table(
      id: table.id, title: table.title, about: table.about, columns: table.columns + columns, rowCount: table.rowCount
    ) { [newest, labels] index in
      let row = table.row(index)
      guard case .text(let value) = row[id], let trend = newest[value] else {
        return row + [Cell](repeating: .missing(.none), count: 3)
      }
      let status = trend.status.map { labels.name(.labelStatus, $0.rawValue) }
      return row + [.optional(trend.firstYear), .optional(trend.lastYear), .optional(status)]
    }
    return Exhibit(table: longer, chart: exhibit.chart)
  }

  private var columns: [Column] {
    [
      Column("first_year", .year, title: labels.text(ColumnLabel.firstYear)),
      Column("last_year", .year, title: labels.text(ColumnLabel.lastYear)),
      Column("status", title: labels.text(ColumnLabel.state)),
    ]
  }
}
