internal import Crypto

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file being written: bytes are buffered, counted and hashed on their way to the disk.
struct OutputFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var digest = SHA256()
  private var byteCount = 0
  private static let bufferSize = 1 << 16

  /// Creates the file, replacing one of the same name.
  ///
  /// - Throws: ``ReportError`` with the system's reason.
  init(path: String) throws(ReportError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    buffer.reserveCapacity(Self.bufferSize)
    guard descriptor >= 0 else { throw Self.failure(path) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  mutating func write(_ text: String) throws(ReportError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  mutating func write(_ bytes: [UInt8]) throws(ReportError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Hands all bytes to the system and tells their number and checksum.
  consuming func finish() throws(ReportError) -> (bytes: Int, sha256: String) {
    try flush()
    return (byteCount, Checksum.hexadecimal(digest.finalize()))
  }

  private mutating func flush() throws(ReportError) {
    digest.update(data: buffer)
    byteCount += buffer.count
    var done = 0
    while done < buffer.count {
      let written = buffer.withUnsafeBytes {
        systemWrite(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Self.failure(path) }
      done += written
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func failure(_ path: String) -> ReportError {
    ReportError(
      .fileNotWritten, place: path,
      detail: "cannot be written (\(String(cString: strerror(errno)))): the previous reports stay as they are; "
        + "free space or mend permissions and run again")
  }
}

/// `write(2)`, under a name that the file's own `write` does not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

/// SHA-256 checksums in hexadecimal.
enum Checksum {
  static func hexadecimal(_ digest: SHA256Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The checksum of a text, hexadecimal.
  static func ofText(_ text: String) -> String { hexadecimal(SHA256.hash(data: Array(text.utf8))) }

  /// The checksum of a file, read in pieces; nil when it cannot be read.
  static func ofFile(_ path: String) -> (bytes: Int, sha256: String)? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var digest = SHA256()
    var total = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { return nil }
      if got == 0 { return (total, hexadecimal(digest.finalize())) }
      digest.update(data: buffer[..<got])
      total += got
    }
  }
}
