internal import Archive
internal import ArgumentParser
internal import Configuration
internal import Metrics

/// Writes the facts of pages, so that other runs or machines can make reports of them.
struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Write partial results, a line for each page.",
    discussion: """
      Each line is a JSON object with the facts of one page and the version of program and rules that read it; lines of \
      any number of runs, in any order, go to "reduce". With --stdin, pages come as JSON lines of standard input: \
      {"document": "plan.md", "text": "..."}, or with "bytes" (Base64) in place of "text". They hold no addresses, but \
      titles and sentences as written: a name that only another page tells to be a person's goes out when "reduce" \
      knows all pages. Keep them like the pages themselves.

      Example: labmetrics map seeds --out facts.jsonl
      """)

  @OptionGroup var folders: ArchiveFolders

  @Flag(help: "Read pages from standard input, one JSON object a line.")
  var stdin = false

  @Option(
    help: ArgumentHelp("Read a share of the files only, such as 2/4: of every four the second.", valueName: "k/n"))
  var part = PagePart.whole

  @Option(name: .shortAndLong, help: ArgumentHelp("File to write. Default: standard output.", valueName: "file"))
  var out: String?

  @Option(help: ArgumentHelp("Read for one part of the report; reduce takes the same.", valueName: "part"))
  var only: ReportPart?

  @OptionGroup var rules: RuleOptions

  @OptionGroup var cores: CoreOptions

  @OptionGroup var caching: CacheOptions

  func validate() throws {
    guard !stdin || (folders.archives.isEmpty && part == .whole && caching.cache == nil) else {
      throw ValidationError("--stdin: expected no archive, no --part and no --cache beside it")
    }
  }

  func run() async throws {
    Interruption.watch()
    try await Failure.reported {
      let settings = try rules.settings()
      let inForce = try settings.rules()
      let reader = FactReader(rules: inForce, depth: only.depth)
      let version = settings.factVersion(inForce, depth: only.depth)
      let output = try FactOutput(path: out, version: version)
      if stdin {
        let pages = try PageLines(LineFile(path: nil))
        while let files = try pages.next(Self.batch) { try await map(files, reader, nil, output) }
      } else {
        let share = part == .whole ? "" : part.defaultValueDescription
        let cache = caching.cache(of: folders.paths, part: share) { version }
        try await mapArchives(reader, cache, output)
        caching.finish(cache)
      }
      try output.finish()
    }
  }

  /// Pages whose facts are in memory at a time.
  private static let batch = 512

  private func mapArchives(_ reader: FactReader, _ cache: FactCache?, _ output: FactOutput) async throws {
    let (all, way) = try folders.pageFiles()
    let files = part.of(all)
    var start = 0
    while start < files.count {
      let end = min(start + Self.batch, files.count)
      try await map(Array(files[start..<end]), reader, cache, output)
      start = end
    }
    if part.isFirst { try output.write(ArchiveFacts(rules: .builtIn).records(way: way)) }
  }

  private func map(
    _ files: [PageFile], _ reader: FactReader, _ cache: FactCache?, _ output: FactOutput
  ) async throws {
    try output.write(await reader.facts(of: files, jobs: cores.count, cache: cache).records())
  }
}

/// A share of the files, so that several machines with one file system can each take theirs.
struct PagePart: ExpressibleByArgument, Equatable {
  /// All files.
  static let whole = PagePart(number: 1, count: 1)

  private let number: Int
  private let count: Int

  private init(number: Int, count: Int) {
    self.number = number
    self.count = count
  }

  init?(argument: String) {
    let numbers = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1], number >= 1, number <= count else {
      return nil
    }
    self.init(number: number, count: count)
  }

  var defaultValueDescription: String { "\(number)/\(count)" }

  /// Whether it is the first of all parts, which tells what concerns no single file.
  var isFirst: Bool { number == 1 }

  /// Every so many files one, so that parts are alike in size.
  func of(_ files: [PageFile]) -> [PageFile] {
    stride(from: number - 1, to: files.count, by: count).map { files[$0] }
  }
}
