internal import ArgumentParser
internal import Dispatch
internal import Foundation

/// Where the program starts: what must be known before there is a second thread.
@main
enum Start {
  static func main() {
    StandardStreams.prepare()
    Exhaustion.watch()
    // Where a thread gets no memory, the system's library waits for some without end.
    do { try Exhaustion.checkMemory() } catch { Ending.conclude(error) }
    Task {
      await LabMetricsCommand.run()
      exit(0)
    }
    dispatchMain()
  }
}

/// The command: counts what the labs' documents name and writes donor reports.
struct LabMetricsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labmetrics",
    abstract: "Turn learning plans into donor reports.",
    discussion: """
      Reads a folder of Markdown pages from the SDG Commons archive and writes a report, a workbook, data files and \
      a manifest. Every figure can be traced to its pages and lines.

      Example: labmetrics report seeds --out reports --as-of 2024-01-15

      Exit status: 0 done; 1 could not finish, and nothing was replaced; 2 done, but a quality gate failed; 64 wrong \
      usage; 130 or 143 ended by a signal.
      """,
    version: Program.version,
    subcommands: [
      ReportCommand.self, CheckCommand.self, ExplainCommand.self, DiffCommand.self, TermsCommand.self, CodeCommand.self,
      RulesCommand.self, SchemaCommand.self, VerifyCommand.self, AuditCommand.self, ConfigCommand.self, MapCommand.self,
      ReduceCommand.self, FeaturesCommand.self,
    ])

  /// One style for all messages that end a run.
  static var _errorPrefix: String { "error: " }

  /// Does what the arguments say; ends the program where that fails.
  static func run() async {
    do {
      var command = try await asyncParseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
      // What was printed outside ``Failure/reported(isQuiet:printsResult:_:)`` is still to be handed on.
      try StandardStreams.finish(isNeeded: false)
    } catch {
      Ending.conclude(error)
    }
  }
}
