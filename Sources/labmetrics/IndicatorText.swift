internal import Metrics
internal import Reports

/// An indicator's sheet and values as text for the terminal.
enum IndicatorText {
  /// The sheet: what is measured, how, and what bends it.
  static func sheet(_ sheet: IndicatorSheet) -> String {
    let entries = [
      ("id", "\(sheet.id), version \(sheet.version)"), ("name", sheet.name),
      ("dimension", "\(sheet.dimension.rawValue), \(sheet.level.rawValue)"), ("definition", sheet.definition),
      ("numerator", sheet.numerator), ("denominator", sheet.denominator.isEmpty ? "none" : sheet.denominator),
      ("unit", sheet.unit.rawValue), ("documents", sheet.kinds.map(\.rawValue).joined(separator: ", ")),
      ("reads", sheet.fields.isEmpty ? "the page as a whole" : sheet.fields.joined(separator: ", ")),
      ("broken down by", sheet.breakdowns.isEmpty ? "nothing further" : sheet.breakdowns.joined(separator: ", ")),
      ("direction", sheet.direction.rawValue), ("shown from", sheet.minimum), ("known bias", sheet.knownBias),
      ("source", sheet.source),
    ]
    return entries.map { "\($0.0): \($0.1)" }.joined(separator: "\n")
  }

  /// The values of a year, each with its sentence and what every page adds.
  static func explanation(_ explanation: IndicatorExplanation, sheet: IndicatorSheet, year: Int) -> String {
    guard !explanation.parts.isEmpty else {
      return HeadlineSentence.noDocument(sheet, year: year)
    }
    return explanation.parts.map { part in
      ([HeadlineSentence(part.value, sheet: sheet).text] + part.contributions.map(line)).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private static func line(_ contribution: IndicatorExplanation.Contribution) -> String {
    let lines = contribution.lines.isEmpty ? "" : ":" + contribution.lines.map(String.init).joined(separator: ",")
    let numerator = contribution.numerator.map(String.init) ?? "–"
    let denominator = contribution.denominator.map { " of \($0)" } ?? ""
    return "\(contribution.document)\(lines): \(numerator)\(denominator)"
  }
}
