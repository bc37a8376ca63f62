import Foundation
import Testing

@Suite("Reports read back by openpyxl and frictionless")
struct ReadBackTests {
  /// Whether the readers are at hand; LABMETRICS_READERS=1 says that they must be.
  private static let hasReaders =
    ProcessInfo.processInfo.environment["LABMETRICS_READERS"] == "1"
    || run("python3", ["-c", "import openpyxl, frictionless"])?.status == 0

  @Test("The workbook, the data files and the manifest of the seeds hold the same figures", .enabled(if: hasReaders))
  func readBack() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    #expect(try await Command.run(SeedReportTests.arguments, in: folder.path).status == 0)
    let script = Command.package.appending(path: "Tests/CommandTests/read_back.py").path
    let result = try #require(Self.run("python3", [script, folder.path + "/reports"]))
    let resources = folder.files("reports").keys.count { $0.hasSuffix(".csv") }
    #expect(result.status == 0)
    #expect(result.output.contains("frictionless: \(resources) resources, 0 errors\n"))
    #expect(result.output.contains("charts on Summary"))
  }

  @Test("A row that names a document or a learning cycle that is not there is told", .enabled(if: hasReaders))
  func brokenKeys() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    #expect(try await Command.run(SeedReportTests.arguments, in: folder.path).status == 0)
    let script = Command.package.appending(path: "Tests/CommandTests/break_keys.py").path
    let result = try #require(Self.run("python3", [script, folder.path + "/reports"]))
    #expect(result.status == 0, "\(result.output)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.contains("data/tags.csv document: told") && lines.contains("data/planned_actual.csv cycle: told"))
    #expect(lines.allSatisfy { $0.hasSuffix(": told") }, "\(result.output)")
  }

  /// A program's output, errors included; nil when it cannot be started.
  private static func run(_ program: String, _ arguments: [String]) -> (status: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
