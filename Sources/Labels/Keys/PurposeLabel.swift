/// The section on Goals and themes.
public enum PurposeLabel: String, LabelKey {
  /// `purpose` in the file.
  public static let group = "purpose"

  case about, topThree, missing, allNamed, chart, alt
}
