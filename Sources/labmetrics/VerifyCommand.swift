internal import ArgumentParser
internal import Reports

/// Checks the files of a reports folder.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check report files against their manifest.",
    discussion: """
      Compares size and SHA-256 of every file that datapackage.json lists. Ends with status 1 when one differs.

      Example: labmetrics verify reports
      """)

  @Argument(help: ArgumentHelp("Folder with reports.", valueName: "reports"))
  var reports = "reports"

  func run() async throws {
    try await Failure.reported {
      let (files, differences) = try Verification.differences(in: reports)
      for difference in differences { print("\(reports)/\(difference)") }
      guard differences.isEmpty else {
        Messages.note("error: \(differences.count) of \(files) files differ from the manifest; make the reports again")
        throw ExitCode(1)
      }
      print("\(reports): \(files) files as the manifest lists them")
    }
  }
}
