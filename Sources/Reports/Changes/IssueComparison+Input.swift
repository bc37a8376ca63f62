public import Facts
internal import Metrics

extension IssueComparison {
  /// Compares the report of this run with an earlier issue.
  ///
  /// Last issue's documents are counted once more by today's rules: the archive is related anew without its new pages,
  /// so that a new page that repeats an old one takes nothing from it.
  ///
  /// - Parameters:
  ///   - previous: the earlier issue.
  ///   - input: the figures of this run.
  ///   - archive: the facts of this run's archive, not yet related to one another.
  public init(since previous: PublishedIssue, input: ReportInput, archive: ArchiveFacts) {
    let previous = previous.masked(by: archive.personNames)
    let current = ReportBuilder(input).issue()
    let all = Set(archive.pages.map(\.document)).union(input.listings.later.map(\.id))
    let documents = DocumentChange.changes(from: previous, to: current, archive: all)
    let new = Set(documents.filter { $0.state == .new }.map(\.document))
    guard !new.isEmpty else {
      self.init(previous: previous, current: current, recomputed: current, archive: all)
      return
    }
    let known = archive.keeping { !new.contains($0.document) }.related(asOf: input.asOf, depth: input.depth)
    let recounted = ReportInput(
      facts: known, scope: input.scope, depth: input.depth, hasSameCountries: input.hasSameCountries,
      title: input.title, asOf: input.asOf, programVersion: input.programVersion, rules: input.rules)
    self.init(previous: previous, current: current, recomputed: ReportBuilder(recounted).issue(), archive: all)
  }
}
