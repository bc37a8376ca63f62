internal import Facts
public import Vocabulary

/// A plan with the closings that report on it, as lists show it.
public struct CycleEntry: Sendable {
  let cycle: LearningCycle

  init(_ cycle: LearningCycle) { self.cycle = cycle }

  /// Stable id.
  public var id: String { cycle.id }
  /// Country codes of the plan, sorted.
  public var iso3: [String] { cycle.iso3 }
  /// The plan's document.
  public var plan: String { cycle.plan }
  /// The closings' documents, in order.
  public var closings: [String] { cycle.closings }
  /// The plan's year tag.
  public var year: Int? { cycle.year }
  /// The plan's year of work.
  public var workYear: Int? { cycle.cycleYear }
  /// What the weakest of its links rests on.
  public var method: LinkMethod { cycle.method }
  /// Natural logarithm of the odds of the weakest link; nil when plan and closing are one page.
  public var score: Double? { cycle.score }
  /// The probability of the weakest link, 0.6 to 1; nil when plan and closing are one page.
  public var probability: Double? { cycle.probability }
}

/// The plan that a closing reports on.
public struct PlanLink: Sendable {
  /// Id of the learning cycle.
  public let cycle: String
  /// The plan's document.
  public let plan: String
  /// What the link rests on.
  public let method: LinkMethod
  /// Natural logarithm of its odds against no plan; nil when plan and closing are one page.
  public let score: Double?

  /// The link of each closing, by its document.
  static func all(of cycles: [LearningCycle]) -> [String: PlanLink] {
    let pairs = cycles.flatMap { cycle in
      cycle.links.map { link in
        (link.closing, PlanLink(cycle: cycle.id, plan: cycle.plan, method: link.method, score: link.score))
      }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

/// A value that a linked plan or its closings name.
public struct PlannedValue: Sendable {
  private let row: PlannedActual.Row

  /// Id of the cycle.
  public var cycle: String { row.cycle }
  /// methods, datasources or partners.
  public var dimension: Dimension { row.dimension }
  /// Canonical id.
  public var valueID: String { row.valueID }
  /// Label for readers.
  public var label: String { row.label }
  /// What became of it.
  public var outcome: PlannedOutcome { row.outcome }

  static func all(of cycles: [CycleEntry], pages: [PageFacts]) -> [PlannedValue] {
    PlannedActual(cycles: cycles.map(\.cycle), pages: pages).rows.map(PlannedValue.init)
  }
}

/// What the year of work of a closing rests on.
public enum WorkYearRule: String, Sendable, Hashable, CaseIterable {
  /// The year of the page's tag, by the rule for its form.
  case rule
  /// A person's correction.
  case override
  /// The linked plan, which is later.
  case plan
}
