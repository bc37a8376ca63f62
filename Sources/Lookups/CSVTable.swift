/// A CSV file read whole: a header and rows that remember their line.
///
/// - Source: RFC 4180 (fields in double quotes, doubled quotes inside, line breaks allowed in quotes); line feeds and
///   carriage return + line feed both end a record, a leading byte order mark is skipped, empty lines are skipped.
public struct CSVTable: Sendable, Equatable {
  /// One record of the file.
  public struct Row: Sendable, Equatable {
    /// Line on which the record starts, from 1.
    public let line: Int
    /// One text per column of the header.
    public let fields: [String]
  }

  /// What is wrong with a CSV file; the message says where and what to do.
  public struct Problem: Error, Equatable, CustomStringConvertible {
    /// Name of the file.
    public let file: String
    /// Line from 1.
    public let line: Int
    /// What was found and what was expected.
    public let detail: String
    /// `file:line: detail`.
    public var description: String { "\(file):\(line): \(detail)" }

    /// Creates a problem.
    public init(file: String, line: Int, detail: String) {
      self.file = file
      self.line = line
      self.detail = detail
    }
  }

  /// Name of the file, for messages.
  public let file: String
  /// Column names in order.
  public let columns: [String]
  /// The records in order.
  public let rows: [Row]

  /// Reads CSV bytes.
  ///
  /// - Throws: ``Problem`` when there is no header, a quote is never closed, or a record has another number of fields
  ///   than the header. Cost: O(*n*).
  public init(_ bytes: [UInt8], file: String) throws(Problem) {
    var records = try Self.records(of: bytes, file: file)
    guard let header = records.first else {
      throw Problem(file: file, line: 1, detail: "empty file: expected a header row with column names")
    }
    records.removeFirst()
    for row in records where row.fields.count != header.fields.count {
      throw Problem(
        file: file, line: row.line,
        detail: "found \(row.fields.count) fields, expected \(header.fields.count) as in the header; "
          + "put fields with commas or quotes in double quotes")
    }
    self.file = file
    self.columns = header.fields
    self.rows = records
  }

  /// Reads a data file.
  ///
  /// - Throws: as ``init(_:file:)``.
  public init(_ file: LookupFile) throws(Problem) { try self.init(file.bytes, file: file.name) }

  /// The position of a column.
  ///
  /// - Throws: ``Problem`` that names the missing column and those present.
  public func column(_ name: String) throws(Problem) -> Int {
    guard let index = columns.firstIndex(of: name) else {
      throw Problem(
        file: file, line: 1,
        detail: "found no column \"\(name)\", expected it beside \(columns.joined(separator: ", "))")
    }
    return index
  }

  /// The position of a column that need not be there.
  public func optionalColumn(_ name: String) -> Int? { columns.firstIndex(of: name) }

  private static func records(of bytes: [UInt8], file: String) throws(Problem) -> [Row] {
    var records: [Row] = []
    var cursor = Cursor(bytes: bytes)
    while let row = try cursor.nextRecord(file: file) {
      if row.fields != [""] { records.append(row) }
    }
    return records
  }
}

/// Walks over the bytes of a CSV file, record by record.
private struct Cursor {
  let bytes: [UInt8]
  var at: Int
  var line = 1

  init(bytes: [UInt8]) {
    self.bytes = bytes
    self.at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func nextRecord(file: String) throws(CSVTable.Problem) -> CSVTable.Row? {
    guard at < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    while true {
      fields.append(try nextField(file: file))
      guard at < bytes.count else { break }
      let separator = bytes[at]
      at += 1
      if separator == UInt8(ascii: ",") { continue }
      if separator == UInt8(ascii: "\r"), at < bytes.count, bytes[at] == UInt8(ascii: "\n") { at += 1 }
      line += 1
      break
    }
    return CSVTable.Row(line: start, fields: fields)
  }

  private mutating func nextField(file: String) throws(CSVTable.Problem) -> String {
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") { return try quotedField(file: file) }
    let start = at
    while at < bytes.count, !Self.endsField(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func quotedField(file: String) throws(CSVTable.Problem) -> String {
    let opened = line
    var field: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\"") {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
          return try closed(field, opened: opened, file: file)
        }
        at += 1
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      }
      field.append(byte)
    }
    throw CSVTable.Problem(file: file, line: opened, detail: "a double quote opens a field and is never closed")
  }

  private func closed(_ field: [UInt8], opened: Int, file: String) throws(CSVTable.Problem) -> String {
    guard at == bytes.count || Self.endsField(bytes[at]) else {
      throw CSVTable.Problem(
        file: file, line: opened,
        detail: "text follows a closing double quote: double the quotes inside a quoted field")
    }
    return String(decoding: field, as: UTF8.self)
  }

  private static func endsField(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
