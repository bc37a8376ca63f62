/// How single figures are put into words.
public enum FigureLabel: String, LabelKey {
  /// `figure` in the file.
  public static let group = "figure"

  case silent, tooFew, share, interval, compared, comparedBy, comparedNot, flag, flags, verdict
}
