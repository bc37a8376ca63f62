/// The section on what was not measured.
public enum NotMeasuredLabel: String, LabelKey {
  /// `not_measured` in the file.
  public static let group = "not_measured"

  case about
}
