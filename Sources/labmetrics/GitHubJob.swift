internal import Archive
internal import Foundation
internal import Reports

/// What a run writes for GitHub Actions: a job summary, annotations, and the step's outputs.
struct GitHubJob: Sendable {
  private let environment: [String: String]

  /// The job a run belongs to; nil outside of GitHub Actions, or when switched off.
  ///
  /// - Parameter isWanted: what was typed; nil leaves it to the variable GITHUB_ACTIONS.
  init?(isWanted: Bool?, environment: [String: String] = ProcessInfo.processInfo.environment) {
    guard isWanted ?? (environment["GITHUB_ACTIONS"] == "true") else { return nil }
    self.environment = environment
  }

  /// Writes what a report gives; a file that cannot be written is told and ends nothing.
  ///
  /// - Parameters:
  ///   - root: the archive's path; empty when there are several.
  ///   - failures: one line for each gate that failed.
  func tell(_ report: Report, _ input: ReportInput, folder: String, root: String, failures: [String]) {
    let gates = failures.map { WorkflowCommand(level: .error, title: "Quality gate", message: $0) }
    for command in gates + Annotations(input.findings, root: root).commands.prefix(Annotations.most - gates.count) {
      StandardStreams.print(command.text + "\n")
    }
    append(JobSummary(report).text(room: room), to: "GITHUB_STEP_SUMMARY")
    append(outputs(input, folder: folder, failures: failures.count), to: "GITHUB_OUTPUT")
  }

  private func outputs(_ input: ReportInput, folder: String, failures: Int) -> String {
    let line = folder.map { $0.isNewline ? " " : String($0) }.joined()
    return "folder=\(line)\ndocuments=\(input.pages.count)\n"
      + "findings=\(input.findings.count { $0.severity != .info })\ngates_failed=\(failures)\n"
  }

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
