import Foundation
import Testing

@Suite("Nobody's name or address leaves the archive")
struct PrivacyScanTests {
  /// The shared folder with the archive's pages, and time for a run over all of them.
  private static let pages = ProcessInfo.processInfo.environment["LABMETRICS_SHARED"].map { $0 + "/archive/pages" }

  @Test(
    "No output and no message holds an address, a telephone number or a name; years, places and budgets stay",
    .enabled(if: pages != nil && Tool.hasPython))
  func archive() async throws {
    let pages = try #require(Self.pages)
    let folder = try WorkFolder()
    let commands = [
      ("report", ["report", pages, "--out", "reports", "--as-of", "2024-01-15"]), ("check", ["check", pages]),
      ("terms", ["terms", pages]), ("explain", ["explain", "countries/KEN", pages]),
    ]
    for (name, arguments) in commands {
      let result = try await Command.run(arguments, in: folder.path)
      #expect(result.status == 0, "\(name): \(result.errors)")
      try folder.write(result.output + result.errors, to: "\(name).txt")
    }
    let script = Command.package.appending(path: "Tests/CommandTests/scan_privacy.py").path
    let scan = try await Command.shell("exec python3 \"$1\" \"$2\" .", [script, pages], in: folder.path)
    #expect(scan.status == 0, "\(scan.output)\(scan.errors)")
  }
}
