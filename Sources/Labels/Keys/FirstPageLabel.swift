/// The first page and the line above it.
public enum FirstPageLabel: String, LabelKey {
  /// `first_page` in the file.
  public static let group = "first_page"

  case title, dataAsOf, issue, firstIssue, rules, notReviewed, findings, cautions, targets, headlines, headlinesAbout
  case headlinesAboutMany, news, chart, yearsOfPages, yearsOfWork, titleOfCountry, titleOfNetwork
  case titleOfPlaces, titleOfExample, documentsRow
  case methodsRow, dataSourcesRow, goalsRow, goalsNumberRow, partnersRow, barriersRow, handoverRow, noClosing, notYet
  case seeBarriers, noForm, noFinding, methodsNamed, familyLeads, familyLeadsAlone, namedInAll, namedInSome
  case sectorLeads, notHandedOver, handedOver, inYear, takenUp, takenUpFew, takenUpLately, policyChanged, ticked
  case upFrom, downFrom, verdictOfYears
  case allOfSector
  case namedInBoth
}
