internal import Archive
internal import ArgumentParser
internal import Configuration
internal import Facts

/// Writes the facts of pages, so that other runs or machines can make reports of them.
struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Write partial results, a line for each page.",
    discussion: """
      Each line is a JSON object with the facts of one page, the part it belongs to, and the version of program and \
      rules that read it; the last line tells how many lines the part has, and their checksum. Lines of any number of \
      runs, in any order, go to "reduce", which misses no part. With --stdin, pages come as JSON lines of standard \
      input: {"document": "plan.md", "text": "..."}, or with "bytes" (Base64) in place of "text". Partial results hold \
      no addresses and no names that the archive's pages tell to be persons'; with --stdin, names that only pages of \
      another run tell go out when "reduce" knows all.

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
    guard !folders.isExample else {
      throw ValidationError("--example: expected an archive, since partial results do not say that they are examples")
    }
    if !stdin { try folders.checkNamed() }
  }

  func run() async throws {
    Interruption.watch()
    try await Failure.reported(printsResult: out == nil) {
      let settings = try rules.settings()
      let inForce = try settings.rules()
      let reader = FactReader(rules: inForce, depth: only.depth)
      let version = settings.factVersion(inForce, depth: only.depth)
      let output = try FactOutput(path: out, version: version)
      if stdin {
        try await mapLines(reader, output)
      } else {
        let share = part == .whole ? "" : part.defaultValueDescription
        let cache = caching.cache(of: folders.archives, part: share) { version }
        try await mapArchives(reader, cache, output)
      }
    }
  }

  /// Pages whose facts are in memory at a time.
  private static let batch = 512

  /// Who is a person is known from all pages, those of other parts included.
  private func mapArchives(_ reader: FactReader, _ cache: FactCache?, _ output: FactOutput) async throws {
    let (all, way) = try folders.pageFiles()
    Progress.enter("looking for persons")
    let names = await reader.personNames(in: all, jobs: cores.count)
    let files = part.of(all)
    let place = FactLine.Part(set: FactLine.Part.set(of: all), part: part.defaultValueDescription)
    var personal: Set<String> = []
    Progress.enter("reading pages", of: files.count)
    for start in stride(from: 0, to: files.count, by: Self.batch) {
      let batch = Array(files[start..<min(start + Self.batch, files.count)])
      let read = await reader.facts(of: batch, jobs: cores.count, cache: cache, onRead: Progress.count)
      let (facts, changed) = read.masked(by: names)
      personal.formUnion(changed)
      try output.write(facts.records(), place)
    }
    if part.isFirst {
      let found = ArchiveFacts(findings: way, rules: reader.rules).masked(by: names).facts.findings
      try output.write(ArchiveFacts(rules: reader.rules).records(way: found), place)
    }
    caching.finish(cache, leavingOut: personal)
    try output.finish(place)
  }

  /// The facts of all pages are kept until the last one told whom it names.
  private func mapLines(_ reader: FactReader, _ output: FactOutput) async throws {
    Progress.enter("reading pages")
    let pages = try PageLines(LineFile(path: nil))
    var (facts, files) = (ArchiveFacts(rules: reader.rules), [PageFile]())
    while let batch = try pages.next(Self.batch) {
      facts = facts.merged(with: await reader.facts(of: batch, jobs: cores.count))
      files += batch.map { PageFile(document: $0.document, source: .memory([]), size: $0.size) }
    }
    let place = FactLine.Part(set: FactLine.Part.set(of: files), part: part.defaultValueDescription)
    try output.write(facts.masked().facts.records(), place)
    try output.finish(place)
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
