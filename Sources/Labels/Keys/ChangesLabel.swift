/// What changed since the last issue.
public enum ChangesLabel: String, LabelKey {
  /// `changes` in the file.
  public static let group = "changes"

  case firstIssue, nothing, documents, documentsRenamed, noFingerprint, noFigure, figures, figuresAbout, moreRules
  case up, down
  case cause, furtherDecisions, otherDocuments, noTerm, ruleMapping, ruleIndicator, ruleRules, ruleProgram,
    ruleSelection
}
