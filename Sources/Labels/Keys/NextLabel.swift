/// The section on the next period.
public enum NextLabel: String, LabelKey {
  /// `next` in the file.
  public static let group = "next"

  case openPlans, openPlansAbout, noOpenPlan, export, decisions, targets, baseline, curate
}
