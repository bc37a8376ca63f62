internal import Archive
public import ArgumentParser
internal import Configuration
internal import Foundation
internal import Lookups
internal import Metrics
internal import Partners
internal import Vocabulary

/// Which pages a command reads and counts; shared by all commands that read an archive.
struct ArchiveOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Archive folders, or single pages.",
      discussion: "Default: the folder \"seeds\" here, else the five example documents compiled in."))
  var archives: [String] = []

  @Option(help: ArgumentHelp("Years to report, such as 2021-2023 or 2022.", valueName: "years"))
  var years: String?

  @Option(help: ArgumentHelp("Countries to report: ISO 3166 alpha-3 code or name; repeatable.", valueName: "country"))
  var country: [String] = []

  @Option(help: ArgumentHelp("Page types to report, such as learningplan; repeatable.", valueName: "type"))
  var type: [String] = []

  @Option(help: "Which year counts: tag (page created) or cycle (work done). Default: tag.")
  var yearBasis: YearBasis?

  @Option(help: ArgumentHelp("Folder with curation files that extend the vocabularies.", valueName: "dir"))
  var curation: String?

  @Flag(help: "Count pages that repeat another one byte by byte, too.")
  var keepDuplicates = false

  @Option(help: ArgumentHelp("Cores that read pages; 0 takes all.", valueName: "n"))
  var jobs = 0

  @OptionGroup var file: ConfigurationOptions

  @Flag(name: .customLong("no-color"), help: "Print without colour, as is always done; so does NO_COLOR.")
  var isWithoutColor = false

  func validate() throws {
    guard jobs >= 0 else { throw ValidationError("--jobs \(jobs): expected 0 for all cores, or a number of cores") }
    if let years { _ = try YearRange.parse(years) }
    if let asOf { _ = try AsOfDate.given(asOf) }
  }

  /// The vocabularies in force.
  func vocabulary() throws -> Vocabulary { try vocabulary(layers().settings) }

  /// The pages that the settings choose.
  func scope(_ vocabulary: Vocabulary) throws -> Scope { try scope(vocabulary, layers().settings) }

  @Option(
    help: ArgumentHelp(
      "Date the figures stand for. Default: SOURCE_DATE_EPOCH, else the archive's newest commit, else today.",
      valueName: "yyyy-mm-dd"))
  var asOf: String?

  /// The archive's path as given, to be put before its documents; empty when there are several, or none was named.
  var root: String { archives.count == 1 ? archives[0] : "" }

  /// The date the figures stand for, ISO 8601.
  func asOfDate() throws -> String { try asOfDate(layers().settings) }

  /// The date of some settings, ISO 8601.
  func asOfDate(_ settings: ReportConfiguration) throws -> String {
    try AsOfDate.resolve(settings.text(.asOf), archives: paths)
  }

  /// The facts of all archives.
  func facts(_ vocabulary: Vocabulary, asOf: String) async throws -> ArchiveFacts {
    try await unrelatedFacts(vocabulary).related(asOf: asOf)
  }

  /// The facts of all archives, page by page.
  func unrelatedFacts(_ vocabulary: Vocabulary, depth: FactDepth = .full) async throws -> ArchiveFacts {
    let (files, findings) = try pageFiles()
    let cores = jobs > 0 ? jobs : ProcessInfo.processInfo.activeProcessorCount
    let rules = try AnswerRules(files: curationFiles())
    let facts = await FactReader(vocabulary: vocabulary, rules: rules, depth: depth).facts(of: files, jobs: cores)
    guard !facts.pages.isEmpty else {
      throw ArchiveError.noPage(path: paths.joined(separator: ", "), files: files.count)
    }
    let others = ArchiveFacts(findings: findings + unusedDecisions(vocabulary, facts))
    var all = facts.merged(with: others)
    if let aliases = try partnerAliases() { all.partnerAliases = aliases }
    return all
  }

  /// The decisions on partners of the curation folder; nil when it has none.
  private func partnerAliases() throws -> PartnerAliases? {
    let file = try curationFiles().first { $0.name == LookupFile.partnerAliases.name }
    return try file.map { try PartnerAliases($0) }
  }

  /// The files of the curation folder; none without one.
  private func curationFiles() throws -> [LookupFile] {
    try layers().settings.text(.curation).map { try CurationFolder.files(in: $0) } ?? []
  }

  /// Decisions of the curation folder whose value no longer occurs.
  private func unusedDecisions(_ vocabulary: Vocabulary, _ facts: ArchiveFacts) -> [Finding] {
    guard !vocabulary.decisions.isEmpty else { return [] }
    return vocabulary.unusedDecisions(seenValues: facts.seenValues()).map { decision in
      Finding(
        document: decision.place.file, line: decision.place.line, column: 1, severity: .warning,
        code: "unused-decision",
        message: "the value \"\(decision.value)\" of \(decision.dimension.name) no longer occurs: expected it on some "
          + "page; remove the row, or mend its spelling")
    }
  }

  /// The archives named, else the folder "seeds" here; empty when the pages compiled in are meant.
  var paths: [String] {
    archives.isEmpty && FileManager.default.fileExists(atPath: "seeds") ? ["seeds"] : archives
  }

  /// Reads a page of the archives once more, by its document; nil for one that cannot be read.
  func pageReader() throws -> (String) -> Page? {
    let files = Dictionary(try pageFiles().files.map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
    return { document in
      guard let file = files[document], case .page(let page) = PageReader.read(file) else { return nil }
      return page
    }
  }

  private func pageFiles() throws -> (files: [PageFile], findings: [Finding]) {
    guard !paths.isEmpty else { return (Self.embeddedSeeds, []) }
    let results = try paths.map { archive in
      try PageFinder.files(of: archive, prefix: paths.count == 1 ? "" : archive + "/")
    }
    return (results.flatMap(\.files), results.flatMap(\.findings))
  }

  private static let embeddedSeeds = LookupFile.seeds.map {
    PageFile(document: $0.name, source: .memory($0.bytes), size: $0.bytes.count)
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
