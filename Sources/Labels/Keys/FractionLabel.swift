/// Shares in words, at the beginning of a sentence.
public enum FractionLabel: String, LabelKey {
  /// `fraction` in the file.
  public static let group = "fraction"

  case quarter, third, half, twoThirds, threeQuarters
}
