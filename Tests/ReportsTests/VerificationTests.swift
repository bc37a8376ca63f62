import Files
import Foundation
import Publishing
import Renderers
import Testing
import Text

@testable import Reports

@Suite("Checking reports against their manifest")
struct VerificationTests {
  /// A published report.
  private static func published() throws -> ReportFolder {
    let folder = try ReportFolder()
    let report = Report(
      identity: AwkwardValues.report([]).identity, sections: [], sheets: [], dataTables: [AwkwardValues.textTable])
    _ = try Publication(target: folder.path).publish(report, formats: [.csv, .json], isGuarded: true)
    return folder
  }

  private static func differences(_ folder: ReportFolder) throws -> [String] {
    try Verification.differences(in: folder.path).differences.map(\.description)
  }

  @Test("A file that is gone, of another size, or of other content is told")
  func tampered() throws {
    let folder = try Self.published()
    let json = try #require(folder.text("reports/metrics.json"))
    try folder.write(json.replacing("2024-01-15", with: "2024-01-16"), to: "reports/metrics.json")
    #expect(
      try Self.differences(folder).map { $0.prefix(34) } == [
        "metrics.json: found sha256:\(Self.sum(folder))".prefix(34)
      ])
    try folder.write(json + "\n", to: "reports/metrics.json")
    #expect(
      try Self.differences(folder) == [
        "metrics.json: found \(json.utf8.count + 1) bytes, expected \(json.utf8.count)"
      ])
    try folder.write(json, to: "reports/metrics.json")
    #expect(try Self.differences(folder) == [])
    try FileManager.default.removeItem(atPath: folder.path + "/data/texts.csv")
    #expect(try Self.differences(folder)[0].hasPrefix("data/texts.csv: missing or unreadable, expected "))
  }

  private static func sum(_ folder: ReportFolder) -> String {
    Checksum.ofFile(folder.path + "/metrics.json")?.sha256 ?? ""
  }

  @Test("A path that leads out of the folder is not followed", arguments: ["../x", "/etc/passwd", "data/../../x"])
  func leavingPaths(_ path: String) throws {
    let folder = try ReportFolder()
    try folder.write(
      #"{"resources": [{"path": "\#(path)", "bytes": 1, "hash": "sha256:0"}]}"#, to: "reports/datapackage.json")
    #expect(
      try Self.differences(folder) == ["\(path): leads out of the reports folder: expected a relative path"])
  }

  @Test("A missing manifest and one that is none are errors that say what to do")
  func noManifest() throws {
    let folder = try ReportFolder()
    func message() -> String? {
      do {
        _ = try Verification.differences(in: folder.path)
        return nil
      } catch {
        return error.description.replacing(folder.path, with: "reports")
      }
    }
    #expect(
      message() == "reports/datapackage.json: no manifest: expected the file that \"labmetrics report\" writes last; "
        + "name the folder given as --out, or make the reports again")
    for text in ["", "[]", "{\"resources\": [{\"path\": 1}]}", "\u{0}"] {
      try folder.write(text, to: "reports/datapackage.json")
      #expect(
        message() == "reports/datapackage.json: cannot be read as a manifest: expected a Data Package with path, "
          + "bytes and hash for each file; make the reports again")
    }
  }
}
