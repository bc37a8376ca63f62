/// A value of an indicator as a sentence.
public enum FigureLabel: String, LabelKey {
  /// `figure` in the file.
  public static let group = "figure"

  case silent, tooFew, share, interval, flag
}
