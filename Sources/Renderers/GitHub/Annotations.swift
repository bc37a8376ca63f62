public import Text

/// The findings of a run as annotations: one for each rule, the gravest first, ten at most.
///
/// GitHub keeps ten of a kind for a step; more would drop out silently, so the tenth tells what is left out.
public struct Annotations: Sendable {
  /// GitHub shows no more of a step.
  public static let most = 10

  private let findings: [Finding]
  private let root: String

  /// Groups findings.
  ///
  /// - Parameters:
  ///   - findings: the findings in any order; those of severity info are left out.
  ///   - root: the archive's path in the checkout, put before each document; empty when there are several archives.
  public init(_ findings: [Finding], root: String) {
    self.findings = findings.filter { $0.severity != .info }
    self.root = root.hasSuffix("/") ? String(root.dropLast()) : root
  }

  /// The annotations, in order.
  public var commands: [WorkflowCommand] {
    let rules = Dictionary(grouping: findings) { Rule(severity: $0.severity, code: $0.code) }
      .sorted { $0.key < $1.key }
    guard rules.count > Self.most else { return rules.map { command($0.key, $0.value) } }
    let left = rules[(Self.most - 1)...]
    return rules[..<(Self.most - 1)].map { command($0.key, $0.value) } + [
      WorkflowCommand(
        level: .warning, title: "More findings",
        message: "\(left.reduce(0) { $0 + $1.value.count }) findings of \(left.count) more rules: see data/findings.csv"
      )
    ]
  }

  private func command(_ rule: Rule, _ findings: [Finding]) -> WorkflowCommand {
    let first = findings.min()
    let more = findings.count > 1 ? " (and \(findings.count - 1) more of this rule: see data/findings.csv)" : ""
    return WorkflowCommand(
      level: .init(rule.severity), title: rule.code,
      place: first.map { (file: root.isEmpty ? $0.document : "\(root)/\($0.document)", line: $0.line) },
      message: (first?.message ?? "") + more)
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
