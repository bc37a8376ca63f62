/// Where the value of a setting comes from.
public enum SettingOrigin: Sendable, Equatable, CustomStringConvertible {
  /// The program.
  case builtIn
  /// A line of a configuration file.
  case file(String, line: Int)
  /// An environment variable.
  case environment(String)
  /// An option on the command line.
  case option(String)

  /// `built-in`, `labmetrics.yaml:3`, `LABMETRICS_OUT` or `--out`.
  public var description: String {
    switch self {
    case .builtIn: "built-in"
    case .file(let path, let line): "\(path):\(line)"
    case .environment(let name), .option(let name): name
    }
  }
}
