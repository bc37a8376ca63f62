/// The section on a quarter.
public enum QuarterLabel: String, LabelKey {
  /// `quarter` in the file.
  public static let group = "quarter"

  case dated, datedByType, undated
}
