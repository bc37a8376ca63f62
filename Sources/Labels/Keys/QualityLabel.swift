/// How far the figures can be trusted.
public enum QualityLabel: String, LabelKey {
  /// `quality` in the file.
  public static let group = "quality"

  case validity, integrity, decisions, noDecisions, repeats, allCurated, uncurated, formBreaks, listBreaks
  case findingsAbout
}
