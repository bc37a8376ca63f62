internal import Metrics
internal import Vocabulary

/// The stages of the learning cycle that each plan's questions relate to.
struct StageTable {
  let pages: [DocumentEntry]

  /// One row for each plan, a plan and closing in one included.
  func table() -> Table {
    let plans = pages.filter(\.isPlan)
    return Table(
      id: "stages", title: "Stages",
      about: "One row for each plan: the stages of the learning cycle that its learning questions relate to.",
      columns: [
        Column("document", about: "Path relative to the archive."),
        Column("iso3", about: "ISO 3166-1 alpha-3 codes, joined by \"; \"."),
        Column("year", .year, about: "Year of the page's tag."), Column("cycle_year", .year, about: "Year of work."),
      ]
        + Stage.allCases.map { stage in
          Column(stage.rawValue, .boolean, about: "Whether a question relates to it; empty where none is ticked.")
        } + [Column("learning_questions", .integer, about: "Learning questions that the plan states.")],
      keys: .primary("document", references: [.document]), rowCount: plans.count
    ) { Self.row(plans[$0]) }
  }

  private static func row(_ page: DocumentEntry) -> [Cell] {
    let stages = page.stages
    return page.place + [.optional(page.workYear)]
      + Stage.allCases.map { stages.isEmpty ? .missing(page.silence(of: "stages")) : .boolean(stages.contains($0)) }
      + [.integer(page.learningQuestions)]
  }
}

extension DocumentEntry {
  /// Document, country codes and year of the tag: the first cells of a table with a row for each page.
  var place: [Cell] {
    let codes = countryCodes
    return [
      .text(id), codes.isEmpty ? .missing(.none) : .text(codes.joined(separator: "; ")), .optional(tagYear),
    ]
  }

  /// Why a field of the page's form has no answer.
  func silence(of field: String) -> Cell.Missing {
    switch state(of: field) {
    case .lost: .lost
    case .empty, .value: .noAnswer
    case .notAsked, .noDocuments, nil: .notAsked
    }
  }
}

extension Cell.Missing {
  /// The letter of the data files' flags.
  var flag: Cell {
    switch self {
    case .notAsked: .text(ObservationFlag.notAsked.rawValue)
    case .lost: .text(ObservationFlag.lost.rawValue)
    case .noAnswer: .text(ObservationFlag.empty.rawValue)
    case .none, .tooFew, .noDocument: .missing(.none)
    }
  }
}
