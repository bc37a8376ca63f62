/// The section on impact.
public enum ImpactLabel: String, LabelKey {
  /// `impact` in the file.
  public static let group = "impact"

  case about, handover, handoverAbout, ticked, anyOutcome, noHandover, experiments, experimentsAbout, hypothesis
  case stories, storiesAbout
}
