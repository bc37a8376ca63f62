internal import Archive
internal import Text
public import Vocabulary

/// What a plan announced against what its closings report: kept, added and dropped values, by name.
public struct PlannedActual: Sendable, Equatable {
  /// One value of one cycle.
  public struct Row: Sendable, Equatable {
    /// Id of the cycle.
    public let cycle: String
    /// methods, datasources or partners.
    public let dimension: Dimension
    /// Canonical id.
    public let valueID: String
    /// Label for readers.
    public let label: String
    /// What became of it.
    public let outcome: PlannedOutcome
  }

  /// The dimensions that plans and closings both name.
  static let dimensions: [Dimension] = [.methods, .dataSources, .partners]

  /// The rows by cycle, dimension, outcome and label.
  public let rows: [Row]

  /// Compares the plans and closings of cycles; several closings of one plan count together.
  ///
  /// A dimension is compared only where plan and closings both name a value of it: an empty answer drops nothing. A
  /// plan and closing in one page names its values once and cannot be compared with itself.
  public init(cycles: [LearningCycle], pages: [PageFacts]) {
    let page = Dictionary(pages.map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
    rows = cycles.flatMap { cycle -> [Row] in
      guard let plan = page[cycle.plan] else { return [] }
      let closings = cycle.closings.filter { $0 != cycle.plan }.compactMap { page[$0] }
      return Self.dimensions.flatMap { Self.rows(cycle.id, $0, plan: plan, closings: closings) }
    }
  }

  private static func rows(
    _ cycle: String, _ dimension: Dimension, plan: PageFacts, closings: [PageFacts]
  ) -> [Row] {
    let planned = labels([plan], dimension)
    let used = labels(closings, dimension)
    guard !planned.isEmpty, !used.isEmpty else { return [] }
    let all = planned.merging(used) { first, _ in first }
    return all.map { id, label in
      let outcome: PlannedOutcome = used[id] == nil ? .dropped : planned[id] == nil ? .added : .kept
      return Row(cycle: cycle, dimension: dimension, valueID: id, label: label, outcome: outcome)
    }.sorted {
      ($0.outcome.order, $0.label.scalarOrder, $0.valueID.scalarOrder)
        < ($1.outcome.order, $1.label.scalarOrder, $1.valueID.scalarOrder)
    }
  }

  private static func labels(_ pages: [PageFacts], _ dimension: Dimension) -> [String: String] {
    let values = pages.flatMap(\.values).filter { $0.dimension == dimension }
    return Dictionary(values.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
  }
}

extension PlannedOutcome {
  fileprivate var order: Int { PlannedOutcome.allCases.firstIndex(of: self) ?? 0 }
}
