internal import Metrics
internal import Vocabulary

/// What the answers say, row by row: barriers, insights, vehicles, handovers.
struct AnswerTables {
  let pages: [DocumentEntry]

  /// One row for each barrier theme on a page; a denial stands without a theme.
  func barriers() -> Table {
    let rows = pages.flatMap { page in page.barrierReplies.flatMap { Self.rows(page, $0) } }
    return Table(
      id: "barriers", title: "Barriers",
      about: "Barrier themes of first-edition closings and of experiments, one row for each theme of an answer.",
      columns: [
        Column("document", about: "Path relative to the archive."),
        Column("line", .integer, about: "Line of the clause that names the theme."),
        Column("cycle_year", .year, about: "Year of work."),
        Column(
          "theme", about: "Theme of barrier_lexicon.csv.", values: .codes(of: BarrierTheme.self),
          whenEmpty: "the answer denies any barrier"),
        Column("term", about: "The words that were recognised; the clause where no single words were."),
        Column("sentence", about: "The sentence around them."),
        Column("denial", .boolean, about: "true where the answer says there was no barrier."),
        Column("kind", about: "closing or experiment.", values: .codes(PageKind.closing, .experiment)),
        Column(
          "method", about: "coded by a person, by the model of clauses, or by keyword; empty where denied.",
          values: .codes(of: BarrierMethod.self), whenEmpty: "the answer denies any barrier"),
      ], keys: .none(references: [.document]), rows: rows)
  }

  private static func rows(_ page: DocumentEntry, _ answer: BarrierReply) -> [[Cell]] {
    let start: (Int) -> [Cell] = { [.text(page.id), .integer($0), .optional(page.workYear)] }
    let kind = answer.kind.rawValue
    guard !answer.isDenial else {
      return [
        start(answer.line) + [
          .missing(.none), .missing(.none), .missing(.none), .boolean(true), .text(kind), .missing(.none),
        ]
      ]
    }
    return answer.barriers.map { mention in
      start(mention.line) + [
        .text(mention.theme.rawValue), .text(mention.term), .text(mention.sentence), .boolean(false), .text(kind),
        .text(mention.method.rawValue),
      ]
    }
  }

  /// One row for each key insight of a closing.
  func insights() -> Table {
    let rows = pages.flatMap { page in page.insights.map { (page.id, $0) } }
    return Table(
      id: "insights", title: "Insights", about: "Key insights of closings, cut into items by the rule named.",
      columns: [
        Column("document", about: "Path relative to the archive."),
        Column("line", .integer, about: "Line of the item."),
        Column("seq", .integer, about: "Number within the answer, from 1."), Column("text", about: "The insight."),
        Column("split_rule", about: "How the answer was cut into items.", values: .codes(of: SplitRule.self)),
      ], keys: .primary("document", "seq", references: [.document]), rowCount: rows.count
    ) { index in
      let (document, insight) = rows[index]
      return [
        .text(document), .integer(insight.line), .integer(insight.sequence), .text(insight.text),
        .text(insight.rule.rawValue),
      ]
    }
  }

  /// One row for each sentence in which a closing says how its work was or will be handed over.
  func handovers() -> Table {
    let rows = pages.flatMap { page in page.handoverSentences.map { (page, $0) } }
    return Table(
      id: "handovers", title: "Handovers",
      about: "Handovers and plans of one, sentence by sentence, as second-edition closings tell them.",
      columns: [
        Column("document", about: "Path relative to the archive."),
        Column("line", .integer, about: "Line of the sentence."), Column("cycle_year", .year, about: "Year of work."),
        Column("outcome", about: "Options ticked on the page, joined by \"; \"."),
        Column("detail", about: "The sentence."), Column("when", about: "Dates as written, joined by \"; \"."),
        Column("where", about: "Places as written, joined by \"; \"."),
        Column("to_whom", about: "Bodies and groups as written, joined by \"; \"."),
      ], keys: .none(references: [.document]), rowCount: rows.count
    ) { index in
      let (page, note) = rows[index]
      let ticked = HandoverOutcome.allCases.filter { page.handover?.outcomes.contains($0) ?? false }
      return [
        .text(page.id), .integer(note.line), .optional(page.workYear), Self.joined(ticked.map(\.rawValue)),
        .text(note.detail), Self.joined(note.dates), Self.joined(note.places), Self.joined(note.bodies),
      ]
    }
  }

  private static func joined(_ parts: [String]) -> Cell {
    parts.isEmpty ? .missing(.none) : .text(parts.joined(separator: "; "))
  }

  /// One row for each mention of an innovation vehicle.
  func initiatives() -> Table {
    let rows = pages.flatMap { page in page.initiatives.map { (page, $0) } }
    let ids = InitiativeEntry.idsOfMade(in: pages)
    return Table(
      id: "initiatives", title: "Innovation vehicles named",
      about:
        "Words for initiatives: those with an initiative_id the lab, its organisation or a partner makes or runs by what "
        + "a sentence says; read the sentence before publishing.",
      columns: [
        Column("document", about: "Path relative to the archive."),
        Column("line", .integer, about: "Line of the term."),
        Column("vehicle", about: "Kind of vehicle."), Column("term", about: "The words that were recognised."),
        Column("sentence", about: "The sentence around them."),
        Column(
          "initiative", about: "Name that the page gives to it; empty where it has none, and for words alone.",
          whenEmpty: "no name, or words alone"),
        Column(
          "initiative_id",
          about: "Equal on all mentions of one initiative: by country and name, else by document; empty where no "
            + "mention shows somebody making or running it."),
        Column("best", .boolean, about: "true where the sentence says most about the initiative on its page."),
      ], keys: .none(references: [.document]), rowCount: rows.count
    ) { index in
      let (page, vehicle) = rows[index]
      let id = vehicle.id
      let isMade = ids.contains(id)
      return [
        .text(page.id), .integer(vehicle.line), .text(vehicle.vehicle.rawValue), .text(vehicle.term),
        .text(vehicle.sentence), isMade && !vehicle.name.isEmpty ? .text(vehicle.name) : .missing(.none),
        isMade ? .text(id) : .missing(.none), .boolean(vehicle.isMade && vehicle.isBest),
      ]
    }
  }
}
