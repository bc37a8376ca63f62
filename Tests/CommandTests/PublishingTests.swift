import Foundation
import Testing

/// The Python that runs the tests in Tests/Publishing.
private enum Scenarios {
  /// Whether there is one that reads YAML; LABMETRICS_READERS=1 says that there must be.
  static let canRun =
    ProcessInfo.processInfo.environment["LABMETRICS_READERS"] == "1" || run(["-c", "import yaml"])?.status == 0

  static func run(_ arguments: [String]) -> (status: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.currentDirectoryURL = Command.package.appending(path: "Tests/Publishing")
    let own = ["LABMETRICS_COMMAND": Command.executable.path, "PYTHONDONTWRITEBYTECODE": "1"]
    process.environment = ProcessInfo.processInfo.environment.merging(own) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}

/// Runs the tests in Tests/Publishing, which drive the action's steps with a stand-in for GitHub.
@Suite("Publishing on GitHub and GitLab", .enabled(if: Scenarios.canRun))
struct PublishingTests {
  @Test(
    "Whole years of issues, failures at each call, several reports, commands, workflows and GitLab",
    arguments: ["test_issues", "test_failures", "test_reports", "test_command", "test_workflows", "test_gitlab"])
  func scenarios(of module: String) throws {
    let result = try #require(Scenarios.run(["-m", "unittest", module]))
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("\nOK"), "\(result.output)")
  }
}
