internal import Foundation

/// Messages for people; data goes to standard output, these go to standard error.
enum Messages {
  /// Writes one line to standard error.
  static func note(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
