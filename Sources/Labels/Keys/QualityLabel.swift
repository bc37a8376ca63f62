/// The statement on the quality of the data.
public enum QualityLabel: String, LabelKey {
  /// `quality` in the file.
  public static let group = "quality"

  case validity, integrity, precision, reliability, timeliness, losses, curation, curationAbout, decisions
  case decisionsAbout, noDecisions, allCurated, overrides, noOverride, program, curationFolder, findingsAbout,
    noFindings
}
