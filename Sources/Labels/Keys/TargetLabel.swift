/// What was aimed at, and what became of it.
public enum TargetLabel: String, LabelKey {
  /// `target` in the file.
  public static let group = "target"

  case title, about, none, baseline, firstObservation, noValue, baselineBasis
  case met, missed, tooFew, metSentence, missedSentence
}
