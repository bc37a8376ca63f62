internal import Foundation
internal import Metrics
internal import Renderers
internal import Reports
internal import Text

/// What a run writes for GitHub Actions: a job summary, annotations, and the step's outputs.
///
/// A run may make several reports: each has its part of the summary, while annotations and outputs are the whole run's,
/// since GitHub keeps ten annotations of a step and one value of an output.
final class GitHubJob {
  private let environment: [String: String]
  private let root: String
  private var folders: [String] = []
  private var empty: [String] = []
  private var documents: Set<String> = []
  private var findings: Set<Finding> = []
  private var failures: [String] = []

  /// The job a run belongs to; nil outside of GitHub Actions, or when switched off.
  ///
  /// - Parameters:
  ///   - isWanted: what was typed; nil leaves it to the variable GITHUB_ACTIONS.
  ///   - root: the archive's path; empty when there are several.
  init?(isWanted: Bool?, root: String, environment: [String: String] = ProcessInfo.processInfo.environment) {
    guard isWanted ?? (environment["GITHUB_ACTIONS"] == "true") else { return nil }
    self.environment = environment
    self.root = root
  }

  /// Takes in what a report gives, and writes its part of the summary.
  func tell(_ report: Report, _ input: ReportInput, folder: String, gates: GateCheck) {
    folders.append(folder)
    if gates.isEmpty { empty.append(folder) }
    documents.formUnion(input.pages.map(\.id))
    findings.formUnion(input.findings)
    failures += gates.messages
    append(JobSummary(report).text(room: room), to: "GITHUB_STEP_SUMMARY")
  }

  /// Writes annotations and outputs, when all reports are made; a file that cannot be written is told and ends nothing.
  ///
  /// - Parameter folder: the folder that holds all reports.
  func finish(folder: String) {
    guard !folders.isEmpty else { return }
    let gates = gateCommands
    for command in gates + Annotations(Array(findings), root: root).commands.prefix(Annotations.most - gates.count) {
      StandardStreams.print(command.text + "\n")
    }
    append(outputs(folder: folders.count == 1 ? folders[0] : folder), to: "GITHUB_OUTPUT")
  }

  /// One annotation for each gate that failed; the last one that has room tells of the others.
  private var gateCommands: [WorkflowCommand] {
    func command(_ message: String) -> WorkflowCommand {
      WorkflowCommand(level: .error, title: "Quality gate", message: message)
    }
    guard failures.count > Annotations.most else { return failures.map(command) }
    return failures.prefix(Annotations.most - 1).map(command)
      + [command("\(failures.count - Annotations.most + 1) more gates failed: see the log")]
  }

  private func outputs(folder: String) -> String {
    "folder=\(Self.line(folder))\ndocuments=\(documents.count)\n"
      + "findings=\(findings.count { $0.severity != .info })\ngates_failed=\(failures.count)\n" + emptyReports
  }

  /// The folders of reports without any document in scope, one a line; nothing when there is none.
  private var emptyReports: String {
    guard !empty.isEmpty else { return "" }
    let lines = empty.map { Self.line($0) + "\n" }.joined()
    // The end is no line of the value: names of folders hold no line break.
    return "empty<<end of empty//\n\(lines)end of empty//\n"
  }

  private static func line(_ text: String) -> String { text.map { $0.isNewline ? " " : String($0) }.joined() }

  /// Bytes that the step's summary may still take.
  private var room: Int {
    guard let path = environment["GITHUB_STEP_SUMMARY"],
      let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    else { return JobSummary.limit }
    return max(0, JobSummary.limit - size)
  }

  private func append(_ text: String, to variable: String) {
    guard let path = environment[variable], !path.isEmpty else { return }
    if !FileManager.default.fileExists(atPath: path) { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    guard let file = FileHandle(forWritingAtPath: path) else {
      return Messages.note("\(variable): found \"\(path)\", which cannot be written, expected a file: it is left out")
    }
    defer { try? file.close() }
    do {
      try file.seekToEnd()
      try file.write(contentsOf: Data(text.utf8))
    } catch {
      Messages.note("\(variable): \"\(path)\" could not be written: it is left out")
    }
  }
}
