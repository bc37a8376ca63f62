/// Headings and sentences that sections share.
public enum SectionLabel: String, LabelKey {
  /// `section` in the file.
  public static let group = "section"

  case nothing, scope, forms, formsAbout, allDocuments, byWork, byWorkAbout, byPage, byPageAbout, later
  case laterAbout, limits, fieldsLost, fieldsNotAsked, allAsked, purpose, potential, capacity, impact
  case notMeasured, quality, findings, nextPeriod
  case cure
}
