public import Text
public import Vocabulary

/// A plan with the closings that report on it.
public struct LearningCycle: Sendable, Hashable {
  /// A closing's link to the plan.
  public struct Link: Sendable, Hashable {
    /// The closing's page.
    public let closing: String
    /// What the link rests on.
    public let method: LinkMethod
    /// The sum of the evidence: natural logarithm of the odds against no plan; nil where plan and closing are one page.
    public let score: Double?
    /// The probability that the plan is the closing's own, 0.6 to 1; nil where plan and closing are one page.
    public let probability: Double?
    /// The closing's year of work: never before the plan's, whatever year it was filed under.
    public let cycleYear: Int?
  }

  /// Stable id made of country, year of work and a fingerprint of the plan's path.
  ///
  ///     vnm-2021-0f3a9c21     // xxx and 0000 stand where the plan has no country or year
  public let id: String
  /// Country codes of the plan, sorted; empty when it names no known country.
  public let iso3: [String]
  /// The plan's page.
  public let plan: String
  /// The links, ordered by closing; never empty.
  public let links: [Link]
  /// The plan's year tag.
  public let year: Int?
  /// The plan's year of work.
  public let cycleYear: Int?

  /// The closings' pages in order.
  public var closings: [String] { links.map(\.closing) }
  /// What the weakest of the links rests on.
  public var method: LinkMethod { weakest?.method ?? .samePage }
  /// The score of the weakest link; nil when all of them are the plan's own page.
  public var score: Double? { weakest?.score }

  /// The probability of the weakest link; nil when all of them are the plan's own page.
  public var probability: Double? { weakest?.probability }

  private var weakest: Link? {
    links.min { ($0.score ?? .infinity, $0.closing.scalarOrder) < ($1.score ?? .infinity, $1.closing.scalarOrder) }
  }
}

/// The learning cycles of an archive.
public struct CycleLinks: Sendable {
  /// The cycles with at least one closing, ordered by plan.
  public let cycles: [LearningCycle]
  /// Closings that were left without a plan because two fitted equally well.
  public let findings: [Finding]

  /// The year of work of each linked closing, by document; others are missing.
  public var cycleYearOfClosing: [String: Int] {
    let links = cycles.flatMap(\.links)
    return Dictionary(
      links.compactMap { link in link.cycleYear.map { (link.closing, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// The cycle of each linked page, plan or closing, by document; other pages are missing.
  public var cycleOfDocument: [String: String] {
    var ids: [String: String] = [:]
    for cycle in cycles {
      for document in [cycle.plan] + cycle.closings { ids[document] = cycle.id }
    }
    return ids
  }
}
