internal import Archive

/// How the work of a learning challenge was handed over, by the ticks of a closing of edition 2.
public struct Handover: Sendable, Hashable {
  /// An option of the checklist.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// The work has not yet scaled.
    case notYetScaled = "not_yet_scaled"
    /// Country-office programming changed.
    case programming
    /// Public policy changed.
    case policy
    /// Expanded in the country.
    case expandedHome = "expanded_home"
    /// Expanded to another country.
    case expandedAbroad = "expanded_abroad"
    /// Private-sector partners expanded the work.
    case privateSector = "private_sector"
    /// Something else, which alone is no outcome.
    case other

    /// Whether the option names a scaling outcome.
    public var isScaling: Bool { self != .notYetScaled && self != .other }
  }

  /// The options ticked, at least one.
  public let outcomes: Set<Outcome>
  /// Whether the question for more detail was answered.
  public let isDetailed: Bool
  /// The line of the question, from 1.
  public let line: Int

  /// Whether an outcome is named; it wins over a tick of not yet scaled.
  public var isScaled: Bool { outcomes.contains(where: \.isScaling) }
  /// Whether not yet scaled is ticked together with an outcome.
  public var isConflict: Bool { outcomes.contains(.notYetScaled) && isScaled }

  init?(page: Page, form: Form, options: inout OptionReading) {
    let outcomes = options.codes(field: "handover", key: "handover").compactMap(Outcome.init)
    guard !outcomes.isEmpty, let answer = form.answers(to: "handover").first else { return nil }
    self.outcomes = Set(outcomes)
    isDetailed = !form.answers(to: "handover-detail").isEmpty
    line = answer.question.line
  }
}
