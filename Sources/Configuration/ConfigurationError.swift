/// What is wrong with a configuration file; stops the run before any page is read.
public struct ConfigurationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file as it was named.
  public let file: String
  /// Line from 1; 0 when the file as a whole is meant.
  public let line: Int
  /// Column from 1, in Unicode scalars; 0 when the line or file as a whole is meant.
  public let column: Int
  /// What stands there.
  public let found: String
  /// What may stand there.
  public let expected: String
  /// What to do.
  public let advice: String

  /// Describes a problem.
  public init(file: String, line: Int = 0, column: Int = 0, found: String, expected: String, advice: String) {
    self.file = file
    self.line = line
    self.column = column
    self.found = found
    self.expected = expected
    self.advice = advice
  }

  /// `file:line:column: found …, expected …; what to do`.
  public var description: String {
    let place = [line, column].prefix { $0 > 0 }.map { ":\($0)" }.joined()
    return "\(file)\(place): found \(found), expected \(expected); \(advice)"
  }
}
