/// Headings of columns.
public enum ColumnLabel: String, LabelKey {
  /// `column` in the file.
  public static let group = "column"

  case aliases, all, dimension, documents, figure, findings, firstPlace, id, ignored, mentions, message, note
  case origin, rule, severity, subject, terms, uncuratedMentions, uncuratedValues, answered, asked, closingTitles
  case closings, country, cure, current, dataClass, definition, direction, document, documentState, droppedNames
  case empty, family, field, figureID, file, form, goals, headline, indicator, insight, keptNames, line, linkedPlans
  case lost, meaning, newEvidence, newNames, noYear, notAsked, outcome, partners, plan, plans, published, reason
  case recomputed, revision, sector, sentence, state, term, theme, themes, tickedOutcome, type, vehicle, verdict
  case wanted, year, yearOfWork
  case rank, coreList, addedFrom, actual, stage, start, status, variance
  case againstTarget, breakAfter, change, firstValue, firstYear, flag, high, lastYear, low, part, share, target, unit,
    value
}
