public import Text

/// A line by which a job tells GitHub something about a file.
///
/// - Source: GitHub, workflow commands; escaping as in `@actions/core`: `%`, carriage return and line feed everywhere,
///   colon and comma in properties too.
public struct WorkflowCommand: Sendable, Equatable {
  /// How GitHub shows it.
  public enum Level: String, Sendable {
    /// In red.
    case error
    /// In yellow.
    case warning
    /// In grey.
    case notice

    /// The level of a finding.
    public init(_ severity: Finding.Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .info: self = .notice
      }
    }
  }

  /// How it is shown.
  public let level: Level
  /// A few words above the message.
  public let title: String
  /// File and line it is about; nil when it concerns no file.
  public let place: (file: String, line: Int)?
  /// The message.
  public let message: String

  /// Creates a command.
  public init(level: Level, title: String, place: (file: String, line: Int)? = nil, message: String) {
    self.level = level
    self.title = title
    self.place = place
    self.message = message
  }

  /// The line to print.
  public var text: String {
    var properties: [(String, String)] = []
    if let place {
      properties.append(("file", place.file))
      if place.line > 0 { properties.append(("line", String(place.line))) }
    }
    properties.append(("title", title))
    let list = properties.map { "\($0)=\(Self.property($1))" }.joined(separator: ",")
    return "::\(level.rawValue) \(list)::\(Self.data(message))"
  }

  /// Equal when they print the same line.
  public static func == (left: WorkflowCommand, right: WorkflowCommand) -> Bool { left.text == right.text }

  private static func data(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
      }
    }
    return result
  }

  private static func property(_ text: String) -> String {
    var result = ""
    for scalar in data(text).unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
