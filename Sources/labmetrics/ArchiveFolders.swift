internal import Archive
internal import Foundation
internal import Lookups

/// The archives that a command was given.
struct ArchiveFolders {
  /// The archives named, else the folder "seeds" here; empty when the pages compiled in are meant.
  let paths: [String]

  init(_ archives: [String]) {
    paths = archives.isEmpty && FileManager.default.fileExists(atPath: "seeds") ? ["seeds"] : archives
  }

  /// The files that may be pages, and what was odd on the way to them.
  func pageFiles() throws -> (files: [PageFile], findings: [Finding]) {
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
