import Foundation
import Testing

/// A folder with the seeds, whole reports of them and a file in these that is not ours.
struct FaultFolder {
  let folder: WorkFolder

  /// Makes the folder and its first reports.
  init() async throws {
    folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write("mine", to: "reports/notes.txt")
    let result = try await Command.run(Self.arguments("old"), in: folder.path)
    #expect(result.status == 0)
  }

  var path: String { folder.path }

  /// What is typed for new reports.
  static func arguments(_ title: String) -> [String] { SeedReportTests.arguments + ["--title", title, "--quiet"] }

  /// Every file of the reports.
  var files: [String: Data] { folder.files("reports") }

  /// Whether the reports are whole: as the manifest lists them, with the foreign file.
  func isWhole() async throws -> Bool {
    let files = self.files
    return try await Command.run(["verify"], in: folder.path).status == 0 && files["notes.txt"] == Data("mine".utf8)
      && files.count >= 10
  }

  /// The reports' title; nil when there is none to read.
  var title: String? {
    folder.files("reports")["metrics.json"].flatMap { try? JSONDecoder().decode(Title.self, from: $0).title }
  }

  private struct Title: Decodable { let title: String }

  /// Whether nothing but the seeds and the reports is there.
  var isTidy: Bool { folder.names == ["reports", "seeds"] }
}

/// Rows of the fault table that take minutes run with LABMETRICS_LONG=1 only.
enum Long {
  static let isOn = ProcessInfo.processInfo.environment["LABMETRICS_LONG"] == "1"
}

/// Programs that some rows need.
enum Tool {
  /// Whether a shell command succeeds.
  static func works(_ command: String) -> Bool {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", command]
    shell.standardOutput = FileHandle.nullDevice
    shell.standardError = FileHandle.nullDevice
    guard (try? shell.run()) != nil else { return false }
    shell.waitUntilExit()
    return shell.terminationStatus == 0
  }

  /// The thread sanitizer cannot live with a limit of a file's size: it maps files of its own.
  static let keepsToFileLimits = ProcessInfo.processInfo.environment["LABMETRICS_SANITIZER"] != "thread"
  static let hasPython = works("python3 -c 'import csv, json, zipfile'")
  /// Whether a small disk can be mounted for a test alone.
  static let hasSmallDisks = works("unshare -rm mount -t tmpfs none /mnt")

  /// What the files of a folder's reports are found to be by other programs' parsers; empty when they take them all.
  static func problems(in reports: String, mark: String = "") async throws -> String {
    let script = Command.package.appending(path: "Tests/CommandTests/read_outputs.py").path
    let result = try await Command.shell("exec python3 \"$1\" \"$2\" \"$3\"", [script, reports, mark], in: "/")
    return result.status == 0 ? "" : result.output + result.errors
  }
}

extension Command {
  /// Runs a line of shell to its end; `$0` is the command, `$1` and so on the arguments.
  static func shell(
    _ line: String, _ arguments: [String] = [], in folder: String, environment: [String: String] = [:]
  ) async throws -> Result {
    try await Slots.commands.whileTaken {
      try await Running(
        ["-c", line, Command.executable.path] + arguments, in: folder, environment: environment,
        program: URL(filePath: "/bin/sh")
      ).end()
    }
  }
}
