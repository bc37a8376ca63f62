internal import Labels
internal import Metrics

/// How to read the figures, how they are made, what cannot be said, and what the words mean.
struct NoteSheet {
  let narrative: Narrative

  private var labels: Labels { narrative.labels }

  /// The sheet, one row for each sentence or term.
  func sheet() -> Report.Sheet {
    let title = labels.text(NoteLabel.title)
    return Report.Sheet(
      name: labels.text(SheetLabel.notes), title: title, about: labels.text(NoteLabel.about),
      table: Table(
        id: "notes", title: title, about: labels.text(NoteLabel.about),
        columns: [narrative.column("subject", .text, .subject), narrative.column("note", .text, .note)],
        rows: rows.map { [.text($0.subject), .text($0.note)] }))
  }

  /// What is told under one subject.
  private struct Row {
    let subject: String
    let note: String
  }

  private var rows: [Row] {
    let notes = MethodNotes(labels: labels)
    let isFull = narrative.input.workbook == .full
    let method = notes.method + (isFull ? [labels.text(NoteLabel.explain)] : [])
    let told = [
      (labels.text(NoteLabel.howToRead), notes.howToRead), (labels.text(NoteLabel.method), method),
      (labels.text(SectionLabel.limits), ScopeSection(narrative: narrative).limits),
    ]
    let terms = Glossary(labels: labels).entries(withFlags: isFull)
    return told.flatMap { subject, sentences in sentences.map { Row(subject: subject, note: $0) } }
      + terms.map { Row(subject: $0.term, note: $0.meaning) }
  }
}

/// The terms of the report with their meaning, for people who do not know the field.
struct Glossary {
  let labels: Labels

  /// Terms in the order in which a report meets them.
  private static let terms = [
    "learning_plan", "closing", "experiment", "document", "year_of_work", "year_of_page", "quarter", "form_edition",
    "coverage", "not_asked", "value", "uncurated", "k_of_n", "interval", "verdict", "effective_number", "stages",
    "vehicle", "partner", "quadruple_helix", "insight", "cycle", "handover",
  ]

  /// Terms and meanings in order; the letters of flags stand in data sheets only.
  func entries(withFlags: Bool) -> [(term: String, meaning: String)] {
    let flags = withFlags ? ObservationFlag.allCases : []
    return Self.terms.map { (labels.name(.term, $0), labels.name(.meaning, $0)) }
      + flags.map { ($0.rawValue, labels.name(.flag, $0.rawValue)) }
  }
}
