/// The section on purpose.
public enum PurposeLabel: String, LabelKey {
  /// `purpose` in the file.
  public static let group = "purpose"

  case about, named, first, missing, allNamed
}
