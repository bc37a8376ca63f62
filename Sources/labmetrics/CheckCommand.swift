internal import Archive
internal import ArgumentParser
internal import Facts
internal import Text

/// Prints the findings.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List what is odd in an archive.",
    discussion: """
      One line for each finding: file:line:column: severity: code: sentence.

      Example: labmetrics check seeds --strict
      """)

  @OptionGroup var archive: ArchiveOptions

  @Flag(help: "End with status 2 when there is a finding of severity error or warning.")
  var strict = false

  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws { try archive.folders.checkNamed() }

  func run() async throws {
    try await Failure.reported {
      let findings = try await archive.facts(archive.rules(), asOf: archive.asOfDate()).allFindings
      if json { try JSONOutput.print(Listing(findings: findings.map(Listing.Row.init))) }
      if !json { for finding in findings { print(Self.line(finding)) } }
      if strict, findings.contains(where: { $0.severity != .info }) { throw ExitCode(2) }
    }
  }

  /// The findings for programs.
  private struct Listing: Encodable {
    struct Row: Encodable {
      let document: String
      let line: Int
      let column: Int
      let severity: String
      let code: String
      let message: String

      init(_ finding: Finding) {
        (document, line, column) = (finding.document, finding.line, finding.column)
        (severity, code, message) = (finding.severity.rawValue, finding.code, finding.message)
      }
    }

    let findings: [Row]
  }

  /// A finding as compilers print theirs; line breaks in a file name become spaces.
  static func line(_ finding: Finding) -> String {
    let document = finding.document.map { $0.isNewline ? " " : String($0) }.joined()
    return "\(document):\(finding.line):\(finding.column): \(finding.severity.rawValue): \(finding.code): "
      + finding.message
  }
}
