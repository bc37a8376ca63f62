/// Names of the workbook's sheets, at most 31 characters.
public enum SheetLabel: String, LabelKey {
  /// `sheet` in the file.
  public static let group = "sheet"

  case summary, years, sdgs, themes, outcomes, notes
  case changes, quarters, indicators, comparisons, partnerMentions, partnerYears, stages
  case closings, insights, barriers, vehicles, experiments, cycles, plannedActual, documents, coverage, lookups
  case indicatorSheets, findings
}

/// What a row of a data sheet is, in one sentence.
public enum SheetAbout: String, LabelKey {
  /// `sheet_about` in the file.
  public static let group = "sheet_about"

  case changes, quarters, indicators, comparisons, partnerMentions, partnerYears, stages
  case closings, insights, barriers, vehicles, experiments, cycles, plannedActual, documents, coverage, lookups
  case indicatorSheets, findings
}
