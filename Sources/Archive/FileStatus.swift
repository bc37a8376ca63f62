#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Names a folder apart from its path: device and node number.
struct FolderIdentity: Hashable {
  let device: UInt64
  let node: UInt64
}

/// What the system tells about a path; paths are bytes, since file names need not be UTF-8.
struct FileStatus {
  private let raw: stat

  /// Follows symbolic links; nil when nothing is reached, with `errno` saying why.
  init?(_ path: [UInt8]) {
    var raw = stat()
    guard Self.withCString(path, { stat($0, &raw) }) == 0 else { return nil }
    self.raw = raw
  }

  var isFolder: Bool { raw.st_mode & S_IFMT == S_IFDIR }
  var isRegular: Bool { raw.st_mode & S_IFMT == S_IFREG }
  var size: Int { Int(raw.st_size) }
  var identity: FolderIdentity { FolderIdentity(device: UInt64(raw.st_dev), node: UInt64(raw.st_ino)) }

  /// What changes whenever the bytes do.
  var stamp: FileStamp {
    FileStamp(
      device: UInt64(truncatingIfNeeded: raw.st_dev), node: UInt64(raw.st_ino),
      size: UInt64(truncatingIfNeeded: raw.st_size),
      modified: Self.nanoseconds(times.modified), changed: Self.nanoseconds(times.changed))
  }

  private var times: (modified: timespec, changed: timespec) {
    #if canImport(Darwin)
      (raw.st_mtimespec, raw.st_ctimespec)
    #else
      (raw.st_mtim, raw.st_ctim)
    #endif
  }

  /// Times before 1970 wrap around: they are compared, not counted with.
  private static func nanoseconds(_ time: timespec) -> UInt64 {
    UInt64(truncatingIfNeeded: time.tv_sec) &* 1_000_000_000 &+ UInt64(truncatingIfNeeded: time.tv_nsec)
  }

  /// Whether the path itself is a symbolic link.
  static func isLink(_ path: [UInt8]) -> Bool {
    var raw = stat()
    return withCString(path) { lstat($0, &raw) } == 0 && raw.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a folder, sorted by bytes; nil when it cannot be opened.
  static func names(in folder: [UInt8]) -> [[UInt8]]? {
    guard let stream = withCString(folder, { opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The first bytes of a file, as many as asked for or fewer; none when it cannot be read.
  static func head(of path: [UInt8], _ count: Int) -> [UInt8] {
    let descriptor = withCString(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, read(descriptor, buffer.baseAddress, count))
    }
  }

  /// The system's sentence for the last failure.
  static func lastReason() -> String { String(cString: strerror(errno)) }

  static func withCString<Result>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: path.count + 1) { characters in
      for (index, byte) in path.enumerated() { characters[index] = CChar(bitPattern: byte) }
      characters[path.count] = 0
      return characters.baseAddress.map { body(UnsafePointer($0)) } ?? body("")
    }
  }
}
