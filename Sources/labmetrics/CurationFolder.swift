internal import ArgumentParser
internal import Foundation
internal import Lookups

/// The folder of files with which a person extends or replaces the vocabularies.
enum CurationFolder {
  /// The CSV files in a folder, ordered by name.
  static func files(in folder: String) throws -> [LookupFile] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw ValidationError(
        "--curation \"\(folder)\": cannot be read: expected a folder with CSV files such as decisions.csv")
    }
    return try names.filter { $0.hasSuffix(".csv") }.sorted().map { name in
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
        throw ValidationError("--curation \"\(folder)/\(name)\": cannot be read; check its permissions")
      }
      return LookupFile(name: name, bytes: Array(data))
    }
  }
}
