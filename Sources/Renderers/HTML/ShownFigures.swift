internal import Reports

/// The figures that a report's narrative shows, each once, in order.
struct ShownFigures {
  private(set) var ids: [String] = []
  private var seen: Set<String> = []

  /// Finds them in the sections and all that stands in these.
  init(in sections: [Report.Section]) {
    for section in sections { add(section) }
  }

  private mutating func add(_ section: Report.Section) {
    for block in section.blocks { add(block) }
    for part in section.parts { add(part) }
  }

  private mutating func add(_ block: Report.Section.Block) {
    switch block {
    case .prose(let prose): add(prose.figures)
    case .items(let items, _): add(items.flatMap(\.figures))
    case .chart(let chart): add(chart.series.flatMap(\.figures))
    case .exhibit(let exhibit, _): add(exhibit.table)
    case .paragraph, .list, .command, .findings, .picture: break
    }
  }

  private mutating func add(_ table: Table) {
    for index in 0..<min(table.rowCount, HTMLTable.mostRows) {
      add(
        table.row(index).compactMap { cell in
          if case .figure(let figure) = cell { figure } else { nil }
        })
    }
  }

  private mutating func add(_ figures: [FigureCell]) {
    for figure in figures where seen.insert(figure.id).inserted { ids.append(figure.id) }
  }
}
