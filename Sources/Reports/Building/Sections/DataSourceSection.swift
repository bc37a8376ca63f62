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
      .dataSources, of: narrative.forms, years: narrative.formYears, basis: narrative.basis, labels: labels)
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
    return Report.Section(
      id: "datasources", title: title,
      blocks: [
        .paragraph(sentence), .exhibit(Exhibit(table: classes), rows: 12),
      ] + names(grid))
  }

  /// The most named sources: of a handful of documents in a sentence, of many in a table by year.
  private func names(_ grid: ValueGrid) -> [Report.Section.Block] {
    let about = labels.text(PotentialLabel.dataSourcesAbout)
    guard narrative.isSmall else {
      let table = GridTable(narrative: narrative, grid: grid, group: .dataClass).table()
      return [.paragraph(about), .exhibit(Exhibit(table: table), rows: 10)]
    }
    let recurring = grid.rows.filter { $0.total > 1 }.map { "\($0.label) (\(labels.number($0.total)))" }
    guard !recurring.isEmpty else { return [.paragraph(about)] }
    let names = labels.text(PotentialLabel.recurringSources, ["sources": recurring.joined(separator: ", ")])
    return [.paragraph("\(names) \(about)")]
  }

  /// One row for each class: mentions, and documents of each year.
  private func classTable(_ grid: ValueGrid) -> Table {
    Table(
      id: "data_classes", title: labels.text(PotentialLabel.classes), about: "",
      columns: [narrative.column("class", .text, .dataClass), narrative.column("mentions", .integer, .mentions)]
        + narrative.yearColumns(narrative.formYears) + [narrative.column("total", .integer, .documents)],
      rows: grid.categoriesByMentions.map { category in
        [.text(labels.name(.dataClass, category)), .integer(grid.mentions(category))]
          + narrative.formYears.map { year in
            grid.absence(year).map { .missing($0) } ?? .integer(grid.documents(category, year))
          } + [.integer(grid.documents(category))]
      })
  }
}
