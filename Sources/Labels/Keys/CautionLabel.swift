/// What a reader must be careful of.
public enum CautionLabel: String, LabelKey {
  /// `read_with_care` in the file.
  public static let group = "read_with_care"

  case quarterWithoutDate, one, few, fewUpTo, fewInYears, oneCountryLeads, alsoNotYet, goalsUnknown
  case handoverNotAsked, oneShift, shift, partialYear, selfReport
}
