public import Metrics

extension IssueComparison {
  /// Compares the report of this run with an earlier issue.
  ///
  /// Last issue's documents are counted once more by today's rules: the archive is related anew without its new pages,
  /// so that a new page that repeats an old one takes nothing from it.
  ///
  /// - Parameters:
  ///   - previous: the earlier issue.
  ///   - input: the figures of this run.
  ///   - archive: this run's archive, to be counted once more.
  public init(since previous: PublishedIssue, input: ReportInput, archive: Recount) {
    let previous = previous.masked(by: archive.mask)
    let current = ReportBuilder(input).issue()
    let all = archive.documents.union(input.listings.later.map(\.id))
    let documents = DocumentChange.changes(from: previous, to: current, archive: all)
    let new = Set(documents.filter { $0.state == .new }.map(\.document))
    guard !new.isEmpty else {
      self.init(previous: previous, current: current, recomputed: current, archive: all)
      return
    }
    let recounted = ReportInput(
      archive.metrics(like: input.metrics, without: new), title: input.title, programVersion: input.programVersion)
    self.init(previous: previous, current: current, recomputed: ReportBuilder(recounted).issue(), archive: all)
  }
}
