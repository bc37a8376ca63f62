/// Words in pictures.
public enum ChartLabel: String, LabelKey {
  /// `chart` in the file.
  public static let group = "chart"

  case answered, empty, reliable, unreliable, few, interval, formBreak, documents, all
}
