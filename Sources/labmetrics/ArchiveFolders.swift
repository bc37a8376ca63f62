internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Lookups

/// The archives that a command was given.
struct ArchiveFolders: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Archive folders, or single pages.",
      discussion: "Default: the folder \"seeds\" here, else the five example documents compiled in."))
  var archives: [String] = []

  /// The archives named, else the folder "seeds" here; empty when the pages compiled in are meant.
  var paths: [String] {
    archives.isEmpty && FileManager.default.fileExists(atPath: "seeds") ? ["seeds"] : archives
  }

  /// The archive's path as given, to be put before its documents; empty when there are several, or none was named.
  var root: String { archives.count == 1 ? archives[0] : "" }

  /// The files that may be pages, and what was odd on the way to them.
  func pageFiles() throws -> (files: [PageFile], findings: [Finding]) {
    let paths = paths
    guard !paths.isEmpty else { return (Self.embeddedSeeds, []) }
    let results = try paths.map { archive in
      try PageFinder.files(of: archive, prefix: paths.count == 1 ? "" : archive + "/")
    }
    return (results.flatMap(\.files), results.flatMap(\.findings))
  }

  private static let embeddedSeeds = LookupFile.seeds.map {
    PageFile(document: $0.name, source: .memory($0.bytes), size: $0.bytes.count)
  }
}
