/// How much is read of each page.
public enum FactDepth: String, Sendable, Hashable {
  /// Everything a report can say.
  case full
  /// What the counts of tags rest on: no partners, no languages, no coverage of fields, no learning cycles.
  case counts
}
