extension ReportConfiguration {
  /// The settings as YAML; reading it gives the same settings.
  public var yaml: String { settings.map { lines($0).joined(separator: "\n") + "\n" }.joined() }

  private func lines(_ setting: Setting) -> [String] {
    guard let value = self[setting] else { return [] }
    let key = setting.key
    switch value {
    case .text(let text): return ["\(key): \(YAMLText.quoted(text))"]
    case .list(let texts): return ["\(key): [\(texts.map(YAMLText.quoted).joined(separator: ", "))]"]
    case .flag(let flag): return ["\(key): \(flag)"]
    case .years(let years): return ["\(key): \(SettingValue.text(of: years))"]
    case .sections(let sections):
      return ["\(key):"] + sections.ordered.map { "  \($0.key): \($0.value ? "in" : "out")" }
    case .indicators(let indicators):
      return ["\(key):"] + indicators.ordered.flatMap { ["  \($0.key):"] + YAMLText.lines($0.value) }
    case .weights(let weights):
      return ["\(key):"] + weights.ordered.map { "  \($0.key): \(IndicatorTargets.text(of: $0.value))" }
    case .gates(let gates): return ["\(key):"] + gates.map { "  \($0.id.rawValue): \($0.limit)" }
    }
  }
}

/// Values as YAML writes them.
private enum YAMLText {
  /// A text in double quotes; settings hold no control characters.
  ///
  /// Scalar by scalar: a quote with an accent over it is one character of Swift, and a quote all the same for YAML.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  static func lines(_ targets: IndicatorTargets) -> [String] {
    let baseline = targets.baseline.map { ["    baseline: \($0)"] } ?? []
    let values = targets.years.map { "      \($0): \(IndicatorTargets.text(of: targets.targets[$0] ?? 0))" }
    return baseline + (values.isEmpty ? [] : ["    targets:"] + values)
  }
}
