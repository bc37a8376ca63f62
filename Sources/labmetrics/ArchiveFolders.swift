internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Lookups
internal import Text

/// The archives that a command was given.
struct ArchiveFolders: ParsableArguments {
  @Argument(help: ArgumentHelp("Archive folders, or single pages.", valueName: "archive"))
  var archives: [String] = []

  @Flag(
    name: .customLong("example"), help: "Take the five example documents compiled in; what is made of them says so.")
  var isExample = false

  func validate() throws {
    guard isExample, let first = archives.first else { return }
    throw ValidationError("--example: expected no archive beside it, found \"\(first)\"")
  }

  /// Makes sure that pages were named.
  ///
  /// - Throws: `ValidationError` that tells what to type.
  func checkNamed() throws {
    guard archives.isEmpty, !isExample else { return }
    throw ValidationError(
      "no archive: expected the folder that holds its pages, as in \"labmetrics report pages\"; to see what reports look "
        + "like, type --example")
  }

  /// The archive's path as given, to be put before its documents; empty when there are several, or none was named.
  var root: String { archives.count == 1 ? archives[0] : "" }

  /// The files that may be pages, and what was odd on the way to them.
  ///
  /// - Parameter outputs: folders that reports are written to; what lies in them is no page.
  func pageFiles(besides outputs: [String] = []) throws -> (files: [PageFile], findings: [Finding]) {
    try checkNamed()
    guard !isExample else { return (Self.embeddedSeeds, []) }
    return try Self.files(of: archives, besides: outputs)
  }

  /// The pages of folders; where these are several their documents are named with them.
  static func files(
    of folders: [String], besides outputs: [String]
  ) throws -> (files: [PageFile], findings: [Finding]) {
    let results = try folders.map { folder in
      try PageFinder.files(of: folder, prefix: folders.count == 1 ? "" : folder + "/", besides: outputs)
    }
    return (results.flatMap(\.files), results.flatMap(\.findings))
  }

  private static let embeddedSeeds = LookupFile.seeds.map {
    PageFile(document: $0.name, source: .memory($0.bytes), size: $0.bytes.count)
  }
}
