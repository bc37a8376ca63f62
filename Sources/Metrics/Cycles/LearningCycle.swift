public import Archive

/// A plan with the closings that report on it.
public struct LearningCycle: Sendable, Hashable {
  /// A closing's link to the plan.
  public struct Link: Sendable, Hashable {
    /// The closing's page.
    public let closing: String
    /// What the link rests on.
    public let method: LinkMethod
    /// The sum of the evidence, 1.9 and more; nil where plan and closing are one page.
    public let score: Double?
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

  /// The cycle of each linked page, plan or closing, by document; other pages are missing.
  public var cycleOfDocument: [String: String] {
    var ids: [String: String] = [:]
    for cycle in cycles {
      for document in [cycle.plan] + cycle.closings { ids[document] = cycle.id }
    }
    return ids
  }
}
