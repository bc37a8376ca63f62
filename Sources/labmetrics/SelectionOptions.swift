public import ArgumentParser
internal import Configuration
internal import Vocabulary

/// How pages are read: the vocabularies and where other settings stand.
struct RuleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Folder with curation files that extend the vocabularies.", valueName: "dir"))
  var curation: String?

  @OptionGroup var file: ConfigurationOptions

  /// The settings in force.
  func settings() throws -> ReportConfiguration {
    var typed = ReportConfiguration()
    typed.set(.curation, curation.map { .text($0) }, from: .option("--curation"))
    return try file.layers(options: typed).settings
  }
}

/// Which pages a command counts, and by which rules; shared by all commands that make figures.
struct SelectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Years to report, such as 2021-2023 or 2022.", valueName: "years"))
  var years: String?

  @Option(help: ArgumentHelp("Countries to report: ISO 3166 alpha-3 code or name; repeatable.", valueName: "country"))
  var country: [String] = []

  @Option(
    help: ArgumentHelp(
      "Regions whose countries to report: of UN M49, such as Africa, or bureaus RBA, RBAP, RBAS, RBEC, RBLAC; repeatable.",
      valueName: "region"))
  var region: [String] = []

  @Option(help: ArgumentHelp("Page types to report, such as learningplan; repeatable.", valueName: "type"))
  var type: [String] = []

  @Option(help: "Which year counts: tag (page created) or cycle (work done). Default: tag.")
  var yearBasis: YearBasis?

  @OptionGroup var rules: RuleOptions

  @Flag(help: "Count pages that repeat another one byte by byte, too.")
  var keepDuplicates = false

  @Option(
    help: ArgumentHelp(
      "Date the figures stand for. Default: SOURCE_DATE_EPOCH, else the archive's newest commit, else today.",
      valueName: "yyyy-mm-dd"))
  var asOf: String?

  @Flag(name: .customLong("no-color"), help: "Print without colour, as is always done; so does NO_COLOR.")
  var isWithoutColor = false

  func validate() throws {
    if let years { _ = try YearRange.parse(years) }
    if let asOf { _ = try AsOfDate.given(asOf) }
  }
}

extension YearBasis: ExpressibleByArgument {}

/// A range of years as it is typed.
enum YearRange {
  /// `2021-2023`, `2021–2023` or `2022`.
  static func parse(_ text: String) throws -> ClosedRange<Int> {
    let parts = text.split(separator: text.contains("–") ? "–" : "-", omittingEmptySubsequences: false)
    let years = parts.compactMap { Int($0) }
    guard (1...2).contains(parts.count), years.count == parts.count, years.allSatisfy({ (1000...9999).contains($0) }),
      let first = years.first, let last = years.last, first <= last
    else {
      throw ValidationError(
        "--years \"\(text)\": expected a year or a range, the earlier year first, such as 2021-2023")
    }
    return first...last
  }
}
