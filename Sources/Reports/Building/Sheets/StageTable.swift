internal import Archive
internal import Facts
internal import Metrics
internal import Vocabulary

/// The stages of the learning cycle that each plan's questions relate to.
struct StageTable {
  let pages: [PageFacts]

  /// One row for each plan, a plan and closing in one included.
  func table() -> Table {
    let plans = pages.filter { $0.kind?.countedKinds.contains(.plan) ?? false }
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

  private static func row(_ page: PageFacts) -> [Cell] {
    let stages = page.answers?.stages ?? []
    return page.place + [.optional(page.cycleYear)]
      + Stage.allCases.map { stages.isEmpty ? .missing(page.silence(of: "stages")) : .boolean(stages.contains($0)) }
      + [.integer(page.answers?.learningQuestions ?? 0)]
  }
}

extension PageFacts {
  /// Document, country codes and year of the tag: the first cells of a table with a row for each page.
  var place: [Cell] {
    let codes = countries.map(\.iso3).filter { !$0.isEmpty }
    return [
      .text(document), codes.isEmpty ? .missing(.none) : .text(codes.joined(separator: "; ")), .optional(year(.tag)),
    ]
  }

  /// Why a field of the page's form has no answer.
  func silence(of field: String) -> Cell.Missing {
    switch coverage.first(where: { $0.field == field })?.state {
    case .notAsked, nil: .notAsked
    case .lost: .lost
    case .empty, .answered: .noAnswer
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
