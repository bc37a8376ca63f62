/// Headings of columns.
public enum ColumnLabel: String, LabelKey {
  /// `column` in the file.
  public static let group = "column"

  case all, documents, figure, findings, firstPlace, id, mentions, message, note, rule, severity, subject
  case closingTitles, closings, country, current, dataClass, document, droppedNames, empty, family, file
  case form, headline, indicator, keptNames, line, lost, meaning, newNames, notAsked, outcome, partners, plan
  case plans, published, reason, sector, sentence, term, theme, verdict, year, yearOfWork, actual
  case stage, start, status, variance, firstYear, flag, lastYear, part, share, target, value, result, initiative
  case state
}
