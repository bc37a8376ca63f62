import Foundation

/// A place for reports of its own for a test, removed with the value.
final class ReportFolder {
  /// The folder above, empty at first.
  let parent: String
  /// Where reports go; not made yet.
  var path: String { parent + "/reports" }

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "labmetrics-reports-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    parent = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: parent) }

  /// Writes a file, with the folders above it.
  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: "\(parent)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The text of a file; nil when there is none.
  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(parent)/\(name)").map { String(decoding: $0, as: UTF8.self) }
  }

  /// Names in the folder above or one below, sorted.
  func names(_ folder: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(parent)/\(folder)")) ?? []).sorted()
  }
}
