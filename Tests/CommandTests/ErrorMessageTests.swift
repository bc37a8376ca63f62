import Foundation
import Testing

@Suite("Messages and exit status")
struct ErrorMessageTests {
  /// What is typed in a folder that holds the seeds, a folder without files and one without pages.
  static let commands: [(name: String, arguments: [String])] = [
    ("missing-folder", ["report", "no-such-folder"]),
    ("empty-folder", ["report", "empty"]),
    ("no-page", ["check", "pageless"]),
    ("wrong-years", ["report", "seeds", "--years", "2023-2021"]),
    ("no-years", ["report", "seeds", "--years", "last"]),
    ("unknown-country", ["report", "seeds", "--country", "Viet Nqm"]),
    ("unknown-region", ["report", "seeds", "--region", "Afrika"]),
    ("unknown-format", ["report", "seeds", "--format", "pdf"]),
    ("unknown-year-basis", ["report", "seeds", "--year-basis", "fiscal"]),
    ("wrong-date", ["report", "seeds", "--as-of", "2024-02-30"]),
    ("wrong-period", ["report", "seeds", "--period", "2023Q4"]),
    ("missing-since", ["report", "seeds", "--since", "no/such/metrics.json"]),
    ("unknown-part", ["report", "seeds", "--only", "charts"]),
    ("diff-no-metrics", ["diff", "file", "file"]),
    ("negative-jobs", ["check", "seeds", "--jobs=-1"]),
    ("unknown-dimension", ["explain", "method/system-thinking/2022", "seeds"]),
    ("unknown-value", ["explain", "methods/system-thinkin/2022", "seeds"]),
    ("missing-curation", ["check", "seeds", "--curation", "no-such-folder"]),
    ("out-is-a-file", ["report", "seeds", "--out", "file"]),
    ("out-below-a-file", ["report", "seeds", "--out", "file/reports"]),
    ("out-is-here", ["report", "seeds", "--out", "."]),
    ("unknown-option", ["report", "seeds", "--fromat", "csv"]),
    ("unknown-command", ["repotr"]),
    ("no-manifest", ["verify", "empty"]),
    ("strict", ["report", "odd", "--strict", "--as-of", "2024-01-15", "--out", "out"]),
    ("check", ["check", "odd"]),
    ("check-strict", ["check", "odd", "--strict"]),
    ("check-seeds", ["check", "seeds", "--strict"]),
    ("explain", ["explain", "methods/system-thinking/2022", "seeds"]),
    ("explain-all-years", ["explain", "sdgs/8", "seeds"]),
    ("version", ["--version"]),
  ]

  @Test("Each command says what is wrong and what to do, and ends with its status", arguments: commands.map(\.name))
  func message(_ name: String) async throws {
    let arguments = try #require(Self.commands.first { $0.name == name }).arguments
    let folder = try Self.folder()
    let before = folder.names
    let result = try await Command.run(arguments, in: folder.path)
    try Golden.expect(Golden.transcript(arguments, result), is: "run-\(name)")
    if result.status == 1 || result.status == 64 { #expect(folder.names == before) }
  }

  private static func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
    try folder.write("No page at all.\n", to: "pageless/notes.md")
    try folder.write("mine", to: "file")
    try folder.write("[[type:blog]]\n[[year:20222]]\n[[country:Kenja]]\n# A page\n", to: "odd/a.md")
    try folder.write("Just text.\n", to: "odd/b.md")
    return folder
  }

  @Test("An output folder that cannot be written is told before pages are read", .enabled(if: geteuid() != 0))
  func readOnly() async throws {
    let folder = try Self.folder()
    try FileManager.default.createDirectory(atPath: folder.path + "/reports", withIntermediateDirectories: true)
    chmod(folder.path + "/reports", 0o555)
    defer { chmod(folder.path + "/reports", 0o755) }
    let result = try await Command.run(["report", "no-such-folder"], in: folder.path)
    #expect(
      result
        == Command.Result(
          status: 1, output: "",
          errors: "error: reports: the folder cannot be written (Permission denied): nothing was replaced; "
            + "pass another --out or mend its permissions\n", signal: nil))
  }

  @Test("Quiet runs say nothing")
  func quiet() async throws {
    let folder = try Self.folder()
    let result = try await Command.run(["report", "seeds", "--quiet"], in: folder.path)
    #expect(result == Command.Result(status: 0, output: "", errors: "", signal: nil))
  }
}
