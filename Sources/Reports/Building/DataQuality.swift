internal import Metrics
internal import Vocabulary

/// How far the figures stand on curated terms, and where the decisions came from.
struct DataQuality {
  let input: ReportInput

  /// The section of the narrative.
  func section() -> Report.Section {
    let curation = curationTable()
    let contributions = contributionTable()
    return Report.Section(
      id: "data_quality", title: "Data quality",
      blocks: [
        .paragraph(curation.about), .exhibit(Exhibit(table: curation), rows: 10),
        .paragraph(contributions.about), .exhibit(Exhibit(table: contributions), rows: 20),
      ])
  }

  /// Mentions on curated terms and without one, by dimension.
  func curationTable() -> Table {
    let rows = Curation(pages: input.pages, scope: input.scope).rows
    return Table(
      id: "curation", title: "Curated and uncurated values",
      about: "A mention is a value on a page, counted once a page; an uncurated value has no term in the vocabularies "
        + "and counts under itself.",
      columns: [
        Column("dimension", title: "Dimension"), Column("mentions", .integer, title: "Mentions"),
        Column("uncurated_mentions", .integer, title: "Uncurated mentions"),
        Column("uncurated_values", .integer, title: "Uncurated values"),
      ],
      rows: rows.map { row in
        [
          .text(Dimension(rawValue: row.dimension.rawValue).map(DimensionText.title) ?? row.dimension.rawValue),
          .integer(row.mentions), .integer(row.uncuratedMentions), .integer(row.uncuratedValues),
        ]
      })
  }

  /// Terms, aliases and ignored values by dimension and origin.
  func contributionTable() -> Table {
    Table(
      id: "decisions", title: "Vocabulary decisions",
      about: "Decisions in force by origin: terms, other spellings of a term, and values decided to be none.",
      columns: [
        Column("dimension", title: "Dimension"), Column("origin", title: "From"),
        Column("terms", .integer, title: "Terms"), Column("aliases", .integer, title: "Other spellings"),
        Column("ignored", .integer, title: "Ignored values"),
      ],
      rows: input.vocabulary.contributions.map { row in
        [
          .text(Dimension(rawValue: row.dimension.rawValue).map(DimensionText.title) ?? row.dimension.rawValue),
          .text(Self.name(row.origin)), .integer(row.terms), .integer(row.aliases), .integer(row.ignored),
        ]
      })
  }

  private static func name(_ origin: Origin) -> String {
    switch origin {
    case .compiledIn: "the program"
    case .curation: "the curation folder"
    }
  }
}
