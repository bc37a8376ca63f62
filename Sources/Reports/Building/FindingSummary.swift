internal import Archive

/// Findings by rule, the gravest first.
struct FindingSummary {
  let findings: [Finding]

  /// A row for each rule: how often, and one place as an example.
  func table() -> Table {
    let byRule = Dictionary(grouping: findings) { Rule(severity: $0.severity, code: $0.code) }
    let rows = byRule.sorted { $0.key < $1.key }.map { rule, found -> [Cell] in
      let first = found.min()
      return [
        .text(rule.severity.rawValue), .text(rule.code), .integer(found.count), .text(first.map(place) ?? ""),
        .text(first?.message ?? ""),
      ]
    }
    return Table(
      id: "finding_summary", title: "Findings by rule",
      about:
        "What is odd in the archive, by rule, with the first place as an example; all places stand in findings.csv.",
      columns: [
        Column("severity", title: "Severity"), Column("code", title: "Rule"),
        Column("findings", .integer, title: "Findings"), Column("place", title: "First place"),
        Column("message", title: "There"),
      ], rows: rows)
  }

  private func place(_ finding: Finding) -> String {
    finding.line > 0 ? "\(finding.document):\(finding.line)" : finding.document
  }

  private struct Rule: Hashable, Comparable {
    let severity: Finding.Severity
    let code: String

    private var order: Int { Finding.Severity.allCases.firstIndex(of: severity) ?? 0 }

    static func < (left: Rule, right: Rule) -> Bool {
      (left.order, left.code.scalarOrder) < (right.order, right.code.scalarOrder)
    }
  }
}
