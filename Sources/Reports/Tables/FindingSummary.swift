internal import Labels
internal import Text

/// Findings by rule, the gravest first.
struct FindingSummary {
  let findings: [Finding]
  var labels = Labels()

  /// A row for each rule: how often, and one place as an example.
  func table() -> Table {
    let byRule = Dictionary(grouping: findings) { Rule(severity: $0.severity, code: $0.code) }
    let rows = byRule.sorted { $0.key < $1.key }.map { rule, found -> [Cell] in
      let first = found.min()
      return [
        .text(labels.name(.severity, rule.severity.rawValue)), .text(rule.code), .integer(found.count),
        .text(first.map(place) ?? ""),
        .text(first?.message ?? ""),
      ]
    }
    return Table(
      id: "finding_summary", title: labels.text(SectionLabel.findings),
      about: labels.text(QualityLabel.findingsAbout),
      columns: [
        Column("severity", title: labels.text(ColumnLabel.severity)),
        Column("code", title: labels.text(ColumnLabel.rule)),
        Column("findings", .integer, title: labels.text(ColumnLabel.findings)),
        Column("place", title: labels.text(ColumnLabel.firstPlace)),
        Column("message", title: labels.text(ColumnLabel.message)),
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
