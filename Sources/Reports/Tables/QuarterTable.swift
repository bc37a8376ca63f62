internal import Metrics

/// Dated documents by quarter.
struct QuarterTable {
  let counts: QuarterCounts

  /// One row for each quarter and type.
  func table() -> Table {
    let rows = counts.rows
    return Table(
      id: "quarters", title: "Quarters",
      about: "Documents with a date, by the quarter of the date; a year alone puts no document into a quarter.",
      columns: [
        Column("quarter", about: "Year and quarter, such as 2023-Q4."), Column("type", about: "A page type, or all."),
        Column("documents", .integer, about: "Documents of that type whose date lies in the quarter."),
      ], keys: .primary("quarter", "type"), rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [.text(row.quarter.code), .text(row.type), .integer(row.documents)]
    }
  }
}
