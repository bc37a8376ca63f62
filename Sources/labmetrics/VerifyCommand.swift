internal import ArgumentParser
internal import Publishing
internal import Text

/// Checks the files of a reports folder.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check report files against their manifest.",
    discussion: """
      Compares size and SHA-256 of every file that datapackage.json lists, in a folder of reports or in each of those \
      below it. Ends with status 1 when one differs.

      Example: labmetrics verify reports
      """)

  @Argument(help: ArgumentHelp("Folder with reports.", valueName: "reports"))
  var reports = "reports"

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    try await Failure.reported {
      let results = try Verification.folders(in: reports).map { folder throws(ReportError) in
        let (files, differences) = try Verification.differences(in: folder)
        return Row(
          reports: folder, files: files, differences: differences.map { .init(path: $0.path, detail: $0.detail) })
      }
      if json { try JSONOutput.print(["reports": results]) } else { results.forEach(Self.show) }
      let (files, differing) = (results.map(\.files).reduce(0, +), results.map(\.differences.count).reduce(0, +))
      guard differing == 0 else {
        Messages.note("error: \(differing) of \(files) files differ from the manifest; make the reports again")
        throw ExitCode(1)
      }
    }
  }

  /// What was found of one folder.
  private struct Row: Encodable {
    struct Difference: Encodable {
      let path: String
      let detail: String
    }

    let reports: String
    let files: Int
    let differences: [Difference]
  }

  private static func show(_ row: Row) {
    for difference in row.differences { print("\(row.reports)/\(difference.path): \(difference.detail)") }
    if row.differences.isEmpty { print("\(row.reports): \(row.files) files as the manifest lists them") }
  }
}
