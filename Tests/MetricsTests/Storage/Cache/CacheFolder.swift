import Archive
import Foundation
import Text
import Vocabulary

@testable import Facts

/// A folder with small files and a cache of what reading them gives, removed with the value.
final class CacheFolder {
  let path: String
  let cache: String
  private static let version = FactVersion(program: "1", rules: "0", depth: .full)

  /// Long after and long before any change of the files.
  static let later: UInt64 = .max
  static let earlier: UInt64 = 0

  init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "/labmetrics-cache-\(UUID().uuidString)"
    cache = path + "/cache"
    try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Changes a file in place.
  func write(_ text: String, to name: String) throws {
    guard let handle = FileHandle(forWritingAtPath: "\(path)/\(name)") else {
      return try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

  /// The files of the cache, by name.
  var caches: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: cache)) ?? []).sorted() }

  /// Path of the only cache.
  var file: String { "\(cache)/\(caches.first ?? "none")" }

  var bytes: [UInt8] {
    get { FileManager.default.contents(atPath: file).map { Array($0) } ?? [] }
    set { try? Data(newValue).write(to: URL(filePath: file)) }
  }

  /// What a run gave.
  struct Run: Equatable {
    /// What reading gives, by file.
    var texts: [String: String]
    /// The files that were read.
    var read: [String]
    var problems: [String]
  }

  /// Takes the records of some files from the cache, or reads them; a file's record is its text.
  func run(
    _ names: [String], at moment: UInt64 = later, version: FactVersion = version, archives: [String] = ["a"]
  ) -> Run {
    let cache = FactCache(folder: cache, archives: archives, version: version, moment: moment)
    var run = Run(texts: [:], read: [], problems: [])
    for name in names {
      let file = PageFile(document: name, source: .file(path: Array("\(path)/\(name)".utf8)), size: 1)
      let record = cache.record(of: file) { file in
        run.read.append(file.document)
        return .file(Finding(document: name, severity: .info, code: "text", message: Self.text(file)))
      }
      if case .file(let finding) = record { run.texts[finding.document] = finding.message }
    }
    run.problems = cache.finish().map { $0.description.replacing(path + "/", with: "") }
    return run
  }

  private static func text(_ file: PageFile) -> String {
    PageReader.bytes(of: file).map { String(decoding: $0, as: UTF8.self) } ?? "unreadable"
  }
}
