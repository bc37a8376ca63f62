/// Finds bytes that are no UTF-8.
enum InvalidUTF8 {
  /// The line of the first invalid byte, from 1; nil for valid text.
  static func firstLine(_ bytes: [UInt8]) -> Int? {
    guard (bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }) == nil else { return nil }
    var line = 1
    for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return nil
  }
}
