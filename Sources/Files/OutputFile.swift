package import Text

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file being written: bytes are buffered, counted and hashed on their way to the disk.
package struct OutputFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var checksum = Checksum()
  private var byteCount = 0
  private static let bufferSize = 1 << 16

  /// Creates the file, replacing one of the same name.
  ///
  /// - Throws: ``ReportError`` with the system's reason.
  package init(path: String) throws(ReportError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    buffer.reserveCapacity(Self.bufferSize)
    guard descriptor >= 0 else { throw Self.failure(path) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  package mutating func write(_ text: String) throws(ReportError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  package mutating func write(_ bytes: [UInt8]) throws(ReportError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Hands all bytes to the system and tells their number and checksum.
  package consuming func finish() throws(ReportError) -> (bytes: Int, sha256: String) {
    try flush()
    return (byteCount, checksum.hexadecimal)
  }

  private mutating func flush() throws(ReportError) {
    checksum.add(buffer[...])
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
