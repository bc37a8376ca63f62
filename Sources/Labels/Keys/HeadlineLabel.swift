/// The table of documents and different values.
public enum HeadlineLabel: String, LabelKey {
  /// `headline` in the file.
  public static let group = "headline"

  case byPage, byPageAbout, byWork, byWorkAbout, documents, forms, distinct
}
