import Foundation
import Testing

/// Texts kept in files: a test compares with them, `RECORD=1 swift test` writes them anew and fails, so that a
/// recording is never silent.
enum Golden {
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// Compares a text with the file `Golden/<name>.txt` beside this one.
  static func expect(_ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).txt")
    guard !isRecording else {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name).txt", sourceLocation: sourceLocation)
      return
    }
    let kept = FileManager.default.contents(atPath: file.path).map { String(decoding: $0, as: UTF8.self) }
    #expect(text == kept, "differs from Golden/\(name).txt", sourceLocation: sourceLocation)
  }

}
