internal import Files
internal import Foundation
public import Text

/// Checks a reports folder against its manifest.
public enum Verification {
  /// What is wrong with one file.
  public struct Difference: Sendable, Equatable, CustomStringConvertible {
    /// Path relative to the reports folder.
    public let path: String
    /// What was found and expected.
    public let detail: String
    /// `path: detail`.
    public var description: String { "\(path): \(detail)" }
  }

  /// What a manifest lists: path, size and checksum of each file.
  struct Manifest: Decodable {
    struct Resource: Decodable {
      let path: String
      let bytes: Int
      let hash: String
    }
    let resources: [Resource]
    let files: [Resource]?

    /// Every file listed, tables first.
    var listed: [Resource] { resources + (files ?? []) }
  }

  /// The folders of reports at and below a folder, sorted; the folder itself when none has a manifest.
  ///
  /// A report's own folders are not looked into: what lies there is its own, or a reader's.
  public static func folders(in folder: String) -> [String] {
    let found = folders(below: folder)
    return found.isEmpty ? [folder] : found
  }

  private static func folders(below folder: String) -> [String] {
    let files = FileManager.default
    if files.fileExists(atPath: "\(folder)/\(DataPackage.name)") { return [folder] }
    let names = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }
    return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }.flatMap { name in
      let path = "\(folder)/\(name)"
      let isLink = (try? files.attributesOfItem(atPath: path))?[.type] as? FileAttributeType == .typeSymbolicLink
      return isLink ? [] : folders(below: path)
    }
  }

  /// Compares every listed file with its size and checksum.
  ///
  /// - Returns: the differences in the manifest's order, none when all is well, and the number of files.
  /// - Throws: ``ReportError`` when the manifest is missing or cannot be read.
  public static func differences(in folder: String) throws(ReportError) -> (files: Int, differences: [Difference]) {
    let manifest = try manifest(of: folder)
    let differences = manifest.listed.compactMap { difference($0, in: folder) }
    return (manifest.listed.count, differences)
  }

  /// Reads the manifest of a folder.
  static func manifest(of folder: String) throws(ReportError) -> Manifest {
    let place = "\(folder)/\(DataPackage.name)"
    guard let data = FileManager.default.contents(atPath: place) else {
      throw ReportError(
        .manifest, place: place,
        detail: "no manifest: expected the file that \"labmetrics report\" writes last; "
          + "name the folder given as --out, or make the reports again")
    }
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: data) else {
      throw ReportError(
        .manifest, place: place,
        detail: "cannot be read as a manifest: expected a Data Package with path, bytes and hash for each file; "
          + "make the reports again")
    }
    return manifest
  }

  private static func difference(_ resource: Manifest.Resource, in folder: String) -> Difference? {
    guard Folder.isInside(resource.path) else {
      return Difference(path: resource.path, detail: "leads out of the reports folder: expected a relative path")
    }
    guard let found = Checksum.ofFile("\(folder)/\(resource.path)") else {
      return Difference(path: resource.path, detail: "missing or unreadable, expected \(resource.bytes) bytes")
    }
    guard found.bytes == resource.bytes else {
      return Difference(path: resource.path, detail: "found \(found.bytes) bytes, expected \(resource.bytes)")
    }
    guard "sha256:" + found.sha256 == resource.hash else {
      return Difference(path: resource.path, detail: "found sha256:\(found.sha256), expected \(resource.hash)")
    }
    return nil
  }
}
