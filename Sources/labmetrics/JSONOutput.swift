internal import Foundation

/// Prints what a command found for programs: one JSON object, keys sorted, and a line feed.
enum JSONOutput {
  /// Prints a value.
  static func print(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    StandardStreams.print(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
  }
}
