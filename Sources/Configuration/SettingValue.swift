/// The value of a setting.
public enum SettingValue: Sendable, Equatable {
  /// A text, a choice, a path, a date or a quarter.
  case text(String)
  /// Texts in the order given.
  case list([String])
  /// True or false.
  case flag(Bool)
  /// A range of years.
  case years(ClosedRange<Int>)
  /// Whether each section named is in.
  case sections([String: Bool])
  /// Baselines and targets by indicator id.
  case indicators([String: IndicatorTargets])
  /// Codes with the percentage of each.
  case weights([String: Double])
  /// Gates in the order of ``Gate/ID``.
  case gates([Gate])

  /// The value on one line, for people; lists are joined by `, `.
  public var text: String {
    switch self {
    case .text(let text): text
    case .list(let texts): texts.joined(separator: ", ")
    case .flag(let flag): String(flag)
    case .years(let years): Self.text(of: years)
    case .sections(let sections):
      sections.ordered.map { "\($0.key): \($0.value ? "in" : "out")" }.joined(separator: ", ")
    case .indicators(let indicators): indicators.ordered.map { "\($0.key): \($0.value)" }.joined(separator: "; ")
    case .weights(let weights):
      weights.count == 1
        ? weights.keys.joined()
        : weights.ordered.map { "\($0.key): \(IndicatorTargets.text(of: $0.value))" }.joined(separator: ", ")
    case .gates(let gates): gates.map { "\($0.id.rawValue): \($0.limit)" }.joined(separator: ", ")
    }
  }

  static func text(of years: ClosedRange<Int>) -> String {
    years.count == 1 ? String(years.lowerBound) : "\(years.lowerBound)-\(years.upperBound)"
  }
}

/// Baseline and targets of one indicator.
public struct IndicatorTargets: Sendable, Equatable, CustomStringConvertible {
  /// The year whose value is the baseline; nil when none is set.
  public let baseline: Int?
  /// The value aimed at in each year.
  public let targets: [Int: Double]

  /// Sets a baseline and targets.
  public init(baseline: Int?, targets: [Int: Double]) {
    self.baseline = baseline
    self.targets = targets
  }

  /// The years with a target, ascending.
  public var years: [Int] { targets.keys.sorted() }

  /// `baseline 2021, 2023 → 12`.
  public var description: String {
    let aims = years.map { "\($0) → \(Self.text(of: targets[$0] ?? 0))" }
    return ((baseline.map { ["baseline \($0)"] } ?? []) + aims).joined(separator: ", ")
  }

  /// A number as it is typed: without a fraction where there is none.
  static func text(of number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}

/// A limit that a report has to keep.
public struct Gate: Sendable, Equatable {
  /// What is counted.
  public enum ID: String, Sendable, Hashable, CaseIterable {
    /// Findings of severity error, at most so many.
    case findingsError = "findings_error"
    /// Findings of severity warning, at most so many.
    case findingsWarning = "findings_warning"
    /// Methods without a curated term, at most so many.
    case uncuratedMethods = "uncurated_methods"
    /// Data sources without a curated term, at most so many.
    case uncuratedDataSources = "uncurated_datasources"
    /// Goals without a curated term, at most so many.
    case uncuratedGoals = "uncurated_sdgs"
    /// Thematic areas without a curated term, at most so many.
    case uncuratedThematicAreas = "uncurated_thematic_areas"
    /// Documents counted, at least so many.
    case leastDocuments = "least_documents"
  }

  /// What is counted.
  public let id: ID
  /// The number that may just be found.
  public let limit: Int

  /// Sets a limit.
  public init(_ id: ID, limit: Int) {
    self.id = id
    self.limit = limit
  }

  /// Whether a number found keeps the limit.
  public func allows(_ found: Int) -> Bool { id == .leastDocuments ? found >= limit : found <= limit }

  /// `at most 0 allowed` or `at least 1 required`.
  public var rule: String { id == .leastDocuments ? "at least \(limit) required" : "at most \(limit) allowed" }
}

extension Dictionary where Key == String {
  /// The entries ordered by the bytes of their keys.
  var ordered: [(key: String, value: Value)] { sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } }
}
