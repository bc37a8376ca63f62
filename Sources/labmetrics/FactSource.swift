internal import Archive
internal import ArgumentParser
internal import Configuration
internal import Facts
internal import Text
internal import Vocabulary

/// Where the facts of a report come from: pages, or partial results of them.
protocol FactSource {
  /// Which pages count, and by which rules.
  var selection: SelectionOptions { get }
  /// Archives whose newest commit dates the figures; none where there are no pages.
  var paths: [String] { get }
  /// What is to be put before documents to reach them from here; empty where they cannot be reached.
  var root: String { get }
  /// Whether the pages are the examples that come with the program.
  var isExample: Bool { get }
  /// The facts page by page, without what the curation folder adds to the whole.
  ///
  /// - Parameter outputs: folders that reports are written to; what lies in them is no page.
  func pageFacts(_ rules: Rules, depth: FactDepth, besides outputs: [String]) async throws -> ArchiveFacts
  /// What reads pages once more.
  func pageSource() throws -> PageSource
}

extension FactSource {
  /// The layers of settings, with those that a command types beside these.
  func layers(with others: ReportConfiguration = ReportConfiguration()) throws -> ConfigurationLayers {
    try selection.layers(with: others)
  }

  /// The rules in force.
  func rules() throws -> Rules { try layers().settings.rules() }

  /// The pages that the settings choose.
  func scope(_ rules: Rules) throws -> Scope { try scope(rules, layers().settings) }

  /// The pages that some settings choose.
  func scope(_ rules: Rules, _ settings: ReportConfiguration) throws -> Scope {
    try selection.scope(rules.vocabulary, settings)
  }

  /// The date the figures stand for, ISO 8601.
  func asOfDate() throws -> String { try asOfDate(layers().settings) }

  /// The date of some settings, ISO 8601.
  func asOfDate(_ settings: ReportConfiguration) throws -> String {
    try AsOfDate.resolve(settings.text(.asOf), archives: paths)
  }

  /// The facts, related to one another.
  func facts(_ rules: Rules, asOf: String) async throws -> ArchiveFacts {
    let pages = try await unrelatedFacts(rules)
    try checkTypes(layers().settings, pages)
    return StageTimes.measured("link") { pages.related(asOf: asOf) }
  }

  /// Makes sure that every page type in the settings is one of the archive's forms, or stands on some page.
  ///
  /// - Throws: `ValidationError` for an option, `ConfigurationError` for a line of a file.
  func checkTypes(_ settings: ReportConfiguration, _ facts: ArchiveFacts) throws {
    let known = Scope.knownTypes.union(facts.pages.lazy.flatMap(\.types))
    guard let unknown = settings.list(.types).first(where: { !known.contains($0) }) else { return }
    let names = known.sorted()
    let expected = "one of \(names.joined(separator: ", "))"
    let near = Nearest.name(to: unknown, among: names).map { "did you mean \"\($0)\"?" }
    let problem = settings.origin(of: .types).problem(
      found: "the page type \"\(unknown)\"", expected: expected, advice: near ?? "mend or remove it")
    throw problem ?? ValidationError("--type \"\(unknown)\": expected \(expected)\(near.map { "; \($0)" } ?? "")")
  }

  /// The facts page by page.
  ///
  /// - Parameter outputs: folders that reports are written to.
  func unrelatedFacts(
    _ rules: Rules, depth: FactDepth = .full, besides outputs: [String] = []
  ) async throws -> ArchiveFacts {
    let facts = try await pageFacts(rules, depth: depth, besides: outputs)
    let stale = depth == .full ? rules.codes.findings(facts.pages) : []
    // A decision of old may name somebody.
    let unused = ArchiveFacts(findings: unusedDecisions(rules.vocabulary, facts) + stale, rules: rules)
    return facts.merged(with: unused.masked(by: facts.personNames).facts)
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
}
