internal import Archive
internal import Text

/// A setting of a report, named as in the file.
public enum Setting: String, Sendable, Hashable, CaseIterable {
  /// Title of the report.
  case title
  /// Who the report is for.
  case donor
  /// The programme it reports on.
  case programme
  /// The role that answers questions; never a person.
  case contactRole = "contact_role"
  /// Who has reviewed the report: a name or a role, no address.
  case reviewedBy = "reviewed_by"
  /// The day of the review.
  case reviewedOn = "reviewed_on"
  /// Countries in scope.
  case countries
  /// Parts of the world whose countries are in scope.
  case regions
  /// Years in scope.
  case years
  /// Which year of a page counts.
  case yearBasis = "year_basis"
  /// Page types in scope.
  case types
  /// Whether repeated pages count.
  case keepDuplicates = "keep_duplicates"
  /// Sections of report.md that are in or out.
  case sections
  /// Indicators on the first page.
  case headlines
  /// Baselines and targets of indicators.
  case indicators
  /// Language of labels and fixed sentences.
  case language
  /// Picture on the cover.
  case logo
  /// IATI identifier of the activity that results are reported on.
  case iatiActivity = "iati_activity"
  /// IATI identifier of the organisation that reports.
  case iatiOrganisation = "iati_organisation"
  /// Name of that organisation.
  case iatiName = "iati_name"
  /// IATI code of that organisation's type.
  case iatiType = "iati_type"
  /// Whether the activity is written with the results, or they alone.
  case iatiExtent = "iati_extent"
  /// IATI code of the activity's status.
  case iatiStatus = "iati_status"
  /// First day of the activity.
  case iatiStart = "iati_start"
  /// Last day of the activity.
  case iatiEnd = "iati_end"
  /// Countries and regions that the activity is for.
  case iatiRecipients = "iati_recipients"
  /// Sectors of the activity.
  case iatiSectors = "iati_sectors"
  /// Formats to write.
  case formats
  /// Name of the files that readers get, without ending.
  case fileName = "file_name"
  /// How many sheets the workbook has.
  case workbook
  /// Address of a page on the web, `{document}` in place of its path.
  case pageURL = "page_url"
  /// Folder to write.
  case out
  /// Folder with curation files.
  case curation
  /// The last report's metrics.json.
  case since
  /// The quarter the report is about.
  case period
  /// The date the figures stand for.
  case asOf = "as_of"
  /// Whether findings fail the run.
  case strict
  /// What the report has to pass.
  case gates

  /// The key in the file.
  public var key: String { rawValue }

  /// What may stand there, in words.
  public var expected: String { shape.expected }

  /// Settings that the archive is read by: one for all reports of a run, so they stand at the top of the file only.
  static let forTheWholeRun: Set<Setting> = [.curation, .period, .asOf]

  /// What in a text keeps it from standing in a report: an address or a telephone number; nil when nothing does.
  public func problem(with text: String) -> String? {
    switch shape {
    case .shown: PrivacyGuard.holdsContact(text) ? "an address or a telephone number" : nil
    case .role, .reviewer:
      text.contains("@") || text.count(where: \.isNumber) >= Self.mostDigits || PrivacyGuard.holdsContact(text)
        ? "an address or a number" : nil
    case .fileName: FileNameText.isValid(text) ? nil : "a text that is no such name"
    default: nil
    }
  }

  /// A role or a name has fewer.
  private static let mostDigits = 5

  /// - Source: IATI code list OrganisationType.
  private static let organisationTypes = [
    "10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90",
  ]

  /// - Source: IATI code list ActivityStatus.
  private static let activityStatuses = ["1", "2", "3", "4", "5", "6"]

  /// Whether the value is a path, which counts from the file's folder.
  public var isPath: Bool { shape == .path }

  var shape: Shape {
    switch self {
    case .title, .donor, .programme, .iatiName: .shown
    case .iatiActivity, .iatiOrganisation: .text
    case .iatiType: .choice(Self.organisationTypes)
    case .iatiExtent: .choice(["activity", "results"])
    case .iatiStatus: .choice(Self.activityStatuses)
    case .iatiRecipients: .weights(.recipients)
    case .iatiSectors: .weights(.sectors)
    case .contactRole: .role
    case .reviewedBy: .reviewer
    case .countries, .regions, .types: .texts
    case .years: .years
    case .yearBasis: .choice(["tag", "cycle"])
    case .keepDuplicates, .strict: .flag
    case .sections: .sections
    case .headlines: .indicatorIDs
    case .indicators: .targets
    case .language: .choice(["en", "fr", "es", "vi"])
    case .fileName: .fileName
    case .pageURL: .pageURL
    case .workbook: .choice(["reader", "full"])
    case .formats: .choices(["xlsx", "csv", "html", "markdown", "json", "iati", "sqlite"])
    case .logo, .out, .curation, .since: .path
    case .period: .period
    case .asOf, .reviewedOn, .iatiStart, .iatiEnd: .date
    case .gates: .gates
    }
  }
}

/// The shape of a setting's value in the file.
enum Shape: Equatable {
  case text, shown, role, reviewer, fileName, pageURL, path, texts, flag, years, date, period, sections, indicatorIDs,
    targets,
    gates
  case weights(WeightedCodes)
  case choice([String])
  case choices([String])

  /// What may stand there, in words.
  var expected: String {
    switch self {
    case .text: "a text on one line"
    case .shown: "a text on one line, without an address or a telephone number"
    case .role: "a role such as \"programme officer\""
    case .reviewer: "a name or a role, without an address"
    case .fileName: FileNameText.expected
    case .pageURL: PageURLText.expected
    case .path: "a path"
    case .texts: "a text or a list of texts"
    case .flag: "true or false"
    case .years: "a year or a range such as 2021-2023"
    case .date: "a date such as 2024-01-15"
    case .period: "a quarter such as 2023-Q4"
    case .sections: "section ids, each with in or out"
    case .indicatorIDs: "a list of indicator ids"
    case .targets: "indicator ids, each with a baseline or targets"
    case .gates: "gates, each with a whole number"
    case .weights(let codes): codes.expected
    case .choice(let names): names.formattedAsChoice
    case .choices(let names): "a list of \(names.joined(separator: ", "))"
    }
  }
}

extension [String] {
  /// `tag or cycle`, `en, fr, es or vi`.
  var formattedAsChoice: String {
    guard let last, count > 1 else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) or \(last)"
  }
}

/// Names of files that every system and every mail program takes.
enum FileNameText {
  static let expected = "a name without ending, of letters from a to z, digits, hyphens, points and underscores"
  private static let most = 80
  private static let endings = [".md", ".xlsx", ".html"]

  /// Whether a name begins with a letter or digit, is not too long, and has no ending that would stand there twice.
  static func isValid(_ text: String) -> Bool {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "-._".utf8.contains(byte)
    }
    guard isPlain, let first = text.first, first.isLetter || first.isNumber, text.utf8.count <= most else {
      return false
    }
    return !endings.contains { text.lowercased().hasSuffix($0) } && text.last != "."
  }
}
