import Foundation
import Publishing
import Renderers
import Testing
import Text

@testable import Reports

@Suite("Publishing a reports folder")
struct PublicationTests {
  /// A report of one data table with one value.
  private static func report(_ value: String, table: String = "values") -> Report {
    let table = Table(id: table, title: "", about: "", columns: [Column("value")], rows: [[.text(value)]])
    return Report(identity: AwkwardValues.report([]).identity, sections: [], sheets: [], dataTables: [table])
  }

  private static let formats: [Format] = [.csv, .markdown, .json]

  @discardableResult
  private static func publish(
    _ value: String, to path: String, table: String = "values"
  ) throws -> [WrittenFile] {
    try Publication(target: path).publish(report(value, table: table), formats: formats, isGuarded: true)
  }

  /// Reports of an ordinary user cannot be kept from root by permissions.
  private static let isRoot = geteuid() == 0

  @Test("A new folder, with those above it, holds what the manifest lists and nothing else")
  func newFolder() throws {
    let folder = try ReportFolder()
    let files = try Self.publish("a", to: folder.path + "/of/2024/")
    #expect(
      files.map(\.path) == ["data/values.csv", "data/csv-metadata.json", "data/README.md", "report.md", "metrics.json"])
    #expect(folder.names("reports/of") == ["2024"])
    #expect(folder.names("reports/of/2024") == ["data", "datapackage.json", "metrics.json", "report.md"])
    let (count, differences) = try Verification.differences(in: folder.path + "/of/2024")
    #expect(count == 5)
    #expect(differences == [])
  }

  @Test("The new reports take the old ones' place; files of a table or format no longer written go")
  func replacesOwnFiles() throws {
    let folder = try ReportFolder()
    try Self.publish("old", to: folder.path, table: "gone")
    _ = try Publication(target: folder.path).publish(Self.report("new"), formats: [.csv], isGuarded: true)
    #expect(folder.names("reports") == ["data", "datapackage.json"])
    #expect(folder.names("reports/data") == ["README.md", "csv-metadata.json", "values.csv"])
    #expect(folder.text("reports/data/values.csv") == "value\nnew\n")
    #expect(folder.names() == ["reports"])
  }

  @Test("Files, folders and links that are not ours stay, also in our folders; a name of ours is taken over")
  func foreignFiles() throws {
    let folder = try ReportFolder()
    try folder.write("mine", to: "reports/notes.txt")
    try folder.write("mine", to: "reports/data/own.csv")
    try folder.write("mine", to: "reports/deep/er/x")
    try folder.write("mine", to: "reports/report.md")
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
    try manager.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "nowhere")
    for value in ["a", "b"] { try Self.publish(value, to: folder.path) }
    let all = ["data", "datapackage.json", "deep", "empty", "link", "metrics.json", "notes.txt", "report.md"]
    #expect(folder.names("reports") == all)
    #expect(folder.names("reports/data") == ["README.md", "csv-metadata.json", "own.csv", "values.csv"])
    #expect(
      ["notes.txt", "data/own.csv", "deep/er/x"].map { folder.text("reports/" + $0) } == ["mine", "mine", "mine"])
    #expect(try manager.destinationOfSymbolicLink(atPath: folder.path + "/link") == "nowhere")
    #expect(folder.text("reports/report.md") != "mine")
  }

  @Test("A folder that a killed run left beside is taken away")
  func leftover() throws {
    let folder = try ReportFolder()
    try folder.write("half", to: ".reports.labmetrics-new/data/values.csv")
    try folder.write("half", to: ".reports.labmetrics-new/stray")
    try Self.publish("a", to: folder.path)
    #expect(folder.names() == ["reports"])
    #expect(folder.names("reports") == ["data", "datapackage.json", "metrics.json", "report.md"])
  }

  @Test("A publication that is given up leaves nothing")
  func givenUp() throws {
    let folder = try ReportFolder()
    do {
      let publication = try Publication(target: folder.path)
      #expect(folder.names() == [".reports.labmetrics-new"])
      _ = consume publication
    }
    #expect(folder.names() == [])
  }

  @Test("A report that cannot be written leaves the old one whole")
  func failure() throws {
    let folder = try ReportFolder()
    try Self.publish("old", to: folder.path)
    let before = folder.text("reports/datapackage.json")
    #expect(throws: ReportError.self) { try Self.publish("new", to: folder.path, table: "no/such/folder") }
    #expect(folder.text("reports/datapackage.json") == before)
    #expect(try Verification.differences(in: folder.path).differences == [])
    #expect(folder.names() == ["reports"])
  }

  private static func error(_ path: String) -> ReportError? {
    do {
      _ = try Publication(target: path)
      return nil
    } catch {
      return error
    }
  }

  @Test("A place that cannot be a reports folder is refused before anything is made")
  func badPlaces() throws {
    let folder = try ReportFolder()
    try folder.write("mine", to: "file")
    try FileManager.default.createSymbolicLink(atPath: folder.parent + "/broken", withDestinationPath: "nowhere")
    let rest = ": expected a folder of its own or a path where one can be made; pass another --out"
    let work = FileManager.default.currentDirectoryPath
    for (path, found) in [
      (folder.parent + "/file", "is a file"), (folder.parent + "/broken", "is a symbolic link that leads nowhere"),
      ("/", "is or holds the folder you work in"), (work, "is or holds the folder you work in"),
      (".", "is or holds the folder you work in"), ("", "the path is empty"),
    ] {
      #expect(Self.error(path) == ReportError(.folderNotWritable, place: path, detail: found + rest))
    }
    #expect(Self.error(folder.parent + "/file/reports")?.code == .folderNotWritable)
    #expect(folder.names() == ["broken", "file"])
  }

  @Test("A folder without write permission is refused before anything is made", .enabled(if: !isRoot))
  func readOnly() throws {
    let folder = try ReportFolder()
    try folder.write("mine", to: "reports/notes.txt")
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    #expect(Self.error(folder.path)?.code == .folderNotWritable)
    chmod(folder.parent, 0o555)
    defer { chmod(folder.parent, 0o755) }
    #expect(Self.error(folder.parent + "/other")?.code == .folderNotWritable)
  }

  @Test("While one run prepares a folder another is refused; once it is done the next may start")
  func oneAtATime() throws {
    let folder = try ReportFolder()
    let first = try Publication(target: folder.path)
    #expect(
      Self.error(folder.path)
        == ReportError(
          .folderInUse, place: folder.path,
          detail: "another run is writing these reports: nothing was replaced; wait for it or pass another --out"))
    _ = try first.publish(Self.report("first"), formats: Self.formats, isGuarded: true)
    // The first one still lives: its end must not take the second one's folder away.
    let second = try Publication(target: folder.path)
    _ = consume first
    _ = try second.publish(Self.report("second"), formats: Self.formats, isGuarded: true)
    #expect(folder.text("reports/data/values.csv") == "value\nsecond\n")
    #expect(try Verification.differences(in: folder.path).differences == [])
    #expect(folder.names() == ["reports"] || folder.names() == [".reports.labmetrics-new", "reports"])
  }

  @Test("A second run may begin as soon as the first one has exchanged the folders")
  func nextRun() throws {
    let folder = try ReportFolder()
    try Self.publish("old", to: folder.path)
    let first = try Publication(target: folder.path)
    _ = try first.publish(Self.report("first"), formats: Self.formats, isGuarded: true)
    let second = try Publication(target: folder.path)
    _ = consume first
    #expect(folder.names() == [".reports.labmetrics-new", "reports"])
    _ = try second.publish(Self.report("second"), formats: Self.formats, isGuarded: true)
    #expect(folder.text("reports/data/values.csv") == "value\nsecond\n")
  }

  @Test("Through a symbolic link the folder it leads to is replaced, and the link stays")
  func link() throws {
    let folder = try ReportFolder()
    try folder.write("mine", to: "real/notes.txt")
    try FileManager.default.createSymbolicLink(atPath: folder.path, withDestinationPath: "real")
    try Self.publish("a", to: folder.path)
    #expect(folder.names() == ["real", "reports"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path) == "real")
    #expect(folder.names("real") == ["data", "datapackage.json", "metrics.json", "notes.txt", "report.md"])
  }

  @Test("The folder keeps its permissions")
  func permissions() throws {
    let folder = try ReportFolder()
    try Self.publish("a", to: folder.path)
    chmod(folder.path, 0o750)
    try Self.publish("b", to: folder.path)
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions] as? Int
    #expect(mode == 0o750)
  }
}
