internal import ArgumentParser
internal import Reports

/// Checks the files of a reports folder.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check report files against their manifest.",
    discussion: """
      Compares size and SHA-256 of every file that datapackage.json lists; in a folder of several reports, of each of \
      them. Ends with status 1 when one differs.

      Example: labmetrics verify reports
      """)

  @Argument(help: ArgumentHelp("Folder with reports.", valueName: "reports"))
  var reports = "reports"

  func run() async throws {
    try await Failure.reported {
      var (files, wrong) = (0, 0)
      for folder in Verification.folders(in: reports) {
        let (listed, differences) = try Verification.differences(in: folder)
        for difference in differences { print("\(folder)/\(difference)") }
        if differences.isEmpty { print("\(folder): \(listed) files as the manifest lists them") }
        files += listed
        wrong += differences.count
      }
      guard wrong == 0 else {
        Messages.note("error: \(wrong) of \(files) files differ from the manifest; make the reports again")
        throw ExitCode(1)
      }
    }
  }
}
