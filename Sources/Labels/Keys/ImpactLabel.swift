/// The section on handover, outcomes and stories.
public enum ImpactLabel: String, LabelKey {
  /// `impact` in the file.
  public static let group = "impact"

  case about, handover, handoverAbout, anyOutcome, noHandover, handoverChart, handoverAlt, experiments
  case experimentsAbout, hypothesis, stories, storiesAbout, noStory
}
