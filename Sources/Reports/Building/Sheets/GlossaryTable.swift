internal import Labels
internal import Metrics

/// The terms of the report with their meaning, for people who do not know the field.
struct GlossaryTable {
  let labels: Labels

  /// One row for each term, then one for each letter of the flags.
  func table() -> Table {
    Table(
      id: "glossary", title: labels.text(SheetLabel.glossary), about: labels.text(SheetAbout.glossary),
      columns: [
        Column("term", title: labels.text(ColumnLabel.term)),
        Column("meaning", title: labels.text(ColumnLabel.meaning)),
      ], rows: entries.map { [.text($0.term), .text($0.meaning)] })
  }

  /// Terms in the order in which a report meets them.
  private static let terms = [
    "learning_plan", "closing", "experiment", "document", "year_of_work", "year_of_page", "quarter", "form_edition",
    "coverage", "not_asked", "value", "uncurated", "k_of_n", "interval", "verdict", "effective_number", "stages",
    "vehicle", "partner", "quadruple_helix", "insight", "cycle", "handover",
  ]

  /// Terms and meanings in order.
  var entries: [(term: String, meaning: String)] {
    Self.terms.map { (labels.name(.term, $0), labels.name(.meaning, $0)) }
      + ObservationFlag.allCases.map { ($0.rawValue, labels.name(.flag, $0.rawValue)) }
  }
}
