internal import Labels
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
      ], rowCount: rows.count
    ) { index in
      let row = rows[index]
      return [.text(row.quarter.code), .text(row.type), .integer(row.documents)]
    }
  }

  /// The section on one quarter.
  func section(_ quarter: Quarter, labels: Labels) -> Report.Section {
    let rows = counts.rows.filter { $0.quarter == quarter && $0.type != "all" }
    let total = counts.rows.first { $0.quarter == quarter && $0.type == "all" }?.documents ?? 0
    let kinds = rows.map { labels.counted(.countedType, $0.type, $0.documents) }.joined(separator: ", ")
    let title = labels.quarter(quarter.number, of: quarter.year)
    let dated = labels.text(
      kinds.isEmpty ? QuarterLabel.dated : .datedByType, count: total, ["quarter": title, "types": kinds])
    return Report.Section(
      id: "quarter", title: title,
      blocks: [.paragraph(dated), .paragraph(labels.text(QuarterLabel.undated, count: counts.undated))])
  }
}
