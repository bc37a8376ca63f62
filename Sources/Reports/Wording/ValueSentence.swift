internal import Labels
internal import Metrics
internal import Vocabulary

/// A value of an indicator as a sentence that stands alone: what it says, of which documents, how far it can be trusted.
struct ValueSentence {
  let labels: Labels

  /// The value in words, and what it must not be told without.
  func text(_ value: IndicatorValue, caution: String) -> String {
    statement(value, caution.isEmpty ? "" : labels.name(.caution, caution)) + "."
  }

  private func statement(_ value: IndicatorValue, _ caution: String) -> String {
    let note = caution.isEmpty ? "" : " (\(caution))"
    if let reason = Self.absence(value) {
      let name = "\(labels.name(.indicator, value.indicator)) (\(documents(value)))"
      return labels.text(
        FigureLabel.silent, ["name": name, "reason": labels.name(.missing, reason.rawValue)]) + note
    }
    let statement = labels.name(
      .statement, value.indicator, count: value.numerator ?? 2,
      [
        "k": labels.number(value.numerator ?? 0), "n": labels.number(value.denominator ?? 0), "value": number(value),
        "documents": documents(value),
      ])
    guard value.unit == .share else { return statement + note }
    guard let share = value.value else { return labels.text(FigureLabel.tooFew, ["statement": statement]) + note }
    let text = labels.text(FigureLabel.share, ["statement": statement, "share": labels.percentage(share)])
    guard let range = value.interval else { return text + note }
    let remarks = [labels.text(FigureLabel.interval, ["interval": interval(range)]), caution].filter { !$0.isEmpty }
    return text + " (\(labels.clauses(remarks)))"
  }

  /// The ends of a share's interval: `80–92 %`.
  private func interval(_ interval: Interval) -> String {
    let low = labels.number(interval.low * 100, decimals: 0)
    return labels.text(FormatLabel.percent, ["x": "\(low)–\(labels.number(interval.high * 100, decimals: 0))"])
  }

  /// A count as it is, a mean or effective number with one decimal.
  private func number(_ value: IndicatorValue) -> String {
    guard let number = value.value else { return value.numerator.map { labels.number($0) } ?? "–" }
    return labels.number(number, decimals: value.unit == .count ? 0 : 1)
  }

  /// Which documents a value is about: `plans of 2022`.
  private func documents(_ value: IndicatorValue) -> String {
    let kind = value.group.documents.name
    guard let year = value.year else { return labels.name(.documentsOf, kind) }
    return labels.name(.documentsOf, "\(kind)_\(value.yearBasis.rawValue)", ["year": String(year)])
  }

  /// Why a value says nothing; nil when it says something.
  static func absence(_ value: IndicatorValue) -> Cell.Missing? {
    if value.figure.flags.contains(.notAsked) { return .notAsked }
    if value.figure.flags.contains(.lost) { return .lost }
    return value.figure.flags.contains(.empty) ? .noAnswer : nil
  }
}
