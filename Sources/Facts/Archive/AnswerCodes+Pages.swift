public import Text
internal import Vocabulary

extension AnswerCodes {
  /// Codes that no longer fit an answer: its words changed, or it is gone.
  ///
  /// - Parameter pages: every page of the archive, read with these codes.
  public func findings(_ pages: [PageFacts]) -> [Finding] {
    guard !codings.isEmpty else { return [] }
    var known: [Key: String] = [:]
    for page in pages {
      known[Key(document: page.document, field: "barriers")] = page.answers?.barriers?.fingerprint
      known[Key(document: page.document, field: "experiment-obstacles")] = page.answers?.obstacles?.fingerprint
    }
    let stale = codings.filter { known[$0.key] != $0.value.fingerprint }
    return stale.sorted { $0.value.line < $1.value.line }.map { key, coding in
      let found = known[key].map { "an answer with fingerprint \($0)" } ?? "no such answer"
      return Finding(
        document: file, line: coding.line, column: 1, severity: .warning, code: "stale-code",
        message:
          "found \(found) for \(key.field) of \"\(key.document)\", expected fingerprint \(coding.fingerprint): its "
          + "codes are passed over; read the answer again with \"labmetrics code\"")
    }
  }
}
