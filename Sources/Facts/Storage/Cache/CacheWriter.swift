internal import Archive

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A cache being written beside its place; it gets its name when it is whole.
final class CacheWriter {
  private let path: String
  private let descriptor: Int32
  private var waiting: [UInt8] = []
  /// What kept bytes from being written; 0 while nothing did.
  private var failure: Int32 = 0
  /// Number of bytes so far.
  private var count: UInt64 = 0

  /// Bytes that are written together.
  private static let chunk = 1 << 18

  /// Opens the file; nil while another run writes one.
  ///
  /// - Throws: ``FactError`` when it cannot be written.
  init?(path: String) throws(FactError) {
    self.path = path
    guard let descriptor = try Self.locked(Self.unfinished(path)) else { return nil }
    self.descriptor = descriptor
    append(CacheLayout.mark)
  }

  deinit { close(descriptor) }

  /// The name of a cache that is not whole.
  private static func unfinished(_ path: String) -> String { path + ".new" }

  /// An empty file that no other run writes; what a killed run left is taken over.
  private static func locked(_ path: String) throws(FactError) -> Int32? {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard descriptor >= 0 else { throw unwritable(path) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        return nil
      }
      // The other run may have given the file its name just before the lock was free.
      if FileStamp(path: Array(path.utf8))?.node == node(descriptor) {
        if ftruncate(descriptor, 0) == 0 { return descriptor }
        close(descriptor)
        throw unwritable(path)
      }
      close(descriptor)
    }
  }

  private static func node(_ descriptor: Int32) -> UInt64? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? UInt64(status.st_ino) : nil
  }

  private static func unwritable(_ path: String) -> FactError {
    .unusableCache(path, expected: "a file in a folder that is there and writable")
  }

  /// Adds bytes, and tells where they begin; what fails is told by ``finish(_:_:)``.
  @discardableResult
  func append(_ bytes: [UInt8]) -> UInt64 {
    let start = count
    count += UInt64(bytes.count)
    guard failure == 0 else { return start }
    waiting += bytes
    if waiting.count >= Self.chunk { flush() }
    return start
  }

  /// Writes zeros over bytes that were added.
  func blank(_ offset: UInt64, _ length: Int) {
    flush()
    let zeros = [UInt8](repeating: 0, count: length)
    var done = 0
    while failure == 0, done < length {
      let got = zeros.withUnsafeBytes { bytes in
        bytes.baseAddress.map { pwrite(descriptor, $0 + done, length - done, off_t(offset) + off_t(done)) } ?? 0
      }
      if got < 0, errno == EINTR { continue }
      if got <= 0 { failure = got < 0 ? errno : EIO }
      done += max(0, got)
    }
  }

  private func flush() {
    var written = 0
    while failure == 0, written < waiting.count {
      let got = waiting.withUnsafeBytes { rest in
        rest.baseAddress.map { write(descriptor, $0 + written, rest.count - written) } ?? 0
      }
      if got < 0, errno == EINTR { continue }
      if got <= 0 { failure = got < 0 ? errno : EIO }
      written += max(0, got)
    }
    waiting.removeAll(keepingCapacity: failure == 0)
  }

  /// Takes the file away: nothing in it is worth keeping.
  func discard() { unlink(Self.unfinished(path)) }

  /// Adds the index and gives the file its name.
  ///
  /// - Throws: ``FactError`` when it could not be written; the earlier cache stays.
  func finish(_ version: FactVersion, _ files: [CachedFile]) throws(FactError) {
    var index = RecordWriter()
    index.write(version)
    index.write(files)
    var end = RecordWriter()
    end.fixed(append(index.bytes))
    end.fixed(Fingerprint.of(index.bytes.span))
    append(end.bytes)
    flush()
    let unfinished = Self.unfinished(path)
    guard failure == 0, rename(unfinished, path) == 0 else {
      if failure != 0 { errno = failure }
      let error = Self.unwritable(path)
      unlink(unfinished)
      throw error
    }
  }
}
