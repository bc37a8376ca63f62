internal import Foundation

/// Messages for people; data goes to standard output, these go to standard error.
enum Messages {
  /// `1 document`, `2 documents`.
  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// Writes one line to standard error.
  static func note(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
