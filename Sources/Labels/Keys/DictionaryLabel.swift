/// What the dictionary beside the data files says.
public enum DictionaryLabel: String, LabelKey {
  /// `dictionary` in the file.
  public static let group = "dictionary"

  case title, about, files, rows, row, column, type, key, reference, indicators, indicatorsAbout, unit, dimension
}
