/// The sentence that says what a report is about.
public enum ScopeLabel: String, LabelKey {
  /// `scope_text` in the file.
  public static let group = "scope_text"

  case sentence, sentenceOfPlaces, otherTypes, example, none
}
