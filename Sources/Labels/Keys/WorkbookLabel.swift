/// What the workbook says around its tables.
public enum WorkbookLabel: String, LabelKey {
  /// `workbook` in the file.
  public static let group = "workbook"

  case cover, contents, noRows, shortened, blanks
  case period, asOf, scope, programVersion, rulesVersion, licence, howToRead, leftOut, logo, review
}
