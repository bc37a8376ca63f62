/// The table of distinct values by year.
public enum HeadlineLabel: String, LabelKey {
  /// `headline` in the file.
  public static let group = "headline"

  case byPage, byPageAbout, byWork, byWorkAbout, partial, documents, forms, distinct
}
