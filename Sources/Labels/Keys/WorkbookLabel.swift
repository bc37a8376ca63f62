/// What the workbook says around its tables.
public enum WorkbookLabel: String, LabelKey {
  /// `workbook` in the file.
  public static let group = "workbook"

  case cover, contents, contentsHint, backToContents, sheet, holds, rows, noRows, shortened
  case period, asOf, scope, programVersion, rulesVersion, licence, howToRead, leftOut, logo, review
}
