internal import Archive
internal import ArgumentParser
internal import Configuration
internal import Facts
internal import Vocabulary

/// Makes the reports of partial results.
struct ReduceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reduce",
    abstract: "Make the reports of partial results.",
    discussion: """
      Takes what any number of "map" runs wrote, in any order, and writes what "report" writes of all their pages \
      together, byte by byte. All must be of this version of the program and of the same vocabularies, and no part may \
      be missing, cut or doubled. Partial results hold no pages: the words behind the figures of report.html are quoted \
      where --pages names their folder, else left out.

      Example: labmetrics reduce facts.jsonl --out reports --as-of 2024-01-15
      """)

  @OptionGroup var partials: PartialOptions

  @OptionGroup var making: ReportMaking

  func run() async throws {
    try await Failure.reported(isQuiet: making.quiet, printsResult: false) { try await making.make(from: partials) }
  }
}

/// Which partial results a command takes, and which of their pages count.
struct PartialOptions: ParsableArguments, FactSource {
  @Argument(help: ArgumentHelp("Files that \"map\" wrote. Default: standard input.", valueName: "facts"))
  var files: [String] = []

  @Option(
    help: ArgumentHelp("Folder of the pages, for the words behind figures; may be repeated.", valueName: "folder"))
  var pages: [String] = []

  @OptionGroup var selection: SelectionOptions

  /// Partial results lie in no archive: without --as-of the clock would date them.
  var paths: [String] { [] }
  var root: String { "" }
  var isExample: Bool { false }

  /// Partial results hold no pages: they are read where somebody says where they lie.
  func pageSource() throws -> PageSource {
    guard !pages.isEmpty else { return .none }
    let files = try ArchiveFolders.files(of: pages, besides: []).files
    return PageSource { files }
  }

  /// The facts of all files together.
  func pageFacts(
    _ rules: Rules, depth: FactDepth, besides outputs: [String]
  ) async throws -> ArchiveFacts {
    let version = try layers().settings.factVersion(rules, depth: depth)
    var parts = PartialResults()
    for file in files.isEmpty ? [nil] : files.map(Optional.some) {
      let lines = try LineFile(path: file)
      while let line = try lines.next() { try parts.add(line, at: lines.place, version) }
    }
    try parts.check()
    let facts = try ArchiveFacts(records: parts.records, rules: rules)
    guard !facts.pages.isEmpty else {
      throw ArchiveError.noPage(
        path: files.isEmpty ? LineFile.standardInput : files.joined(separator: ", "), files: facts.fileCount)
    }
    return facts
  }
}
