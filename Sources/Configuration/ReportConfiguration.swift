/// The settings of a report, each with the place it comes from.
///
/// A setting that is not there has no value here: what it means then is the program's own rule. Two configurations are
/// equal when their values are, wherever these come from.
public struct ReportConfiguration: Sendable {
  private var entries: [Setting: (value: SettingValue, origin: SettingOrigin)] = [:]

  /// Creates a configuration without any setting.
  public init() {}

  /// The value of a setting; nil when it is not set.
  public subscript(_ setting: Setting) -> SettingValue? { entries[setting]?.value }

  /// Where a setting comes from; built-in when it is not set.
  public func origin(of setting: Setting) -> SettingOrigin { entries[setting]?.origin ?? .builtIn }

  /// The settings that are set, in their own order.
  public var settings: [Setting] { Setting.allCases.filter { entries[$0] != nil } }

  /// Sets a value; nil leaves the setting as it is.
  public mutating func set(_ setting: Setting, _ value: SettingValue?, from origin: SettingOrigin) {
    if let value { entries[setting] = (value, origin) }
  }

  /// This configuration with the values of another one where that sets any.
  public func overridden(by other: ReportConfiguration) -> ReportConfiguration {
    var result = self
    result.entries.merge(other.entries) { $1 }
    return result
  }

  /// What the program does when nothing is set.
  public static let builtIn: ReportConfiguration = {
    var defaults = ReportConfiguration()
    defaults.set(.yearBasis, .text("tag"), from: .builtIn)
    defaults.set(.keepDuplicates, .flag(false), from: .builtIn)
    defaults.set(.language, .text("en"), from: .builtIn)
    defaults.set(.formats, .list(["xlsx", "csv", "html", "markdown", "json"]), from: .builtIn)
    defaults.set(.fileName, .text("report"), from: .builtIn)
    defaults.set(.workbook, .text("reader"), from: .builtIn)
    defaults.set(.out, .text("reports"), from: .builtIn)
    defaults.set(.strict, .flag(false), from: .builtIn)
    return defaults
  }()
}

extension ReportConfiguration: Equatable {
  /// Whether two configurations set the same values.
  public static func == (left: ReportConfiguration, right: ReportConfiguration) -> Bool {
    left.entries.mapValues(\.value) == right.entries.mapValues(\.value)
  }
}

extension ReportConfiguration {
  /// A text, a choice, a path, a date or a quarter; nil when it is not set.
  public func text(_ setting: Setting) -> String? {
    if case .text(let text) = self[setting] { text } else { nil }
  }

  /// Texts in the order given; none when it is not set.
  public func list(_ setting: Setting) -> [String] {
    if case .list(let texts) = self[setting] { texts } else { [] }
  }

  /// True or false; false when it is not set.
  public func flag(_ setting: Setting) -> Bool {
    if case .flag(let flag) = self[setting] { flag } else { false }
  }

  /// The years in scope; nil for all.
  public var years: ClosedRange<Int>? {
    if case .years(let years) = self[.years] { years } else { nil }
  }

  /// Ids of the sections that are left out.
  public var sectionsLeftOut: Set<String> {
    if case .sections(let sections) = self[.sections] { Set(sections.filter { !$0.value }.keys) } else { [] }
  }

  /// Baselines and targets by indicator id.
  public var targets: [String: IndicatorTargets] {
    if case .indicators(let indicators) = self[.indicators] { indicators } else { [:] }
  }

  /// Codes with the percentage of each, ordered by code; none when they are not set.
  public func weights(_ setting: Setting) -> [(code: String, percentage: Double)] {
    if case .weights(let weights) = self[setting] { weights.ordered.map { ($0.key, $0.value) } } else { [] }
  }

  /// The gates, in the order of ``Gate/ID``.
  public var gates: [Gate] {
    if case .gates(let gates) = self[.gates] { gates } else { [] }
  }
}
