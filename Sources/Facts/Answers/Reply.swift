internal import Vocabulary

/// How a question was answered.
public enum Reply: String, Sendable, Hashable, CaseIterable {
  /// The form does not ask.
  case notAsked
  /// Asked and left empty.
  case empty
  /// Answered with no.
  case denial
  /// Answered with substance.
  case substantive

  /// The reply to a field's question, by the denials of a scope.
  init(to field: String, _ scope: Denials.Scope, answers: PlainAnswers, denials: Denials) {
    let given = answers.to(field)
    guard !given.isEmpty else {
      self = answers.asked.contains(field) ? .empty : .notAsked
      return
    }
    self = denials.deny(given.map(\.text).joined(separator: " "), scope) ? .denial : .substantive
  }
}
