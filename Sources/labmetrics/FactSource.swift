internal import Archive
internal import Configuration
internal import Metrics
internal import Vocabulary

/// Where the facts of a report come from: pages, or partial results of them.
protocol FactSource {
  /// Which pages count, and by which rules.
  var selection: SelectionOptions { get }
  /// Archives whose newest commit dates the figures; none where there are no pages.
  var paths: [String] { get }
  /// What is to be put before documents to reach them from here; empty where they cannot be reached.
  var root: String { get }
  /// The facts page by page, without what the curation folder adds to the whole.
  func pageFacts(_ rules: Rules, depth: FactDepth) async throws -> ArchiveFacts
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
    try await unrelatedFacts(rules).related(asOf: asOf)
  }

  /// The facts page by page.
  func unrelatedFacts(_ rules: Rules, depth: FactDepth = .full) async throws -> ArchiveFacts {
    let facts = try await pageFacts(rules, depth: depth)
    return facts.merged(with: ArchiveFacts(findings: unusedDecisions(rules.vocabulary, facts), rules: rules))
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
