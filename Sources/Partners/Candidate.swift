internal import Vocabulary

/// A name cut out of an answer, before its sector is decided.
struct Candidate: Sendable {
  /// What makes it a body, weakest first.
  enum Evidence: Int, Sendable, Comparable {
    case bare, legal, acronym, head, register

    static func < (left: Evidence, right: Evidence) -> Bool { left.rawValue < right.rawValue }
  }

  /// The name's tokens, marks inside included.
  var tokens: [Token]
  var acronym: String?
  var parent: String?
  /// The sector written beside it.
  var cue: Sector?
  /// What else is said right after it.
  var remark: [Token] = []
  var isNamed: Bool
  var evidence: Evidence

  /// The name as reported: a full name keeps the acronym the page gives for it.
  var name: String {
    let text = Piece.text(tokens)
    guard let acronym, acronym != text, isAcronymShown else { return text }
    return "\(text) (\(acronym))"
  }

  /// Whether the acronym stood beside the name and not only elsewhere on the page.
  var isAcronymShown = true

  var words: [Token] { tokens.filter(\.isWord) }
}
