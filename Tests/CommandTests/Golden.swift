import Foundation
import Testing

/// Texts kept in files: a test compares with them, `RECORD=1 swift test` writes them anew and fails, so that a
/// recording is never silent.
enum Golden {
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// Compares a text with the file `Golden/<name>.txt` beside this one.
  ///
  /// - Parameter place: another file to compare with.
  static func expect(
    _ text: String, is name: String, at place: URL? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = place ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).txt")
    guard !isRecording else {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name).txt", sourceLocation: sourceLocation)
      return
    }
    let kept = FileManager.default.contents(atPath: file.path).map { String(decoding: $0, as: UTF8.self) }
    #expect(text == kept, "differs from \(file.lastPathComponent)", sourceLocation: sourceLocation)
  }

  /// A run as a text: what was typed, what came, and how it ended.
  static func transcript(_ arguments: [String], _ result: Command.Result) -> String {
    let typed = arguments.map { $0.contains(" ") || $0.isEmpty ? "\"\($0)\"" : $0 }.joined(separator: " ")
    let parts = [("standard output", result.output), ("standard error", result.errors)]
    return "$ labmetrics \(typed)\nexit status \(result.status)\n"
      + parts.filter { !$0.1.isEmpty }.map { "--- \($0.0)\n\($0.1)" }.joined()
  }
}
