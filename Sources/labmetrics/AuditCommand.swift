internal import ArgumentParser
internal import Audit

/// Checks reports for people who read with other means, and for programs.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check reports for accessibility and form.",
    discussion: """
      Looks at workbooks, Markdown reports and their pictures. One line for each fault: file, with its sheet and cell \
      or its line; rule; what was found, what was expected, what to do. Ends with status 2 when a rule is not kept.

      Of the UK Analysis Function's list for spreadsheets nobody but a person can tell:
      \(AuditRule.notChecked.map { "- \($0)" }.joined(separator: "\n"))

      Example: labmetrics audit reports
      """)

  @Argument(help: ArgumentHelp("Reports (.xlsx, .md, .svg), or folders of reports.", valueName: "reports"))
  var reports = ["reports"]

  @Flag(help: "List the rules and audit nothing.")
  var rules = false

  @Flag(help: "Print one JSON object, with every fault.")
  var json = false

  /// Lines printed for one rule and file; the rest is counted.
  private static let most = 20

  func run() async throws {
    try await Failure.reported {
      if rules {
        for rule in AuditRule.all { print("\(rule.id): \(rule.sentence)") }
        return
      }
      var results: [Audit.Result] = []
      for path in reports {
        let result = try Audit.faults(in: path)
        results.append(result)
        if !json { Self.show(result.faults) }
        let files = Messages.counted(result.files.count, "file")
        Messages.note("\(path): \(files), \(Messages.counted(result.faults.count, "fault"))")
      }
      if json { try JSONOutput.print(Listing(results)) }
      if results.contains(where: { !$0.faults.isEmpty }) { throw ExitCode(2) }
    }
  }

  /// The faults for programs.
  private struct Listing: Encodable {
    struct Row: Encodable {
      let place: String
      let rule: String
      let found: String
      let expected: String
      let advice: String
    }

    let files: [String]
    let faults: [Row]

    init(_ results: [Audit.Result]) {
      files = results.flatMap(\.files)
      faults = results.flatMap(\.faults).map {
        Row(place: $0.place, rule: $0.rule.id, found: $0.found, expected: $0.expected, advice: $0.advice)
      }
    }
  }

  private static func show(_ faults: [AuditFault]) {
    var counts: [AuditRule: Int] = [:]
    for fault in faults {
      counts[fault.rule, default: 0] += 1
      if counts[fault.rule, default: 0] <= most { print(fault) }
    }
    for rule in AuditRule.all {
      guard let count = counts[rule], count > most else { continue }
      print("\(rule.id): \(count - most) more")
    }
  }
}
