/// Titles of sections, and sentences that several of them share.
public enum SectionLabel: String, LabelKey {
  /// `section` in the file.
  public static let group = "section"

  case nothing, scope, forms, formsAbout, edition, headline, basesDiffer, coverage, coverageAbout, coverageChart
  case coverageAlt, limits, fieldsAnswered, fieldsLost, fieldsNotAsked, allAsked, purpose, potential, capacity, impact,
    otherDocuments
  case notMeasured, quality, findings, nextPeriod, gridAbout, valuesAbout, anyValue, chartTitle, chartAlt
  case everyDocument, severalTypes, oneCountryLeads, byPage, byWork
}
