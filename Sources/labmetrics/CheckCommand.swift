internal import Archive
internal import ArgumentParser
internal import Metrics

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

  func run() async throws {
    try await Failure.reported {
      let findings = try await archive.facts(archive.rules(), asOf: archive.asOfDate()).allFindings
      for finding in findings { print(Self.line(finding)) }
      if strict, findings.contains(where: { $0.severity != .info }) { throw ExitCode(2) }
    }
  }

  /// A finding as compilers print theirs; line breaks in a file name become spaces.
  static func line(_ finding: Finding) -> String {
    let document = finding.document.map { $0.isNewline ? " " : String($0) }.joined()
    return "\(document):\(finding.line):\(finding.column): \(finding.severity.rawValue): \(finding.code): "
      + finding.message
  }
}
