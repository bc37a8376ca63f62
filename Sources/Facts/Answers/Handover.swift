internal import Archive
public import Vocabulary

/// How the work of a learning challenge was handed over, by the ticks of a closing of edition 2.
public struct Handover: Sendable, Hashable {
  /// The options ticked, at least one.
  public let outcomes: Set<HandoverOutcome>
  /// Whether the question for more detail was answered.
  public let isDetailed: Bool
  /// The line of the question, from 1.
  public let line: Int

  /// Whether an outcome is named; it wins over a tick of not yet scaled.
  public var isScaled: Bool { outcomes.contains(where: \.isScaling) }
  /// Whether not yet scaled is ticked together with an outcome.
  public var isConflict: Bool { outcomes.contains(.notYetScaled) && isScaled }

  init?(page: Page, form: Form, options: inout OptionReading) {
    let outcomes = options.codes(field: "handover", key: "handover").compactMap(HandoverOutcome.init)
    guard !outcomes.isEmpty, let answer = form.answers(to: "handover").first else { return nil }
    self.outcomes = Set(outcomes)
    isDetailed = !form.answers(to: "handover-detail").isEmpty
    line = answer.question.line
  }
}
