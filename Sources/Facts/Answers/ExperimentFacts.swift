public import Vocabulary

/// What an experiment says of its design and outcome, by its tags and by the ticks below its prompts.
public struct ExperimentFacts: Sendable, Hashable {
  /// With what the experiment compares.
  public enum Comparison: String, Sendable, Hashable, CaseIterable {
    /// With nothing.
    case none
    /// With the same group before.
    case before
    /// With another group.
    case separate
    /// With both.
    case both
    /// A tick of no beside a tick of yes.
    case conflict
    /// The writer does not know.
    case unknown

    /// Whether any yes was ticked.
    public var isAny: Bool { self == .before || self == .separate || self == .both || self == .conflict }
  }

  /// With what it compares; nil when the page does not say.
  public let comparison: Comparison?
  /// Whether another group is among what it compares with.
  public let comparesGroups: Bool
  /// Whether assignment is random, a tick of random beside another included; nil when the page does not say.
  public let isRandom: Bool?
  /// Code of the sample's size: 1, 2-9, 10-49, 50-99, 100-999, 1000+; the largest when several are ticked.
  public let sample: String?
  /// Code of the estimated cost in US dollars: under_1000, 1000-9999, 10000-20000, over_20000.
  public let cost: String?
  /// completed, implementation, design or under_review.
  public let status: String?
  /// pre_experimental, quasi_experimental or experimental.
  public let type: String?
  /// What happened after; empty when the page does not say.
  public let outcomes: Set<ExperimentOutcome>
  /// What became of the hypothesis; nil when the question was not answered.
  public let hypothesis: HypothesisOutcome?
  /// Sectors of the partners.
  public let sectors: Set<SectorCode>
  /// The date of the answer, ISO 8601, as precise as it is written: 2023-05-14, 2023-05 or 2023; nil when it cannot be
  /// read.
  public let date: String?

  /// Whether a result was reported, that is, the question on the hypothesis has a substantive answer.
  public var hasResult: Bool { hypothesis != nil }
  /// Whether at least one outcome is named beside not yet.
  public var hasOutcome: Bool { !outcomes.subtracting([.notYet]).isEmpty }
  /// Whether the sample has 100 units or more; nil when the page does not say.
  public var isSampleOf100: Bool? { sample.map { $0 == "100-999" || $0 == "1000+" } }

  private static let samples = ["1", "2-9", "10-49", "50-99", "100-999", "1000+"]

  init?(kind: PageKind?, answers: PlainAnswers, rules: Rules, options: inout OptionReading) {
    guard kind == .experiment else { return nil }
    let groups = Set(options.codes(field: "experiment-control-group", key: "control_group"))
    comparison = Self.comparison(groups)
    comparesGroups = groups.contains("separate")
    let assignment = options.codes(field: "experiment-assignment", key: "assignment_type")
    isRandom = assignment.isEmpty ? nil : assignment.contains("random")
    let sizes = Set(options.codes(field: "experiment-sample-size", key: "sample_size"))
    sample = Self.samples.last { sizes.contains($0) }
    cost = options.codes(field: "experiment-estimated-cost", key: "total_cost").first
    status = options.codes(field: "experiment-status", key: "experiment_status").first
    type = options.codes(field: "experiment-type", key: "experiment_type").first
    outcomes = Set(options.codes(field: "experiment-scaling", key: "scaling").compactMap(ExperimentOutcome.init))
    sectors = Set(
      options.codes(field: "experiment-partner-sectors", key: "partnering_sector").compactMap(SectorCode.init))
    hypothesis = answers.to("experiment-result").first.map { rules.hypotheses.outcome(of: $0.text) }
    date = answers.to("experiment-date").first.flatMap { WrittenDate.iso($0.text) }
  }

  private static func comparison(_ groups: Set<String>) -> Comparison? {
    let isYes = groups.contains("before") || groups.contains("separate")
    if groups.contains("no") { return isYes ? .conflict : Comparison.none }
    if groups.isSuperset(of: ["before", "separate"]) { return .both }
    if isYes { return groups.contains("before") ? .before : .separate }
    return groups.contains("unknown") ? .unknown : nil
  }
}
