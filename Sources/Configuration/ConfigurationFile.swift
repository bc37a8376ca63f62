internal import Foundation
internal import Yams

/// A configuration file: settings for every report, and the reports of a run where there are several.
public struct ConfigurationFile: Sendable, Equatable {
  /// Name looked for in the working folder and above.
  public static let name = "labmetrics.yaml"

  /// One report of several.
  public struct Entry: Sendable, Equatable {
    /// Folder below the output folder; nil puts the report into the output folder itself.
    public let name: String?
    /// Whether there is a report for each country in scope, in a folder of its ISO 3166 alpha-3 code.
    public let isPerCountry: Bool
    /// The settings that differ from those of the file.
    public let settings: ReportConfiguration
    /// Line of the entry, from 1.
    public let line: Int

    /// Whether two entries ask for the same report, on whatever line.
    public static func == (left: Entry, right: Entry) -> Bool {
      left.name == right.name && left.isPerCountry == right.isPerCountry && left.settings == right.settings
    }
  }

  /// The settings for every report.
  public let settings: ReportConfiguration
  /// The reports of the run; none when there is one report of ``settings``.
  public let reports: [Entry]

  /// Reads a file; its paths count from the folder it lies in.
  ///
  /// - Parameters:
  ///   - path: the file, named in messages as it is here.
  ///   - names: what settings may refer to.
  /// - Throws: ``ConfigurationError`` for the first thing wrong, in the order of the file.
  public init(path: String, names: KnownNames) throws(ConfigurationError) {
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: YAMLDocument.sizeLimit + 1) ?? Data()
    else {
      throw ConfigurationError(
        file: path, found: "no file that can be read", expected: "a YAML file with settings",
        advice: "check the path and its permissions")
    }
    let file = try ConfigurationFile(Array(data), file: path, names: names)
    let folder = PathText.folder(of: path)
    settings = file.settings.resolved(below: folder)
    reports = file.reports.map { entry in
      Entry(
        name: entry.name, isPerCountry: entry.isPerCountry, settings: entry.settings.resolved(below: folder),
        line: entry.line)
    }
  }

  /// Reads the bytes of a file.
  ///
  /// - Throws: ``ConfigurationError`` for the first thing wrong, in the order of the file. Cost: O(*n*).
  public init(_ bytes: [UInt8], file: String, names: KnownNames) throws(ConfigurationError) {
    let document = try YAMLDocument(bytes, file: file)
    self = try FileReader(nodes: NodeReader(file: file), names: names).file(document.root)
  }

  init(settings: ReportConfiguration, reports: [Entry]) {
    self.settings = settings
    self.reports = reports
  }
}
