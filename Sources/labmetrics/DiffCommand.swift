internal import ArgumentParser
internal import Reports

/// Prints what changed between two issues.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two reports.",
    discussion: """
      Compares two metrics.json: documents, rules and figures, each with its causes. Counts of the old documents under \
      the new rules come from the new file; indicators need the pages, which "report --since" reads. Differences are \
      no failure: the status is 0 with and without them.

      Example: labmetrics diff 2023-Q3/metrics.json 2023-Q4/metrics.json
      """)

  @Argument(help: ArgumentHelp("metrics.json of the earlier report, or its folder.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("metrics.json of the later report, or its folder.", valueName: "new"))
  var new: String

  @Flag(help: "Print one JSON object instead of a table.")
  var json = false

  func run() async throws {
    try await Failure.reported {
      let comparison = try IssueComparison(
        previous: PublishedIssue(reading: old), current: PublishedIssue(reading: new))
      if json {
        StandardStreams.print(ChangesText.json(comparison))
      } else {
        print(ChangesText.plain(comparison), terminator: "")
      }
    }
  }
}
