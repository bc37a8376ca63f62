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

  @Option(help: "How CSV text that a spreadsheet would take for a formula is marked: apostrophe or none.")
  var csvEscape: CSVEscape = .apostrophe

  @Flag(help: "End with status 2 when there is a finding of severity error or warning.")
  var strict = false

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  func run() async throws {
    try await Failure.reported {
      let publication = try Publication(target: out)
      let vocabulary = try archive.vocabulary()
      let scope = try archive.scope(vocabulary)
      let date = try archive.asOfDate()
      let facts = try await archive.facts(vocabulary, asOf: date)
      let pages = facts.pages.filter { scope.lists($0) }
      let input = ReportInput(
        pages: pages, scope: scope, findings: facts.allFindings,
        rawCounts: RawCounts(pages: pages, scope: scope), counts: Counts(pages: pages, scope: scope),
        coverage: Coverage(pages: pages, scope: scope), cycles: facts.cycles, title: title,
        asOf: date, programVersion: Program.version, vocabulary: vocabulary)
      let files = try publication.publish(
        ReportBuilder(input).report(), formats: format.formats, isGuarded: csvEscape == .apostrophe)
      try conclude(input, files: files)
    }
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
