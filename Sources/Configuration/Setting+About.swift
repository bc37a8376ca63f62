extension Setting {
  /// What the setting sets, in one sentence.
  var about: String {
    switch self {
    case .title: "Title of the report."
    case .donor: "Who the report is for."
    case .programme: "The programme it reports on."
    case .contactRole: "The role that answers questions."
    case .reviewedBy: "Who vouches for the report; without it the report says that it has not been reviewed."
    case .reviewedOn: "The day of the review."
    case .countries: "Countries in scope: ISO 3166-1 alpha-3 codes or names."
    case .regions: "Parts of the world whose countries are in scope, beside countries."
    case .years: "Years in scope."
    case .yearBasis: "Which year of a page counts: tag (page created) or cycle (work done)."
    case .types: "Page types in scope."
    case .keepDuplicates: "Whether pages that repeat another one count."
    case .sections: "Parts of report.md that are in or out."
    case .headlines: "Indicators that lead the first page."
    case .indicators: "Baselines and targets of indicators."
    case .language: "Language of labels and fixed sentences."
    case .logo: "Picture on the cover."
    case .iatiActivity: "IATI identifier of the activity that results are reported on."
    case .iatiOrganisation: "IATI identifier of the organisation that reports."
    case .iatiName: "Name of the organisation that reports."
    case .iatiType: "Its type, by the IATI code list OrganisationType."
    case .formats: "What is written."
    case .fileName: "Name of report.html, report.md and report.xlsx."
    case .workbook: "Sheets of the workbook: those for readers, or the data sheets, too."
    case .pageURL: "Address of each page on the web, for the column url of documents.csv."
    case .out: "Folder to write."
    case .curation: "Folder with decisions on values and with tables that take the place of built-in ones."
    case .since: "The last report's metrics.json, or its folder."
    case .period: "The quarter that the report is about."
    case .asOf: "The date that the figures stand for."
    case .strict: "Whether a finding of severity error or warning ends the run with status 2."
    case .gates: "What the report has to pass; a gate that fails ends the run with status 2."
    }
  }
}
