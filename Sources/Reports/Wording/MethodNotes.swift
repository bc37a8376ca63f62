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
}
