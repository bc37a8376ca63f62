internal import Archive

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The layout of a cache: a mark, records one after another, the index, and at the very end where the index begins.
///
/// The index comes last, so that records are written as pages are read. A file that was cut off anywhere has no end
/// that fits.
enum CacheLayout {
  /// The first bytes.
  static let mark = Array("labmetrics facts".utf8)
  /// Number of bytes at the end: where the index begins, and its checksum.
  static let endLength = 16
  /// An index beyond this size is damage; a million pages need 200 MB.
  static let longestIndex = 1 << 30
}

/// A cache of an earlier run, open for reading.
///
/// Records are read one by one through the descriptor, never mapped: what another program cuts off is an error then,
/// not a crash.
final class CacheFile: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens a cache; nil when there is none.
  ///
  /// - Throws: ``FactError`` for a file that cannot be opened.
  static func open(_ path: String) throws(FactError) -> CacheFile? {
    let descriptor = systemOpen(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw .unusableCache(path, expected: "a file with read permission") }
    return CacheFile(descriptor: descriptor)
  }

  /// The files of the index.
  ///
  /// - Throws: ``FactError`` for what is no cache, a damaged one, or one of another version.
  func index(_ version: FactVersion) throws(FactError) -> [CachedFile] {
    let mark = CacheLayout.mark
    guard bytes(0, mark.count) == mark else { throw FactError(found: "no cache of facts", expected: "one, or no file") }
    let bytes = try indexBytes()
    var reader = RecordReader(bytes)
    let found: FactVersion = try reader.read()
    if let difference = version.difference(from: found) { throw difference }
    let files: [CachedFile] = try reader.read()
    guard reader.rest == 0 else { throw reader.problem("\(reader.rest) more bytes", "the end") }
    return files
  }

  private func indexBytes() throws(FactError) -> [UInt8] {
    let end = Int(clamping: lseek(descriptor, 0, SEEK_END)) - CacheLayout.endLength
    guard let last = bytes(UInt64(max(0, end)), CacheLayout.endLength) else { throw Self.damage }
    var reader = RecordReader(last)
    let start: UInt64 = try reader.fixed()
    let checksum: UInt64 = try reader.fixed()
    guard let start = Int(exactly: start), start <= end, end - start <= CacheLayout.longestIndex,
      let index = bytes(UInt64(start), end - start), Fingerprint.of(index.span) == checksum
    else { throw Self.damage }
    return index
  }

  private static let damage = FactError(found: "a damaged index", expected: "a whole file")

  /// The record of a file; nil when it is damaged.
  func record(of file: CachedFile) -> FactRecord? {
    recordBytes(of: file).flatMap { try? FactRecord(bytes: $0) }
  }

  /// The bytes of a file's record; nil when they cannot be read.
  func recordBytes(of file: CachedFile) -> [UInt8]? { bytes(file.offset, file.length) }

  /// Some bytes; nil when there are not so many.
  private func bytes(_ offset: UInt64, _ count: Int) -> [UInt8]? {
    guard let offset = off_t(exactly: offset), (0...CacheLayout.longestIndex).contains(count) else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let start = buffer.baseAddress {
        let got = pread(descriptor, start + filled, count - filled, offset + off_t(filled))
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return }
        filled += got
      }
    }
    return bytes.count == count ? bytes : nil
  }
}

extension FactError {
  /// The error for a cache that the system does not let be used, with the system's reason.
  static func unusableCache(_ path: String, expected: String) -> FactError {
    FactError(
      place: path, found: "no way to use it (\(String(cString: strerror(errno))))", expected: expected,
      advice: "check path, permissions and space")
  }
}

/// `open(2)`, under a name that the type's own `open` does not hide.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
