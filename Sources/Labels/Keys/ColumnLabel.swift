/// Headings of columns.
public enum ColumnLabel: String, LabelKey {
  /// `column` in the file.
  public static let group = "column"

  case all, documents, figure, findings, firstPlace, id, mentions, message, note
  case rule, severity, subject, answered, closingTitles
  case closings, country, cure, current, dataClass, document, droppedNames
  case empty, family, figureID, file, form, headline, indicator, keptNames, line
  case lost, meaning, newEvidence, newNames, notAsked, outcome, partners, plan, plans, published, reason
  case sector, sentence, state, term, theme, type, verdict
  case wanted, year, yearOfWork
  case rank, coreList, addedFrom, actual, stage, start, status, variance
  case againstTarget, breakAfter, change, firstValue, firstYear, flag, high, lastYear, low, part, share, target, unit
  case value, result, initiative
}
