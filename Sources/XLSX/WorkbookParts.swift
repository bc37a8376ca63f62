internal import CZlib
internal import Files
internal import Text

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Looks at a workbook that was written: every part is there to its last tag.
///
/// The library writes each part to a temporary file first and does not ask whether that could be written: on a full
/// disk a part ends in the middle, is packed all the same, and nobody is told. So each part is unpacked once.
enum WorkbookParts {
  /// - Throws: ``ReportError`` when a part is cut off or cannot be unpacked. Cost: O(*n*) in the unpacked size.
  static func check(_ path: String) throws(ReportError) {
    let name = Folder.name(of: path)
    guard let bytes = contents(path), let parts = ZIPDirectory.parts(of: bytes) else {
      throw broken("the package", in: name)
    }
    let areWhole = Concurrently.map(parts) { part in
      PartEnds(unpacking: bytes[part.packed], isDeflated: part.isDeflated).map { !part.isXML || $0.areWhole } ?? false
    }
    if let first = areWhole.firstIndex(of: false) { throw broken(parts[first].name, in: name) }
  }

  private static func broken(_ part: String, in book: String) -> ReportError {
    ReportError(
      .workbook, place: book,
      detail: "\(part) could not be written whole: the previous reports stay as they are; free space on the disk of "
        + "the reports folder and run again")
  }

  private static func contents(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let start = buffer.baseAddress {
        let got = read(descriptor, start + count, size - count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return }
        count += got
      }
    }
    return bytes.count == size ? bytes : nil
  }
}

/// The list of parts at the end of a ZIP file.
///
/// - Source: PKWARE APPNOTE 6.3, 4.3.7, 4.3.12 and 4.3.16; files over 4 GiB are not written here.
enum ZIPDirectory {
  /// A part as it lies in the file.
  struct Part: Equatable, Sendable {
    let name: String
    let packed: Range<Int>
    let isDeflated: Bool
    /// Pictures are no XML.
    var isXML: Bool { [".xml", ".rels", ".vml"].contains { name.hasSuffix($0) } }
  }

  /// Every part in the directory's order; nil when the bytes are no ZIP file.
  static func parts(of bytes: [UInt8]) -> [Part]? {
    let end = bytes.count - 22
    guard end >= 0, number(bytes, end, 4) == 0x0605_4B50 else { return nil }
    var at = number(bytes, end + 16, 4)
    var parts: [Part] = []
    for _ in 0..<number(bytes, end + 10, 2) {
      guard at + 46 <= end, number(bytes, at, 4) == 0x0201_4B50, let part = part(bytes, at, before: end) else {
        return nil
      }
      parts.append(part)
      at += 46 + number(bytes, at + 28, 2) + number(bytes, at + 30, 2) + number(bytes, at + 32, 2)
    }
    return parts
  }

  private static func part(_ bytes: [UInt8], _ at: Int, before end: Int) -> Part? {
    let header = number(bytes, at + 42, 4)
    let nameEnd = at + 46 + number(bytes, at + 28, 2)
    guard nameEnd <= end, header + 30 <= end else { return nil }
    let start = header + 30 + number(bytes, header + 26, 2) + number(bytes, header + 28, 2)
    let packed = start..<(start + number(bytes, at + 20, 4))
    guard packed.upperBound <= end else { return nil }
    return Part(
      name: String(decoding: bytes[(at + 46)..<nameEnd], as: UTF8.self), packed: packed,
      isDeflated: number(bytes, at + 10, 2) == 8)
  }

  /// A number of some bytes, the lowest first.
  private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
  }
}

/// The first and last bytes of an unpacked part.
struct PartEnds {
  private var first: [UInt8] = []
  private var last: [UInt8] = []
  private static let kept = 256
  private static let chunkSize = 1 << 16

  /// Unpacks bytes and keeps the ends only; nil when they are damaged.
  init?(unpacking packed: ArraySlice<UInt8>, isDeflated: Bool) {
    guard isDeflated else {
      keep(packed)
      return
    }
    guard inflateAll(packed) else { return nil }
  }

  /// Whether they are those of XML that ends with the end of the element it starts with.
  var areWhole: Bool {
    guard let name = Self.firstElement(in: first) else { return false }
    let isOneTag = first.count < Self.kept && !first[name.upperBound...].dropLast(3).contains(UInt8(ascii: "<"))
    let end = Array("</".utf8) + first[name] + Array(">".utf8)
    return last.suffix(end.count).elementsEqual(end) || isOneTag && last.suffix(2).elementsEqual("/>".utf8)
  }

  /// Where the name of the first element stands; nil without one.
  private static func firstElement(in bytes: [UInt8]) -> Range<Int>? {
    for mark in bytes.indices.dropLast() where bytes[mark] == UInt8(ascii: "<") && startsName(bytes[mark + 1]) {
      let rest = bytes[(mark + 1)...]
      return (mark + 1)..<(rest.firstIndex { !continuesName($0) } ?? bytes.count)
    }
    return nil
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private static func continuesName(_ byte: UInt8) -> Bool {
    startsName(byte) || (0x30...0x39).contains(byte) || ":.-".utf8.contains(byte)
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    if first.count < Self.kept { first += bytes.prefix(Self.kept - first.count) }
    last = (last + bytes.suffix(Self.kept)).suffix(Self.kept)
    while last.last == UInt8(ascii: "\n") { last.removeLast() }
  }

  private mutating func inflateAll(_ packed: ArraySlice<UInt8>) -> Bool {
    var stream = z_stream()
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return false
    }
    defer { inflateEnd(&stream) }
    var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
    return packed.withUnsafeBytes { input in
      stream.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
      stream.avail_in = UInt32(input.count)
      while true {
        let (result, count) = chunk.withUnsafeMutableBufferPointer { output in
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          let result = inflate(&stream, Z_NO_FLUSH)
          return (result, output.count - Int(stream.avail_out))
        }
        keep(chunk[..<count])
        if result == Z_STREAM_END { return true }
        guard result == Z_OK, count > 0 || stream.avail_in > 0 else { return false }
      }
    }
  }
}
