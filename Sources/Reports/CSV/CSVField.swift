/// A field of a CSV record.
enum CSVField {
  /// Appends a text, in double quotes when it holds a comma, a quote or a line break; quotes inside are doubled.
  static func append(_ text: String, to line: inout [UInt8]) {
    guard text.utf8.contains(where: needsQuotes) else {
      line.append(contentsOf: text.utf8)
      return
    }
    line.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { line.append(byte) }
      line.append(byte)
    }
    line.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
