internal import Archive
internal import Metrics

/// What the answers say, row by row: barriers, insights, vehicles.
struct AnswerTables {
  let pages: [PageFacts]

  /// One row for each barrier theme on a page; a denial stands without a theme.
  func barriers() -> Table {
    let rows = pages.flatMap { page in (page.answers?.barriers).map { Self.barrierRows(page, $0) } ?? [] }
    return Table(
      id: "barriers", title: "Barriers",
      about: "Barrier themes of first-edition closings, found by keywords: mentions, a lower bound.",
      columns: [
        Column("document", about: "Path relative to the archive."),
        Column("line", .integer, about: "Line of the term."),
        Column("cycle_year", .year, about: "Year of work."), Column("theme", about: "Theme of barrier_lexicon.csv."),
        Column("term", about: "The words that were recognised."),
        Column("sentence", about: "The sentence around them."),
        Column("denial", .boolean, about: "true where the answer says there was no barrier."),
      ], rows: rows)
  }

  private static func barrierRows(_ page: PageFacts, _ answer: BarrierAnswer) -> [[Cell]] {
    let start: (Int) -> [Cell] = { [.text(page.document), .integer($0), .optional(page.cycleYear)] }
    guard !answer.isDenial else {
      return [start(answer.line) + [.missing(.none), .missing(.none), .missing(.none), .boolean(true)]]
    }
    return answer.mentions.map { mention in
      start(mention.line) + [
        .text(mention.theme.rawValue), .text(mention.term), .text(mention.sentence), .boolean(false),
      ]
    }
  }

  /// One row for each key insight of a closing.
  func insights() -> Table {
    let rows = pages.flatMap { page in (page.answers?.insights ?? []).map { (page.document, $0) } }
    return Table(
      id: "insights", title: "Insights", about: "Key insights of closings, cut into items by the rule named.",
      columns: [
        Column("document", about: "Path relative to the archive."),
        Column("line", .integer, about: "Line of the item."),
        Column("seq", .integer, about: "Number within the answer, from 1."), Column("text", about: "The insight."),
        Column("split_rule", about: "How the answer was cut into items."),
      ], rowCount: rows.count
    ) { index in
      let (document, insight) = rows[index]
      return [
        .text(document), .integer(insight.line), .integer(insight.sequence), .text(insight.text),
        .text(insight.rule.rawValue),
      ]
    }
  }

  /// One row for each innovation vehicle that a page names.
  func initiatives() -> Table {
    let rows = pages.flatMap { page in (page.answers?.vehicles ?? []).map { (page.document, $0) } }
    return Table(
      id: "initiatives", title: "Innovation vehicles named",
      about: "Vehicles of learning found by keywords: a mention is no delivery; read the sentence before publishing.",
      columns: [
        Column("document", about: "Path relative to the archive."),
        Column("line", .integer, about: "Line of the term."),
        Column("vehicle", about: "Kind of vehicle."), Column("term", about: "The words that were recognised."),
        Column("sentence", about: "The sentence around them."),
      ], rowCount: rows.count
    ) { index in
      let (document, vehicle) = rows[index]
      return [
        .text(document), .integer(vehicle.line), .text(vehicle.vehicle.rawValue), .text(vehicle.term),
        .text(vehicle.sentence),
      ]
    }
  }
}
