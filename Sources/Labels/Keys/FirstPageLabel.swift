/// The first page and the lines above it.
public enum FirstPageLabel: String, LabelKey {
  /// `first_page` in the file.
  public static let group = "first_page"

  case title, dataAsOf, issue, firstIssue, rules, findings, cautions, changes, headlines, byWork, trace
  case titleOfCountry, titleOfNetwork, titleOfExample, documentsRow, methodsRow, goalsRow, partnersRow, barriersRow,
    handoverRow
  case noClosing, noBarrier, noForm, methodsNamed, familyMentions, familiesLead, familiesMissing, partnersNamed
  case namedInAll, namedInSome, noRecurring, handoverOne, handoverSeveral, handoverNoClosing, handoverNotAsked
  case handoverNoAnswer, few, fewInYears, goalsMissing, goalsOnlyInPlans, shift, methodCount, documentCount
  case partialYear, selfReport, namedEqually, andOthers, notReviewed
}
