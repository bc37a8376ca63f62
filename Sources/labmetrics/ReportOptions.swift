public import ArgumentParser
internal import Configuration
public import Labels
internal import Metrics
internal import Renderers
public import Reports

/// How the reports are made, beside what they read.
struct ReportOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("Folder to write. Default: reports.", valueName: "dir"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "Formats to write: xlsx, csv, html, markdown, json, iati, sqlite. Default: all but the last two.",
      valueName: "list"))
  var format: FormatList?

  @Option(
    help: ArgumentHelp(
      "Sheets of the workbook: reader, or full with the data sheets behind. Default: reader.", valueName: "extent"))
  var workbook: WorkbookExtent?

  @Option(
    help: ArgumentHelp(
      "Name of report.html, report.md and report.xlsx, without ending, such as viet-nam-2023-Q4. Default: report.",
      valueName: "name"
    ))
  var fileName: String?

  @Option(help: ArgumentHelp("Title of the report.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("Who the report is for.", valueName: "text"))
  var donor: String?

  @Option(help: ArgumentHelp("The role that answers questions; no person and no address.", valueName: "text"))
  var contactRole: String?

  @Option(
    help: ArgumentHelp(
      "The metrics.json of the last report, or its folder: what changed since then is told.", valueName: "file"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "Quarter the report is about, such as 2023-Q4; its last day is the date unless --as-of names one.",
      valueName: "quarter"))
  var period: String?

  @Option(
    help: ArgumentHelp("Language of labels and fixed sentences. Default: en.", valueName: "code"))
  var lang: Language?

  @Flag(help: "End with status 2 when there is a finding of severity error or warning.")
  var strict = false

  func validate() throws {
    for (option, setting, text) in [("--title", Setting.title, title), ("--donor", .donor, donor)] {
      guard let text, let problem = setting.problem(with: text) else { continue }
      throw ValidationError("\(option): found \(problem), expected \(setting.expected); write it without")
    }
    if let contactRole, let problem = Setting.contactRole.problem(with: contactRole) {
      throw ValidationError(
        "--contact-role: found \(problem), expected \(Setting.contactRole.expected); write the role")
    }
    if let fileName, let problem = Setting.fileName.problem(with: fileName) {
      throw ValidationError("--file-name: found \(problem), expected \(Setting.fileName.expected); choose another")
    }
    guard let period, Quarter(period) == nil else { return }
    throw ValidationError("--period \"\(period)\": expected a year and a quarter, such as 2023-Q4")
  }

  /// The settings typed as options.
  var typed: ReportConfiguration {
    var settings = ReportConfiguration()
    settings.set(.out, out.map { .text($0) }, from: .option("--out"))
    settings.set(.formats, format.map { .list($0.formats.map(\.rawValue)) }, from: .option("--format"))
    settings.set(.workbook, workbook.map { .text($0.rawValue) }, from: .option("--workbook"))
    settings.set(.fileName, fileName.map { .text($0) }, from: .option("--file-name"))
    settings.set(.title, title.map { .text($0) }, from: .option("--title"))
    settings.set(.donor, donor.map { .text($0) }, from: .option("--donor"))
    settings.set(.contactRole, contactRole.map { .text($0) }, from: .option("--contact-role"))
    settings.set(.since, since.map { .text($0) }, from: .option("--since"))
    settings.set(.period, period.map { .text($0.uppercased()) }, from: .option("--period"))
    settings.set(.language, lang.map { .text($0.code) }, from: .option("--lang"))
    settings.set(.strict, strict ? .flag(true) : nil, from: .option("--strict"))
    return settings
  }
}

extension Language: ExpressibleByArgument {}

extension WorkbookExtent: ExpressibleByArgument {}
