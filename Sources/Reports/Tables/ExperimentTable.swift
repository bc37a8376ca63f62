internal import Metrics
internal import Vocabulary

/// What each experiment says of its design, its result and what came of it.
struct ExperimentTable {
  let pages: [DocumentEntry]

  /// One row for each experiment.
  func table() -> Table {
    let rows = pages.compactMap { page in page.experiment.map { (page, $0) } }
    return Table(
      id: "experiments", title: "Experiments",
      about: "One row for each experiment: design, result of the hypothesis and outcomes, as the page ticks them.",
      columns: Self.columns, keys: .primary("document", references: [.document]), rowCount: rows.count
    ) { Self.row(rows[$0].0, rows[$0].1) }
  }

  private static let columns =
    [
      Column("document", about: "Path relative to the archive."),
      Column("iso3", about: "ISO 3166-1 alpha-3 codes, joined by \"; \"."),
      Column("year", .year, about: "Year of the page's tag."),
      Column("edition", .integer, about: "Edition of the form."),
      Column("date", about: "Date of the answer, as precise as it is written: 2023-05-14, 2023-05 or 2023."),
      Column("status", about: "completed, implementation, design, under_review."),
      Column("type", about: "pre_experimental, quasi_experimental, experimental."),
      Column("comparison", about: "With what it compares: none, before, separate, both, conflict, unknown."),
      Column("random_assignment", .boolean, about: "Whether assignment is random."),
      Column("sample_band", about: "Size of the sample: 1, 2-9, 10-49, 50-99, 100-999, 1000+."),
      Column("cost_band", about: "Estimated cost in US dollars."),
      Column(
        "hypothesis", about: "What became of it, read from the answer: proven, partly, disproven, pending, unclear."),
    ]
    + ExperimentOutcome.allCases.map { outcome in
      Column(
        "outcome_\(outcome.rawValue)", .boolean, about: "Whether it is ticked; empty where nothing is, see flag.",
        whenEmpty: "nothing is ticked, flag says why")
    } + [
      Column(
        "flag", about: "Why there is no outcome: M not asked, L lost, O asked and empty.",
        values: .codes(ObservationFlag.notAsked, .lost, .empty), whenEmpty: "there is an outcome")
    ]

  private static func row(_ page: DocumentEntry, _ facts: ExperimentEntry) -> [Cell] {
    let silence = page.silence(of: "experiment-scaling")
    let isSilent = facts.outcomes.isEmpty
    return page.place + [.optional(page.edition), .optional(facts.date)] + design(facts)
      + ExperimentOutcome.allCases.map { isSilent ? .missing(silence) : .boolean(facts.outcomes.contains($0)) }
      + [isSilent ? silence.flag : .missing(.none)]
  }

  private static func design(_ facts: ExperimentEntry) -> [Cell] {
    [
      .optional(facts.status), .optional(facts.type), .optional(facts.comparison),
      facts.isRandom.map { .boolean($0) } ?? .missing(.none), .optional(facts.sample), .optional(facts.cost),
      .optional(facts.hypothesis?.rawValue),
    ]
  }
}
