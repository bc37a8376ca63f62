internal import Labels
internal import Metrics

/// Since when the values of a dimension are named, and what became of them in the newest year.
struct LabelHistory {
  /// What became of a value between two years.
  private struct State {
    let years: ClosedRange<Int>
    let first: Int?
    let last: Int?
    let status: LabelStatus?
  }

  private let newest: [String: State]
  private let labels: Labels

  init(_ dimension: Dimension, input: ReportInput) {
    labels = input.labels
    let own = input.trends.lazy.filter {
      $0.dimension == dimension.rawValue && $0.kind == .all && $0.basis == input.scope.yearBasis
    }
    let states = own.map { trend in
      (
        trend.valueID,
        State(
          years: trend.from.year...trend.to.year, first: trend.firstYear, last: trend.lastYear, status: trend.status)
      )
    }
    newest = Dictionary(states) {
      ($0.years.upperBound, $0.years.lowerBound) >= ($1.years.upperBound, $1.years.lowerBound) ? $0 : $1
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
      guard case .text(let value) = row[id], let state = newest[value] else {
        return row + [Cell](repeating: .missing(.none), count: 3)
      }
      let status = state.status.map { labels.name(.labelStatus, $0.rawValue) }
      return row + [.optional(state.first), .optional(state.last), .optional(status)]
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
