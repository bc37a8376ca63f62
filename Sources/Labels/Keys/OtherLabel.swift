/// The section on pages that are no forms.
public enum OtherLabel: String, LabelKey {
  /// `other` in the file.
  public static let group = "other"

  case about, noValues, values
}
