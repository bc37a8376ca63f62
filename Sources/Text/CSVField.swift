/// A field of a CSV record.
package enum CSVField {
  /// Appends a text, in double quotes when it holds a comma, a quote or a line break; quotes inside are doubled.
  package static func append(_ text: String, to line: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &line) }
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]) {
    guard bytes.contains(where: needsQuotes) else { return line.append(contentsOf: bytes) }
    line.append(UInt8(ascii: "\""))
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { line.append(byte) }
      line.append(byte)
    }
    line.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
