/// Something odd in the data, with its place and what to do about it; the run goes on.
public struct Finding: Hashable, Sendable {
  /// How much a finding matters to the figures.
  public enum Severity: String, Sendable, CaseIterable {
    /// A page or a value could not be counted as it should.
    case error
    /// A figure may be affected.
    case warning
    /// Worth knowing; no figure is affected.
    case info
  }

  /// The page, relative to the archive; empty when the finding concerns no single page.
  public let document: String
  /// Line from 1; 0 when the finding concerns the whole page.
  public let line: Int
  /// Column from 1, in bytes; 0 when there is no single place on the line.
  public let column: Int
  /// How much it matters.
  public let severity: Severity
  /// The stable name of the rule, kebab-case.
  public let code: String
  /// What was found, what was expected, what to do; free of personal data.
  public let message: String

  /// Creates a finding.
  public init(
    document: String, line: Int = 0, column: Int = 0, severity: Severity, code: String, message: String
  ) {
    self.document = document
    self.line = line
    self.column = column
    self.severity = severity
    self.code = code
    self.message = message
  }
}

extension Finding: Comparable {
  /// Orders by document, line, column, code and message, each by Unicode scalars.
  public static func < (left: Finding, right: Finding) -> Bool {
    (left.document.scalarOrder, left.line, left.column, left.code.scalarOrder, left.message.scalarOrder)
      < (right.document.scalarOrder, right.line, right.column, right.code.scalarOrder, right.message.scalarOrder)
  }
}
