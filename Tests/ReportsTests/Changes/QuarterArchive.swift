import Archive
import Facts
import Lookups
import Metrics
import Vocabulary

@testable import Reports

/// An archive at the end of two quarters: in the second, twenty pages are new, three changed, one is withdrawn, and one
/// value counts under a term.
enum QuarterArchive {
  /// Ten pages of the first quarter.
  static let before: [String: String] = {
    var pages: [String: String] = [:]
    for number in 0..<6 {
      pages["old-\(number).md"] = page("Old \(number)", 2022, ["Ethnography"])
    }
    pages["kites-1.md"] = page("First kites", 2022, ["Kite Flying"])
    pages["kites-2.md"] = page("Second kites", 2023, ["Kite Flying"])
    pages["maps.md"] = page("Maps", 2023, ["System Thinking"])
    pages["gone.md"] = page("Gone", 2023, ["Sensemaking"])
    return pages
  }()

  /// The archive a quarter later.
  static let after: [String: String] = {
    var pages = before
    for number in 10..<30 { pages["new-\(number).md"] = page("New \(number)", 2023, ["Ethnography"]) }
    // One changed page names another method, one another year, one nothing that is counted.
    pages["maps.md"] = page("Maps", 2023, ["Ethnography"])
    pages["old-0.md"] = page("Old 0", 2023, ["Ethnography"])
    pages["old-1.md"] = page("Old 1, with a longer text", 2022, ["Ethnography"])
    pages["gone.md"] = nil
    return pages
  }()

  /// The decision made in between.
  static let decision = "dimension,value,decision,term,note\nmethods,Kite Flying,alias,ethnography,\n"

  static func page(_ title: String, _ year: Int, _ methods: [String]) -> String {
    "# \(title)\n[[type:blog]]\n[[year:\(year)]]\n[[country:Kenya]]\n" + methods.map { "[[methods:\($0)]]\n" }.joined()
      + "\nA page about \(title).\n"
  }

  static func rules(_ decisions: String? = nil) throws -> Rules {
    guard let decisions else { return .builtIn }
    return try Rules(curation: [LookupFile(name: "decisions.csv", bytes: Array(decisions.utf8))])
  }

  /// A run over some pages: its figures, and the archive they come from.
  struct Run {
    var input: ReportInput
    let archive: Recount

    var issue: PublishedIssue { ReportBuilder(input).issue() }
  }

  static func run(
    _ pages: [String: String], decisions: String? = nil, scope: Scope = Scope(), depth: FactDepth = .full,
    asOf: String = "2023-09-30", programVersion: String = "1.0.0"
  ) async throws -> Run {
    let files = pages.map { document, text in
      PageFile(document: document, source: .memory(Array(text.utf8)), size: text.utf8.count)
    }
    let rules = try rules(decisions)
    let archive = await FactReader(rules: rules, depth: depth).facts(of: files, jobs: 1)
    let metrics = ArchiveMetrics(
      facts: archive.related(asOf: asOf, depth: depth), scope: scope, depth: depth, asOf: asOf, rules: rules)
    return Run(input: ReportInput(metrics, programVersion: programVersion), archive: Recount(of: archive))
  }

  /// What the second quarter's report says of the first.
  static func comparison() async throws -> IssueComparison {
    let first = try await run(before)
    let second = try await run(after, decisions: decision, asOf: "2023-12-31")
    return IssueComparison(since: first.issue, input: second.input, archive: second.archive)
  }
}

extension IssueComparison {
  /// A figure's parts: published, recomputed, today.
  func figures(_ id: String) -> [Double?]? {
    figures.first { $0.id == id }.map { [$0.published, $0.recomputed, $0.current] }
  }

  /// A figure's causes.
  func causes(_ id: String) -> [String]? { figures.first { $0.id == id }?.causes.map(\.text) }
}
