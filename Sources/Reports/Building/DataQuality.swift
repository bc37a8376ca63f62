internal import Labels
internal import Metrics
internal import Vocabulary

/// How far the figures stand on curated terms, and where the decisions came from.
struct DataQuality {
  let input: ReportInput

  private var labels: Labels { input.labels }

  /// Mentions on curated terms and without one, by dimension.
  func curationTable() -> Table {
    let rows = input.curation.rows
    return Table(
      id: "curation", title: labels.text(QualityLabel.curation), about: labels.text(QualityLabel.curationAbout),
      columns: [
        Column("dimension", title: labels.text(ColumnLabel.dimension)),
        Column("mentions", .integer, title: labels.text(ColumnLabel.mentions)),
        Column("uncurated_mentions", .integer, title: labels.text(ColumnLabel.uncuratedMentions)),
        Column("uncurated_values", .integer, title: labels.text(ColumnLabel.uncuratedValues)),
      ],
      rows: rows.map { row in
        [
          .text(labels.name(.dimension, row.dimension.rawValue)),
          .integer(row.mentions), .integer(row.uncuratedMentions), .integer(row.uncuratedValues),
        ]
      })
  }

  /// Terms, aliases and ignored values by dimension and origin.
  func contributionTable() -> Table {
    Table(
      id: "decisions", title: labels.text(QualityLabel.decisions), about: labels.text(QualityLabel.decisionsAbout),
      columns: [
        Column("dimension", title: labels.text(ColumnLabel.dimension)),
        Column("origin", title: labels.text(ColumnLabel.origin)),
        Column("terms", .integer, title: labels.text(ColumnLabel.terms)),
        Column("aliases", .integer, title: labels.text(ColumnLabel.aliases)),
        Column("ignored", .integer, title: labels.text(ColumnLabel.ignored)),
      ],
      rows: input.vocabulary.contributions.map { row in
        [
          .text(labels.name(.dimension, row.dimension.rawValue)),
          .text(name(row.origin)), .integer(row.terms), .integer(row.aliases), .integer(row.ignored),
        ]
      })
  }

  private func name(_ origin: Origin) -> String {
    switch origin {
    case .compiledIn: labels.text(QualityLabel.program)
    case .curation: labels.text(QualityLabel.curationFolder)
    }
  }
}
