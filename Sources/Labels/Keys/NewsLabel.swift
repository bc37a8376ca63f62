/// What came in since the last issue.
public enum NewsLabel: String, LabelKey {
  /// `news` in the file.
  public static let group = "news"

  case firstIssue, noDocument, documents, more, dated
}
