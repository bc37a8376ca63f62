/// What changed since the last issue.
public enum ChangesLabel: String, LabelKey {
  /// `changes` in the file.
  public static let group = "changes"

  case title, since, nothing, outside, otherRules, noFingerprint, lacks, noHeadline, headlines, more, cause
  case furtherDecisions, otherDocuments, noTerm, ruleMapping, ruleIndicator, ruleRules, ruleProgram
  case ruleSelection, everything
}
