/// Rows of documents and different values.
public enum HeadlineLabel: String, LabelKey {
  /// `headline` in the file.
  public static let group = "headline"

  case documents, forms, distinct
}
