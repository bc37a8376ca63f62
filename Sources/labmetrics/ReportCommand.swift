internal import ArgumentParser
internal import Configuration
internal import Labels
internal import Metrics
internal import Renderers
internal import Reports
internal import Text
internal import Vocabulary

/// Makes the reports.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make the reports.",
    discussion: """
      Writes report.html, report.md, report.xlsx, metrics.json, data/*.csv and datapackage.json. The folder is replaced whole or \
      not at all; files in it that are not ours stay.

      Example: labmetrics report seeds --out reports --years 2021-2023 --as-of 2024-01-15
      """)

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var making: ReportMaking

  func validate() throws { try archive.folders.checkNamed() }

  func run() async throws {
    try await Failure.reported(isQuiet: making.quiet, printsResult: false) { try await making.make(from: archive) }
  }
}

/// Makes reports of facts, wherever they come from.
struct ReportMaking: ParsableArguments {
  @OptionGroup var report: ReportOptions

  @Option(
    help: ArgumentHelp("Make one part and compute nothing else; counts are the counts of tags.", valueName: "part"))
  var only: ReportPart?

  @Flag(help: "Compare two years over the countries only that have documents of the kind in both.")
  var sameCountries = false

  @Option(help: "How CSV text that a spreadsheet would take for a formula is marked: apostrophe or none.")
  var csvEscape: CSVEscape = .apostrophe

  @Flag(help: "Say nothing but errors.")
  var quiet = false

  @Flag(
    inversion: .prefixedNo,
    help: "Write a job summary, annotations and outputs for GitHub Actions. Default: when GITHUB_ACTIONS is true.")
  var github: Bool?

  /// Makes the reports.
  ///
  /// - Throws: `ExitCode` when a quality gate failed.
  func make(from source: any FactSource) async throws {
    Interruption.watch()
    let layers = try source.layers(with: report.typed)
    let run = ReportRun(
      archive: source, depth: only.depth, isGuarded: csvEscape == .apostrophe, isQuiet: quiet,
      job: GitHubJob(isWanted: github, root: source.root), input: input(source:report:))
    let outcome = try await run.make(layers)
    if outcome != .done { throw ExitCode(outcome.rawValue) }
  }

  /// The figures of one report.
  private func input(source: ReportSource, report: PlannedReport) throws(ReportError) -> ReportInput {
    let metrics = ArchiveMetrics(
      facts: source.facts, scope: report.scope, depth: source.depth, hasSameCountries: sameCountries,
      asOf: source.asOf, rules: source.rules, later: source.later)
    var input = ReportInput(metrics, title: report.title, programVersion: Program.version)
    input.isExample = source.isExample
    input.quarter = source.quarter
    let targets = report.configuration.targets.mapValues { IndicatorTarget(baseline: $0.baseline, values: $0.targets) }
    input.setTargets(targets)
    let recount = Recount(of: source.pages)
    input.comparison = try report.previous().map { IssueComparison(since: $0, input: input, archive: recount) }
    input.labels = Labels(report.language)
    input.headlines = report.configuration.list(.headlines)
    input.details = report.details
    input.logo = report.logo
    input.workbook = report.configuration.text(.workbook).flatMap { WorkbookExtent(rawValue: $0) } ?? .reader
    input.pageAddress = report.configuration.text(.pageURL).map { PageAddress(template: $0) }
    input.fileName = report.configuration.text(.fileName)
    input.activity = try report.configuration.activity()
    input.sectionsLeftOut = report.configuration.sectionsLeftOut
    return input
  }
}

/// A part of the report that can be made alone.
enum ReportPart: String, ExpressibleByArgument, CaseIterable {
  case counts
}

extension ReportPart? {
  /// How much of the pages the part rests on.
  var depth: FactDepth { self == .counts ? .counts : .full }
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
