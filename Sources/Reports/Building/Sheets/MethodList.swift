internal import Labels
internal import Vocabulary

/// The rank of each method, and whether the form offered it from the start or since which year.
struct MethodList {
  let vocabulary: Vocabulary
  let labels: Labels

  /// The exhibit with rank, core list and year of addition behind its columns.
  ///
  /// Methods of as many documents share a rank. A method of neither list has no year of addition.
  func added(to exhibit: Exhibit) -> Exhibit {
    let table = exhibit.table
    guard let id = table.columns.firstIndex(where: { $0.id == "value_id" }),
      let total = table.columns.firstIndex(where: { $0.id == "total" })
    else { return exhibit }
    let rows = (0..<table.rowCount).map { table.row($0) }
    let counts = rows.map { Self.count($0[total]) }
    let longer = Table(
      id: table.id, title: table.title, about: table.about, columns: table.columns + columns,
      rows: rows.enumerated().map { index, row in
        let rank = 1 + counts.count { $0 > counts[index] }
        return row + [.integer(rank)] + cells(row[id])
      })
    return Exhibit(table: longer, chart: exhibit.chart)
  }

  private static func count(_ cell: Cell) -> Int { if case .integer(let count) = cell { count } else { 0 } }

  private func cells(_ cell: Cell) -> [Cell] {
    guard case .text(let id) = cell, let term = vocabulary[.methods].term(id: id) else {
      return [.boolean(false), .missing(.none)]
    }
    let prefix = "added-"
    let year = term.marks.filter { $0.hasPrefix(prefix) }.compactMap { Int($0.dropFirst(prefix.count)) }.min()
    return [.boolean(term.marks.contains("core")), .optional(year)]
  }

  private var columns: [Column] {
    [
      Column("rank", .integer, title: labels.text(ColumnLabel.rank)),
      Column("core_list", .boolean, title: labels.text(ColumnLabel.coreList)),
      Column("added_from", .year, title: labels.text(ColumnLabel.addedFrom)),
    ]
  }
}
