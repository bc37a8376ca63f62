internal import ArgumentParser
internal import Configuration
internal import Foundation
internal import Metrics
internal import Reports

/// Where settings are read from, beside the options themselves.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Settings in YAML. Default: labmetrics.yaml in the working folder or above.", valueName: "file"))
  var config: String?

  @Flag(help: "Read no configuration file.")
  var noConfig = false

  func validate() throws {
    guard config == nil || !noConfig else {
      throw ValidationError("--config and --no-config: expected one of them")
    }
  }

  /// The layers under the options of the command line.
  func layers(
    options: ReportConfiguration, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> ConfigurationLayers {
    let variables = environment.filter { !$0.value.isEmpty }
    let path = noConfig ? nil : config ?? variables["LABMETRICS_CONFIG"] ?? Self.fileFound()
    return ConfigurationLayers(
      file: try path.map { try ConfigurationFile(path: $0, names: .ofProgram) },
      environment: Self.settings(of: variables), options: options)
  }

  /// Environment variables that are settings.
  static let variables: [(name: String, setting: Setting)] = [
    ("LABMETRICS_OUT", .out), ("LABMETRICS_CURATION", .curation),
  ]

  private static func settings(of environment: [String: String]) -> ReportConfiguration {
    var settings = ReportConfiguration()
    for (name, setting) in variables {
      settings.set(setting, environment[name].map { .text($0) }, from: .environment(name))
    }
    return settings
  }

  /// The file in the working folder or the nearest folder above, as a relative path.
  private static func fileFound() -> String? {
    let depth = FileManager.default.currentDirectoryPath.split(separator: "/").count
    let paths = (0...depth).map { String(repeating: "../", count: $0) + ConfigurationFile.name }
    return paths.first { FileManager.default.fileExists(atPath: $0) }
  }
}

extension KnownNames {
  /// The indicators and sections of this program.
  static let ofProgram = KnownNames(
    indicators: IndicatorCatalogue.sheets.map(\.id), sections: ReportBuilder.sectionIDs,
    shares: Set(IndicatorCatalogue.sheets.filter { $0.unit == .share }.map(\.id)))
}
