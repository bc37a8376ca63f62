import Foundation

/// The built command, run as a person runs it.
enum Command {
  /// What a run gave.
  struct Result: Equatable {
    let status: Int32
    let output: String
    let errors: String
    /// The signal that ended the run, if one did.
    let signal: Int32?
  }

  /// The package's folder.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The example documents.
  static let seeds = package.appending(path: "seeds").path

  /// The command's file: the one LABMETRICS_COMMAND names, else the one built with the tests, beside their bundle.
  static let executable: URL = {
    if let named = ProcessInfo.processInfo.environment["LABMETRICS_COMMAND"] { return URL(filePath: named) }
    let bundle = CommandLine.arguments.lazy.compactMap { argument in
      argument.range(of: ".xctest").map { URL(filePath: String(argument[..<$0.upperBound])) }
    }.first
    let products = (bundle ?? Bundle.main.bundleURL).deletingLastPathComponent()
    return products.appending(path: "labmetrics")
  }()

  /// Runs the command to its end.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) async throws -> Result {
    try await Slots.commands.whileTaken {
      try await Running(arguments, in: folder, environment: environment).end()
    }
  }

  /// A started command; its output goes to files, so that no pipe can fill up.
  final class Running: Sendable {
    let process: Process
    private let captured: URL

    init(
      _ arguments: [String], in folder: String, environment: [String: String] = [:],
      program: URL = Command.executable
    ) throws {
      captured = FileManager.default.temporaryDirectory.appending(path: "labmetrics-output-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: captured, withIntermediateDirectories: true)
      process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = URL(filePath: folder)
      process.environment = Command.environment.merging(environment) { $1 }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try Self.handle(captured.appending(path: "output"))
      process.standardError = try Self.handle(captured.appending(path: "errors"))
      try process.run()
    }

    deinit { try? FileManager.default.removeItem(at: captured) }

    /// Waits for the end and reads what was written.
    func end() async throws -> Result {
      while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
      let isSignalled = process.terminationReason == .uncaughtSignal
      return Result(
        status: process.terminationStatus, output: try text("output"), errors: try text("errors"),
        signal: isSignalled ? process.terminationStatus : nil)
    }

    private func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: captured.appending(path: name)), as: UTF8.self)
    }

    private static func handle(_ url: URL) throws -> FileHandle {
      try Data().write(to: url)
      return try FileHandle(forWritingTo: url)
    }
  }

  /// The test's environment without what changes a report or a help screen.
  private static let environment = ProcessInfo.processInfo.environment.filter {
    !$0.key.hasPrefix("GITHUB_")
      && !["SOURCE_DATE_EPOCH", "COLUMNS", "NO_COLOR", "TZ", "LC_ALL", "LANG"].contains($0.key)
  }
}
