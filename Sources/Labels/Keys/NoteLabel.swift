/// How to read the figures and how they are made.
public enum NoteLabel: String, LabelKey {
  /// `note` in the file.
  public static let group = "note"

  case title, about, howToRead, method, figure, notAsked, years, shares, tags, terms, duplicates, kinds, shift
  case partners, thresholds, selfReports, explain
  case names, findings
}
