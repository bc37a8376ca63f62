/// What stands behind a figure.
public enum EvidenceLabel: String, LabelKey {
  /// `evidence` in the file.
  public static let group = "evidence"

  case allYears, naming, mentions, recurring, documentsMean, distinctMean, valueMean, namingMean, mentionsMean
  case recurringMean
}
