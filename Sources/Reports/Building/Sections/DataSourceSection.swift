internal import Archive
internal import Labels
internal import Metrics

/// Which sources of data plans and closings name.
struct DataSourceSection {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  func section() -> Report.Section {
    let title = labels.name(.dimension, "datasources")
    let grid = ValueGrid(
      .dataSources, of: narrative.forms, years: narrative.years, basis: narrative.basis, labels: labels)
    guard !grid.rows.isEmpty else {
      return Report.Section(id: "datasources", title: title, blocks: narrative.nothing)
    }
    let sentence = labels.text(
      PotentialLabel.dataSources,
      [
        "sources": labels.counted(.noun, "data_source", grid.rows.count),
        "mentions": labels.counted(.noun, "mention", grid.mentions),
        "documents": labels.counted(.noun, "document", grid.base),
      ])
    let classes = classTable(grid)
    let names = GridTable(narrative: narrative, grid: grid, group: .dataClass).table()
    return Report.Section(
      id: "datasources", title: title,
      blocks: [
        .paragraph(sentence), .exhibit(Exhibit(table: classes), rows: 12),
        .paragraph(labels.text(PotentialLabel.dataSourcesAbout)), .exhibit(Exhibit(table: names), rows: 8),
      ])
  }

  /// One row for each class: mentions, and documents of each year.
  private func classTable(_ grid: ValueGrid) -> Table {
    Table(
      id: "data_classes", title: labels.text(PotentialLabel.classes), about: "",
      columns: [narrative.column("class", .text, .dataClass), narrative.column("mentions", .integer, .mentions)]
        + narrative.yearColumns(narrative.years) + [narrative.column("total", .integer, .documents)],
      rows: grid.categoriesByMentions.map { category in
        [.text(labels.name(.dataClass, category)), .integer(grid.mentions(category))]
          + narrative.years.map { year in
            grid.absence(year).map { .missing($0) } ?? .integer(grid.documents(category, year))
          } + [.integer(grid.documents(category))]
      })
  }
}
