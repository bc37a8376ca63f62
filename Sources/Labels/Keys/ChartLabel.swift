/// Words in pictures.
public enum ChartLabel: String, LabelKey {
  /// `chart` in the file.
  public static let group = "chart"

  case answered, empty, reliable, unreliable, few, interval, documents, all
  case mostMethods, namedAbout, different, headlineShare, headlinesAbout, share, mostForms, formsAbout
  case firstGoal, goalsAbout, firstFamily, familiesAbout, lateStages, firstBarrier, handedOver, mostNamed
}
