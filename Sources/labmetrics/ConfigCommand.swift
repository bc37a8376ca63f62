internal import ArgumentParser
internal import Configuration
internal import Foundation

/// Prints the settings in force.
struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show the settings in force and where each comes from.",
    discussion: """
      Options come before the environment (LABMETRICS_OUT, LABMETRICS_CURATION; LABMETRICS_CONFIG names a file), the \
      environment before the configuration file, the file before what is built in. Nothing is read or written.

      Example: labmetrics config --years 2021-2023
      """)

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var report: ReportOptions

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    try await Failure.reported {
      let layers = try archive.layers(with: report.typed)
      let listing = SettingListing(layers)
      if json {
        StandardStreams.print(try listing.json())
      } else {
        print(listing.text, terminator: "")
      }
    }
  }
}

/// The settings in force, for people and for programs.
struct SettingListing {
  /// A setting, its value and where it comes from.
  struct Row: Encodable {
    let setting: String
    let value: SettingValue?
    let origin: String

    enum CodingKeys: String, CodingKey { case setting, value, origin }

    /// A setting that is not set has null, so that every row has the same keys.
    func encode(to encoder: any Encoder) throws {
      var row = encoder.container(keyedBy: CodingKeys.self)
      try row.encode(setting, forKey: .setting)
      try row.encode(value, forKey: .value)
      try row.encode(origin, forKey: .origin)
    }
  }

  /// One of several reports, with the settings that differ.
  struct ReportRows: Encodable {
    let folder: String
    let perCountry: Bool
    let settings: [Row]

    enum CodingKeys: String, CodingKey {
      case folder, settings
      case perCountry = "per_country"
    }
  }

  private struct Whole: Encodable {
    let settings: [Row]
    let reports: [ReportRows]
  }

  let settings: [Row]
  let reports: [ReportRows]

  init(_ layers: ConfigurationLayers) {
    let common = layers.settings
    settings = Setting.allCases.map { Self.row($0, common) }
    let hasList = layers.file?.reports.isEmpty == false
    reports = (hasList ? layers.plans : []).map { plan in
      let differing = Setting.allCases.filter { plan.configuration[$0] != common[$0] && $0 != .out }
      return ReportRows(
        folder: plan.folder, perCountry: plan.isPerCountry, settings: differing.map { Self.row($0, plan.configuration) }
      )
    }
  }

  private static func row(_ setting: Setting, _ configuration: ReportConfiguration) -> Row {
    Row(
      setting: setting.key, value: configuration[setting], origin: configuration.origin(of: setting).description)
  }

  /// A table, then one for each of several reports; a setting that is not set has `-`.
  var text: String {
    let common = table([("setting", "value", "from")] + settings.map { ($0.setting, $0.value?.text ?? "-", $0.origin) })
    return ([common] + reports.map(text)).joined(separator: "\n")
  }

  private func text(_ report: ReportRows) -> String {
    "\(report.folder)\(report.perCountry ? ", a folder for each country" : "")\n"
      + table(report.settings.map { ("  \($0.setting)", $0.value?.text ?? "-", $0.origin) })
  }

  private func table(_ rows: [(String, String, String)]) -> String {
    let first = rows.map(\.0.count).max() ?? 0
    let second = min(rows.map(\.1.count).max() ?? 0, 60)
    return rows.map { "\(padded($0.0, first))  \(padded($0.1, second))  \($0.2)\n" }.joined()
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// The same as JSON, keys sorted.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Whole(settings: settings, reports: reports)), as: UTF8.self) + "\n"
  }
}
