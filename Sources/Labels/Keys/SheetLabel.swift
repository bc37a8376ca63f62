/// Names of the workbook's sheets, at most 31 characters.
public enum SheetLabel: String, LabelKey {
  /// `sheet` in the file.
  public static let group = "sheet"

  case summary, years, changes, quarters, indicators, trend, comparisons, sdgs, partners, partnerYears, stages
  case closings, insights, barriers, vehicles, experiments, cycles, plannedActual, documents, coverage, lookups
  case glossary, indicatorSheets, notes, findings
}

/// What a row of a sheet is, in one sentence.
public enum SheetAbout: String, LabelKey {
  /// `sheet_about` in the file.
  public static let group = "sheet_about"

  case summary, trend, trendChart, glossary, changes, quarters, indicators, comparisons, partners, partnerYears, stages
  case closings, insights, barriers, vehicles, experiments, cycles, plannedActual, documents, coverage, lookups
  case indicatorSheets, findings
}
