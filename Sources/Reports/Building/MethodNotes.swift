internal import Labels

/// What a reader must know to read the figures, in fixed sentences.
struct MethodNotes {
  let labels: Labels

  /// Sentences for the cover and the narrative.
  var howToRead: [String] {
    [NoteLabel.figure, .notAsked, .years, .shares, .names].map { labels.text($0) }
  }

  /// Sentences on how the figures are made.
  var method: [String] {
    [NoteLabel.findings, .tags, .terms, .duplicates, .kinds, .shift, .partners, .thresholds, .selfReports].map {
      labels.text($0)
    }
  }

  /// The notes as a table for the workbook.
  func table() -> Table {
    let rows =
      howToRead.map { (labels.text(NoteLabel.howToRead), $0) }
      + (method + [labels.text(NoteLabel.explain)]).map { (labels.text(NoteLabel.method), $0) }
    return Table(
      id: "notes", title: labels.text(NoteLabel.title), about: labels.text(NoteLabel.about),
      columns: [
        Column("subject", title: labels.text(ColumnLabel.subject)),
        Column("note", title: labels.text(ColumnLabel.note)),
      ],
      rows: rows.map { [.text($0.0), .text($0.1)] })
  }
}
