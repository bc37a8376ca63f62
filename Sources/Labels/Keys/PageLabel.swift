/// The web page of the report: what stands around its text.
public enum PageLabel: String, LabelKey {
  /// `page` in the file.
  public static let group = "page"

  case evidence, evidenceAbout, others, passages, omitted, line, openPage, download, workbook, chartTable, name
  case close, all, find, shown, everyRow, cut, made, print, link
}
