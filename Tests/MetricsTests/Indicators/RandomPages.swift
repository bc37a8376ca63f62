import Archive
import Vocabulary

/// Archives that look random and are the same on every run.
enum RandomPages {
  private static let countries = ["Kenya", "France", "Viet Nam", "Peru"]
  private static let tags = [
    "methods:Pilots", "methods:Foresight", "methods:Co-creation", "methods:brainstorming", "methods:Kite Flying",
    "datasources:survey", "datasources:Open data", "datasources:co-creation", "datasources:Citizen data",
    "sdgs:SDG 1", "sdgs:SDG 8", "sdgs:SDG 17", "sdgs:SDG 11", "thematic_areas:government innovation",
    "thematic_areas:waste", "scaling:led to partnerships",
  ]

  /// Pages of every kind over five years and four countries.
  static func pages(seed: UInt64, count: Int) -> [IndicatorPage] {
    var random = RepeatableNumbers(seed: seed)
    return (0..<count).map { _ in page(&random) }
  }

  private static func page(_ random: inout RepeatableNumbers) -> IndicatorPage {
    var page = IndicatorPage(
      kind: [.plan, .plan, .closing, .experiment][random.number(in: 0...3)], edition: random.number(in: 1...2),
      year: random.number(in: 0...20) == 0 ? nil : random.number(in: 2021...2025),
      country: countries[random.number(in: 0...3)])
    if page.kind == .plan { page.edition = 1 }
    page.tags = tags.filter { _ in random.number(in: 0...3) == 0 }
    if random.number(in: 0...1) == 0 {
      page = page.answering(
        "Did you experience any barriers or bottlenecks when impacting the system, working on your frontier challenge respectively?",
        "The procurement took months and the budget was small.")
    }
    return page
  }
}
