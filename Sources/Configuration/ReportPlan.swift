/// A report to make: where, and by which settings.
public struct ReportPlan: Sendable, Equatable {
  /// The folder to write; for a report a country, the folder that holds their folders.
  public let folder: String
  /// Whether there is a report for each country in scope.
  public let isPerCountry: Bool
  /// Every setting in force.
  public let configuration: ReportConfiguration

  /// Creates a plan.
  public init(folder: String, isPerCountry: Bool, configuration: ReportConfiguration) {
    self.folder = folder
    self.isPerCountry = isPerCountry
    self.configuration = configuration
  }
}

/// The layers that settings come from; what stands nearer to the person who types prevails.
public struct ConfigurationLayers: Sendable {
  /// The file, where there is one.
  public let file: ConfigurationFile?
  /// Settings of environment variables.
  public let environment: ReportConfiguration
  /// Settings of the command line.
  public let options: ReportConfiguration

  /// Puts layers together.
  public init(file: ConfigurationFile?, environment: ReportConfiguration, options: ReportConfiguration) {
    self.file = file
    self.environment = environment
    self.options = options
  }

  /// The settings in force where one report is made: options, environment, file, built-in.
  public var settings: ReportConfiguration { settings(of: ReportConfiguration()) }

  /// The reports to make: those of the file's list, else one.
  ///
  /// A report of the list lies below the output folder under its name; an output folder of its own counts unless the
  /// command line or the environment names one.
  public var plans: [ReportPlan] {
    guard let reports = file?.reports, !reports.isEmpty else {
      return [ReportPlan(folder: settings.text(.out) ?? "", isPerCountry: false, configuration: settings)]
    }
    return reports.map(plan)
  }

  private var typed: ReportConfiguration { environment.overridden(by: options) }

  private func settings(of entry: ReportConfiguration) -> ReportConfiguration {
    ReportConfiguration.builtIn.overridden(by: file?.settings ?? ReportConfiguration()).overridden(by: entry)
      .overridden(by: typed)
  }

  /// The last issue of a report of the list lies below the folder of last issues as the report below the output folder.
  private func since(_ entry: ConfigurationFile.Entry, _ configuration: ReportConfiguration) -> SettingValue? {
    guard let since = configuration.text(.since), let name = entry.name else { return configuration[.since] }
    let isOwn = entry.settings[.since] != nil && typed[.since] == nil
    return .text(isOwn ? since : PathText.joined(since, name))
  }

  private func plan(_ entry: ConfigurationFile.Entry) -> ReportPlan {
    var configuration = settings(of: entry.settings)
    let out = configuration.text(.out) ?? ""
    let isOwn = entry.settings[.out] != nil && typed[.out] == nil
    let name = isOwn ? nil : entry.name
    let folder = name.map { PathText.joined(out, $0) } ?? out
    configuration.set(.out, .text(folder), from: configuration.origin(of: .out))
    configuration.set(.since, since(entry, configuration), from: configuration.origin(of: .since))
    return ReportPlan(folder: folder, isPerCountry: entry.isPerCountry, configuration: configuration)
  }
}

/// Paths as texts.
public enum PathText {
  /// A path below a folder; an absolute path stays, and so does one below the working folder.
  public static func joined(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty || folder == "." { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  /// The folder that holds a file; `.` for a bare name.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension ReportConfiguration {
  /// The settings with paths that count from a folder.
  func resolved(below folder: String) -> ReportConfiguration {
    var result = self
    for setting in settings where setting.isPath {
      guard let path = text(setting) else { continue }
      result.set(setting, .text(PathText.joined(folder, path)), from: origin(of: setting))
    }
    return result
  }
}
