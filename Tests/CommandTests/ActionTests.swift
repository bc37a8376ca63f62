import Foundation
import Testing

@Suite("The action's steps", .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")))
struct ActionTests {
  private static let action = Command.package.appending(path: ".github/actions/report").path

  private static func run(
    _ script: String, _ arguments: [String] = [], in folder: String = "/", environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["\(action)/\(script)"] + arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""].merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  @Test(
    "The quarter before a day",
    arguments: [
      ("2024-01-01", "2023-Q4"), ("2024-03-31", "2023-Q4"), ("2024-04-01", "2024-Q1"), ("2024-08-09", "2024-Q2"),
      ("2024-09-30", "2024-Q2"), ("2024-12-31", "2024-Q3"),
    ])
  func quarter(day: String, expected: String) throws {
    #expect(try Self.run("quarter.sh", [day]).output == expected + "\n")
  }

  @Test("The report step makes the report, tells GitHub and checks the files")
  func report() async throws {
    let folder = try WorkFolder()
    let run = try Self.run(
      "report.sh", in: folder.path,
      environment: [
        "COMMAND": Command.executable.path, "ARCHIVE": Command.seeds, "OUT": "out/reports", "PERIOD": "2023-Q4",
        "SINCE": "", "REPORT_LANGUAGE": "fr", "GITHUB_OUTPUT": "\(folder.path)/output.txt",
      ])
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("files as the manifest lists them\n"))
    #expect(
      try folder.text("output.txt") == "folder=out/reports\ndocuments=5\nfindings=0\ngates_failed=0\nstatus=0\n")
    #expect(try folder.text("out/reports/report.md").contains("\n## Ce qui ressort\n"))
  }

  @Test("An archive that is not there ends the step with the command's status and makes nothing")
  func missing() throws {
    let folder = try WorkFolder()
    let run = try Self.run(
      "report.sh", in: folder.path,
      environment: ["COMMAND": Command.executable.path, "ARCHIVE": "nowhere", "OUT": "reports"])
    #expect(run.status == 1)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/reports"))
  }
}
