/// How numbers, dates and lists are written.
public enum FormatLabel: String, LabelKey {
  /// `format` in the file.
  public static let group = "format"

  case language, thousands, decimal, percent, points, date, firstDay, quarter, years, range, listEnd, listEndBeforeI,
    quoted, kOfN
  case yes, no, noYear, moreRows
  case clause, pair
  case contents, `or`, partialYear, moreRowsInSheet, moreRowsInFile
}
