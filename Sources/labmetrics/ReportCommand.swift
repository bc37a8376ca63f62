internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Metrics
internal import Reports
internal import Vocabulary

/// Makes the reports.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make the reports.",
    discussion: """
      Writes report.md, report.xlsx, metrics.json, data/*.csv and datapackage.json. The folder is replaced whole or \
      not at all; files in it that are not ours stay.

      Example: labmetrics report seeds --out reports --years 2021-2023 --as-of 2024-01-15
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("Folder to write.", valueName: "dir"))
  var out = "reports"

  @Option(help: ArgumentHelp("Formats to write: xlsx, csv, markdown, json; default all.", valueName: "list"))
  var format: FormatList = FormatList(formats: Format.allCases)

  @Option(help: ArgumentHelp("Title of the report.", valueName: "text"))
  var title: String?

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
    help: ArgumentHelp("Make one part and compute nothing else; counts are the counts of tags.", valueName: "part"))
  var only: ReportPart?

  @Flag(help: "Compare two years over the countries only that have documents of the kind in both.")
  var sameCountries = false

  @Option(help: "How CSV text that a spreadsheet would take for a formula is marked: apostrophe or none.")
  var csvEscape: CSVEscape = .apostrophe

  @Flag(help: "End with status 2 when there is a finding of severity error or warning.")
  var strict = false

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    guard let period, Quarter(period) == nil else { return }
    throw ValidationError("--period \"\(period)\": expected a year and a quarter, such as 2023-Q4")
  }

  func run() async throws {
    try await Failure.reported {
      let publication = try Publication(target: out)
      let previous = try since.map { try PublishedIssue(reading: $0) }
      let input = try await input(since: previous)
      let files = try publication.publish(
        ReportBuilder(input).report(), formats: format.formats, isGuarded: csvEscape == .apostrophe)
      try conclude(input, files: files)
    }
  }

  private func input(since previous: PublishedIssue?) async throws -> ReportInput {
    let vocabulary = try archive.vocabulary()
    let scope = try archive.scope(vocabulary)
    let quarter = period.flatMap { Quarter($0) }
    let date = try archive.asOf == nil ? quarter?.lastDay ?? archive.asOfDate() : archive.asOfDate()
    let depth: FactDepth = only == .counts ? .counts : .full
    let pages = try await archive.unrelatedFacts(vocabulary, depth: depth)
    var input = ReportInput(
      facts: pages.related(asOf: date, depth: depth), scope: scope, depth: depth, hasSameCountries: sameCountries,
      title: title, asOf: date, programVersion: Program.version, vocabulary: vocabulary)
    input.quarter = quarter
    input.comparison = previous.map { IssueComparison(since: $0, input: input, archive: pages) }
    return input
  }

  private func conclude(_ input: ReportInput, files: [WrittenFile]) throws {
    let grave = input.findings.count { $0.severity != .info }
    if !quiet {
      Messages.note(
        "\(out): \(files.count + 1) files from \(Messages.counted(input.pages.count, "document")), "
          + "\(Messages.counted(grave, "finding")) to look at")
    }
    guard strict, grave > 0 else { return }
    Messages.note(
      "--strict: \(Messages.counted(grave, "finding")) of severity error or warning; see \"labmetrics check\"")
    throw ExitCode(2)
  }
}

/// A part of the report that can be made alone.
enum ReportPart: String, ExpressibleByArgument, CaseIterable {
  case counts
}

/// Formats as they are typed, joined by commas.
struct FormatList: ExpressibleByArgument {
  let formats: [Format]

  init(formats: [Format]) { self.formats = formats }

  init?(argument: String) {
    let names = argument.split(separator: ",").map(String.init)
    let formats = names.compactMap(Format.init(rawValue:))
    guard !formats.isEmpty, formats.count == names.count else { return nil }
    self.formats = formats
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}

/// How CSV text is guarded against formulas.
enum CSVEscape: String, ExpressibleByArgument, CaseIterable {
  case apostrophe, none
}
