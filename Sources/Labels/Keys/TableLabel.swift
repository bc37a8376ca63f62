/// Captions of tables: which documents they count.
public enum TableLabel: String, LabelKey {
  /// `table` in the file.
  public static let group = "table"

  case values, categories, partnerCategories, years, outcomes, countsOfYear
  case allYears
}
