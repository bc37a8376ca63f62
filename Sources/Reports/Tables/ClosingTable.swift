internal import Metrics
internal import Vocabulary

/// What each closing is linked to, and how it says the work was handed over.
struct ClosingTable {
  let input: ReportInput

  /// One row for each closing, a plan and closing in one included.
  func table() -> Table {
    let closings = input.listings.closings
    let links = input.listings.planLinks
    return Table(
      id: "closings", title: "Closings",
      about: "One row for each closing: its year of work, the plan it is linked to, its insights and its handover.",
      columns: Self.columns, keys: .primary("document", references: [.document, .cycle]), rowCount: closings.count
    ) { index in
      let page = closings[index]
      return page.place + Self.form(page, links[page.id]) + Self.link(links[page.id]) + Self.answers(page)
    }
  }

  private static let columns =
    [
      Column("document", about: "Path relative to the archive."),
      Column("iso3", about: "ISO 3166-1 alpha-3 codes, joined by \"; \"."),
      Column("year", .year, about: "Year of the page's tag."),
      Column("edition", .integer, about: "Edition of the form."),
      Column("cycle_year", .year, about: "Year of work."),
      Column(
        "cycle_rule",
        about: "rule, override where a person corrected the year of work, or plan where the linked plan is later."),
      Column(
        "cycle", about: "Id of the learning cycle; empty where no plan is linked.", whenEmpty: "no plan is linked"),
      Column("plan", about: "The plan's document."),
      Column(
        "link_method", about: "What the link rests on.", values: .codes(of: LinkMethod.self),
        whenEmpty: "no plan is linked"),
      Column(
        "link_score", .number(decimals: 2),
        about: "Natural logarithm of its odds against no plan; empty for plan and closing in one page."),
      Column("insights", .integer, about: "Key insights told apart."),
      Column("insights_split", about: "How the answer was cut into insights."),
    ]
    + HandoverOutcome.allCases.map { outcome in
      Column(
        "handover_\(outcome.rawValue)", .boolean, about: "Whether it is ticked; empty where nothing is, see flag.",
        whenEmpty: "nothing is ticked, flag says why")
    } + [
      Column("handover_conflict", .boolean, about: "Not yet scaled ticked together with an outcome."),
      Column(
        "flag", about: "Why there is no handover: M not asked, L lost, O asked and empty.",
        values: .codes(ObservationFlag.notAsked, .lost, .empty), whenEmpty: "there is a handover"),
    ]

  private static func form(_ page: DocumentEntry, _ link: PlanLink?) -> [Cell] {
    [
      .optional(page.edition), .optional(page.workYear),
      .text(page.workYearRule(isLinked: link != nil).rawValue),
    ]
  }

  private static func link(_ link: PlanLink?) -> [Cell] {
    guard let link else { return [Cell](repeating: .missing(.none), count: 4) }
    return [
      .text(link.cycle), .text(link.plan), .text(link.method.rawValue),
      link.score.map { .number($0, decimals: 2) } ?? .missing(.none),
    ]
  }

  private static func answers(_ page: DocumentEntry) -> [Cell] {
    let (insights, handover) = (page.insights, page.handover)
    let silence = page.silence(of: "handover")
    return [.integer(insights.count), .optional(insights.first?.rule.rawValue)]
      + HandoverOutcome.allCases.map { outcome in
        handover.map { .boolean($0.outcomes.contains(outcome)) } ?? .missing(silence)
      } + [
        handover.map { .boolean($0.isConflict) } ?? .missing(silence),
        handover == nil ? silence.flag : .missing(.none),
      ]
  }
}
