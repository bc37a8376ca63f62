import Foundation

/// A folder to run commands in, removed with the value.
final class WorkFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "labmetrics-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders above it.
  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The text of a file.
  func text(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

  /// Copies the example documents, in a given order of their names.
  func copySeeds(_ order: ([String]) -> [String] = { $0.sorted() }) throws {
    try FileManager.default.createDirectory(atPath: path + "/seeds", withIntermediateDirectories: true)
    for name in order(try FileManager.default.contentsOfDirectory(atPath: Command.seeds)) {
      try FileManager.default.copyItem(atPath: "\(Command.seeds)/\(name)", toPath: "\(path)/seeds/\(name)")
    }
  }

  /// The content of every file below a folder, by path.
  func files(_ folder: String) -> [String: Data] { Self.files(in: "\(path)/\(folder)") }

  /// The content of every file below a folder, by path.
  static func files(in folder: String) -> [String: Data] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    let files = paths.compactMap { path in
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
      return !isThere || isFolder.boolValue
        ? nil : (path, FileManager.default.contents(atPath: "\(folder)/\(path)") ?? Data())
    }
    return Dictionary(uniqueKeysWithValues: files)
  }

  /// Names in the folder, sorted.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}
