/// What is expected of the next period.
public enum NextLabel: String, LabelKey {
  /// `next` in the file.
  public static let group = "next"

  case openPlans, openPlansAbout, noOpenPlan, decisions, export, targets, baseline, curate
}
