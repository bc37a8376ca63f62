internal import CZlib
internal import Text

/// A zip file in memory, read part by part.
///
/// Foundation reads no zip files, and a package for it would bring more than the two things needed here: the list of
/// parts, and inflating one. zlib does the latter and is linked anyway. Sizes are limited before anything is inflated,
/// so a small file cannot fill the memory.
///
/// - Source: APPNOTE.TXT 6.3.10, PKWARE; parts of more than 4 GiB, several disks and encryption are refused.
struct ZipArchive {
  /// Bytes of all parts together.
  static let most = 500_000_000
  /// Deflate makes nothing smaller than this part of itself (zlib's technical details: 1032 to 1).
  private static let mostRatio = 1_032
  /// Parts of a workbook.
  private static let mostParts = 10_000

  /// One part.
  private struct Part {
    let method: Int
    let checksum: UInt
    let compressed: Int
    let size: Int
    let offset: Int
  }

  /// Names of the parts in the order of the file.
  let names: [String]
  private let place: String
  private let bytes: [UInt8]
  private let parts: [String: Part]

  /// Reads the list of parts.
  ///
  /// - Throws: ``ReportError`` that names the file, what was found and what was expected.
  init(_ bytes: [UInt8], place: String) throws(ReportError) {
    self.bytes = bytes
    self.place = place
    let reader = ZipReader(bytes: bytes, place: place)
    let end = try reader.endOfDirectory()
    let count = try reader.number(end + 10, 2)
    guard count <= Self.mostParts else { throw reader.problem("\(count) parts", "at most \(Self.mostParts)") }
    var position = try reader.number(end + 16, 4)
    var (names, parts) = ([String](), [String: Part]())
    for _ in 0..<count {
      let (name, part, next) = try Self.entry(reader, at: position)
      guard parts.updateValue(part, forKey: name) == nil else {
        throw reader.problem("the part \"\(name)\" twice", "each part once")
      }
      names.append(name)
      position = next
    }
    (self.names, self.parts) = (names, parts)
    let total = parts.values.reduce(0) { $0 + $1.size }
    guard total <= Self.most else {
      throw reader.problem("parts of \(total) bytes together", "at most \(Self.most) bytes")
    }
  }

  private static func entry(
    _ reader: ZipReader, at start: Int
  ) throws(ReportError) -> (name: String, part: Part, next: Int) {
    guard try reader.number(start, 4) == 0x0201_4B50 else {
      throw reader.problem("no entry of the list at byte \(start)", "the list of parts of a zip file")
    }
    let (nameLength, extra, comment) = (
      try reader.number(start + 28, 2), try reader.number(start + 30, 2), try reader.number(start + 32, 2)
    )
    let name = String(decoding: try reader.slice(start + 46, nameLength), as: UTF8.self)
    guard try reader.number(start + 8, 2) & 1 == 0 else {
      throw reader.problem("the part \"\(name)\" encrypted", "no encryption")
    }
    let part = Part(
      method: try reader.number(start + 10, 2), checksum: UInt(try reader.number(start + 16, 4)),
      compressed: try reader.number(start + 20, 4), size: try reader.number(start + 24, 4),
      offset: try reader.number(start + 42, 4))
    return (name, part, start + 46 + nameLength + extra + comment)
  }

  /// The bytes of a part; nil when there is none of the name.
  func part(_ name: String) throws(ReportError) -> [UInt8]? {
    guard let part = parts[name] else { return nil }
    let reader = ZipReader(bytes: bytes, place: "\(place):\(name)")
    guard try reader.number(part.offset, 4) == 0x0403_4B50 else {
      throw reader.problem("no part at byte \(part.offset)", "the part that the list names")
    }
    guard part.size <= part.compressed * Self.mostRatio + 1_024 else {
      throw reader.problem("\(part.compressed) bytes said to hold \(part.size)", "a part that deflate can make")
    }
    let start = part.offset + 30 + (try reader.number(part.offset + 26, 2)) + (try reader.number(part.offset + 28, 2))
    let stored = try reader.slice(start, part.compressed)
    let content: [UInt8]?
    switch part.method {
    case 0: content = Array(stored)
    case 8: content = Inflater.inflate(Array(stored), size: part.size)
    default: throw reader.problem("compression method \(part.method)", "0 (stored) or 8 (deflated)")
    }
    guard let content, content.count == part.size, Inflater.checksum(content) == part.checksum else {
      throw reader.problem("damaged content", "\(part.size) bytes with the checksum of the list")
    }
    return content
  }
}

/// Reads numbers and slices of a file, whatever its bytes say.
struct ZipReader {
  let bytes: [UInt8]
  let place: String

  /// A little-endian number of so many bytes.
  func number(_ start: Int, _ count: Int) throws(ReportError) -> Int {
    try slice(start, count).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Some bytes of the file.
  func slice(_ start: Int, _ count: Int) throws(ReportError) -> ArraySlice<UInt8> {
    guard start >= 0, count >= 0, start + count <= bytes.count else {
      throw problem("\(bytes.count) bytes", "\(start + count) or more, as its own list of parts says: the file is cut")
    }
    return bytes[start..<(start + count)]
  }

  /// Where the record at the end of a zip file begins.
  func endOfDirectory() throws(ReportError) -> Int {
    let least = 22
    guard bytes.count >= least, bytes.starts(with: [0x50, 0x4B]) else {
      throw problem("a file that is no zip file", "a workbook, which is a zip file")
    }
    // A comment of at most 65,535 bytes may follow the record.
    let first = max(0, bytes.count - least - 65_535)
    for start in stride(from: bytes.count - least, through: first, by: -1)
    where bytes[start] == 0x50 && bytes[start + 1] == 0x4B && bytes[start + 2] == 5 && bytes[start + 3] == 6 {
      return start
    }
    throw problem("a zip file without its end", "a whole zip file: this one is cut")
  }

  func problem(_ found: String, _ expected: String) -> ReportError {
    ReportError(.audit, place: place, detail: "found \(found), expected \(expected); make the report again")
  }
}

/// Inflates raw deflate data with zlib.
enum Inflater {
  /// The data, or nil when it is damaged or longer than its size.
  static func inflate(_ data: [UInt8], size: Int) -> [UInt8]? {
    var stream = z_stream()
    // Negative: raw data, as zip files have it. The macro inflateInit2 does not reach Swift.
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { inflateEnd(&stream) }
    var input = data
    var output = [UInt8](repeating: 0, count: max(size, 1))
    let result = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        return CZlib.inflate(&stream, Z_FINISH)
      }
    }
    return result == Z_STREAM_END && Int(stream.total_out) == size ? Array(output.prefix(size)) : nil
  }

  /// CRC-32 of some bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt {
    UInt(bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
  }
}
