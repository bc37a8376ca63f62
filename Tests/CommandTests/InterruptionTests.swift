import Foundation
import Testing

@Suite("Never half a report", .serialized)
struct InterruptionTests {
  /// A folder with the seeds and whole reports of them.
  private static func folder() async throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write("mine", to: "reports/notes.txt")
    #expect(try await Command.run(arguments("old"), in: folder.path).status == 0)
    return folder
  }

  private static func arguments(_ title: String) -> [String] {
    SeedReportTests.arguments + ["--title", title, "--quiet"]
  }

  /// Whether the reports are whole: as the manifest lists them, with the foreign file.
  private static func isWhole(_ folder: WorkFolder) async throws -> Bool {
    let files = folder.files("reports")
    return try await Command.run(["verify"], in: folder.path).status == 0 && files["notes.txt"] == Data("mine".utf8)
      && files.count >= 10
  }

  /// How long a run takes, measured without giving up the thread: other tests wait for it meanwhile.
  private static func lengthOfRun(in folder: WorkFolder) throws -> Duration {
    try ContinuousClock().measure {
      let running = try Command.Running(arguments("old"), in: folder.path)
      running.process.waitUntilExit()
    }
  }

  /// A run that gets a kill signal after a while; the thread is kept, so that the moment is met on a busy machine.
  private static func killedRun(after delay: Duration, in folder: WorkFolder) throws -> Command.Running {
    let running = try Command.Running(arguments("new"), in: folder.path)
    usleep(UInt32(delay / .microseconds(1)))
    kill(running.process.processIdentifier, SIGKILL)
    return running
  }

  @Test("A run killed at any moment leaves the old reports or the new, and the next run clears up")
  func kills() async throws {
    let folder = try await Self.folder()
    let whole = try Self.lengthOfRun(in: folder)
    var killed = 0
    for round in 0..<20 {
      // Moments spread over the length of a run, a little beyond its end.
      let running = try Self.killedRun(after: whole * Double(round) / 18, in: folder)
      if try await running.end().signal == SIGKILL { killed += 1 }
      #expect(try await Self.isWhole(folder))
    }
    #expect(killed > 0)
    #expect(try await Command.run(Self.arguments("last"), in: folder.path).status == 0)
    #expect(try await Self.isWhole(folder))
    #expect(folder.names == ["reports", "seeds"])
  }

  @Test("Of many runs at once each writes whole reports or says that another one does")
  func manyRuns() async throws {
    let folder = try await Self.folder()
    for _ in 0..<4 {
      let running = try (0..<6).map { try Command.Running(Self.arguments("run \($0)"), in: folder.path) }
      var results: [Command.Result] = []
      for run in running { results.append(try await run.end()) }
      #expect(results.contains { $0.status == 0 })
      let refused =
        "error: reports: another run is writing these reports: nothing was replaced; wait for it or pass another --out\n"
      for result in results where result.status != 0 {
        #expect(result == Command.Result(status: 1, output: "", errors: refused, signal: nil))
      }
      #expect(try await Self.isWhole(folder))
      #expect(folder.names == ["reports", "seeds"])
    }
  }

  @Test(
    "A full disk or a failed write leaves the old reports",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func limit() async throws {
    let folder = try await Self.folder()
    let before = folder.files("reports")
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    // A limit on the size of files stands in for a full disk; 8 blocks hold no workbook.
    shell.arguments =
      ["-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"", Command.executable.path] + Self.arguments("new")
    shell.currentDirectoryURL = URL(filePath: folder.path)
    let errors = Pipe()
    shell.standardError = errors
    try shell.run()
    let message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 1)
    #expect(message.contains("error: report.xlsx: "))
    #expect(folder.files("reports") == before)
    #expect(folder.names == ["reports", "seeds"])
  }

  @Test("A reader that stops reading ends a run quietly")
  func closedPipe() async throws {
    let folder = try await Self.folder()
    for number in 0..<3000 { try folder.write("no page", to: "many/\(number).md") }
    try folder.write("[[type:blog]]\n", to: "many/page.md")
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "\"$0\" check many | head -n 1", Command.executable.path]
    shell.currentDirectoryURL = URL(filePath: folder.path)
    let (output, errors) = (Pipe(), Pipe())
    shell.standardOutput = output
    shell.standardError = errors
    try shell.run()
    let message = errors.fileHandleForReading.readDataToEndOfFile()
    let lines = output.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    #expect(String(decoding: message, as: UTF8.self) == "")
    #expect(lines.count { $0 == UInt8(ascii: "\n") } == 1)
  }
}
