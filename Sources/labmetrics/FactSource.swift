internal import Archive
internal import Configuration
internal import Lookups
internal import Metrics
internal import Partners
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
  func pageFacts(_ vocabulary: Vocabulary, depth: FactDepth) async throws -> ArchiveFacts
}

extension FactSource {
  /// The layers of settings, with those that a command types beside these.
  func layers(with others: ReportConfiguration = ReportConfiguration()) throws -> ConfigurationLayers {
    try selection.layers(with: others)
  }

  /// The vocabularies in force.
  func vocabulary() throws -> Vocabulary { try vocabulary(layers().settings) }

  /// The vocabularies of some settings.
  func vocabulary(_ settings: ReportConfiguration) throws -> Vocabulary { try settings.vocabulary() }

  /// The pages that the settings choose.
  func scope(_ vocabulary: Vocabulary) throws -> Scope { try scope(vocabulary, layers().settings) }

  /// The pages that some settings choose.
  func scope(_ vocabulary: Vocabulary, _ settings: ReportConfiguration) throws -> Scope {
    try selection.scope(vocabulary, settings)
  }

  /// The date the figures stand for, ISO 8601.
  func asOfDate() throws -> String { try asOfDate(layers().settings) }

  /// The date of some settings, ISO 8601.
  func asOfDate(_ settings: ReportConfiguration) throws -> String {
    try AsOfDate.resolve(settings.text(.asOf), archives: paths)
  }

  /// The facts, related to one another.
  func facts(_ vocabulary: Vocabulary, asOf: String) async throws -> ArchiveFacts {
    try await unrelatedFacts(vocabulary).related(asOf: asOf)
  }

  /// The facts page by page.
  func unrelatedFacts(_ vocabulary: Vocabulary, depth: FactDepth = .full) async throws -> ArchiveFacts {
    let facts = try await pageFacts(vocabulary, depth: depth)
    let findings = unusedDecisions(vocabulary, facts) + (depth == .full ? try staleCodes(facts) : [])
    var all = facts.merged(with: ArchiveFacts(findings: findings))
    if let aliases = try partnerAliases() { all.partnerAliases = aliases }
    if let model = try linkModel() { all.linkModel = model }
    return all
  }

  /// The decisions on partners of the curation folder; nil when it has none.
  private func partnerAliases() throws -> PartnerAliases? {
    let file = try layers().settings.curationFiles().first { $0.name == LookupFile.partnerAliases.name }
    return try file.map { try PartnerAliases($0) }
  }

  /// The weights of links of the curation folder; nil when it has none.
  private func linkModel() throws -> LinkModel? {
    let file = try layers().settings.curationFiles().first { $0.name == LookupFile.linkWeights.name }
    return try file.map { try LinkModel($0) }
  }

  /// Codes of the curation folder whose answer is gone or has changed.
  private func staleCodes(_ facts: ArchiveFacts) throws -> [Finding] {
    let file = try layers().settings.curationFiles().first { $0.name == AnswerCodes.fileName }
    return try file.map { try AnswerCodes($0).findings(facts.pages) } ?? []
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
