public import Text

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads page files and tells pages from files that are none.
public enum PageReader {
  /// What became of a file.
  public enum Outcome: Sendable {
    /// A page; its findings are inside.
    case page(Page)
    /// No page, and why.
    case finding(Finding)
  }

  /// Files beyond this size are refused: no page of text comes near it, and memory is not without bound.
  public static let largestPage = 256 << 20

  /// Reads and parses one file.
  ///
  /// - Parameter memory: the tags of pages read before, which save time and memory.
  /// - Returns: the page, or a finding when the file cannot be read, is a binary, or bears no tag. Cost: O(*n*).
  public static func read(_ file: PageFile, memory: TagMemory = TagMemory()) -> Outcome {
    switch file.source {
    case .memory(let bytes): return outcome(document: file.document, bytes: bytes, memory)
    case .file(let path):
      guard file.size <= largestPage else {
        return .finding(
          refused(
            file, "too-large",
            "found \(file.size) bytes, expected at most \(largestPage): it is not read; split or remove it"))
      }
      guard let bytes = contents(path, expecting: file.size) else {
        return .finding(
          refused(
            file, "unreadable-file",
            "cannot be read (\(FileStatus.lastReason())): it is not counted; check that it is there and readable"))
      }
      return outcome(document: file.document, bytes: bytes, memory)
    }
  }

  /// The bytes of a file; nil for one that ``read(_:memory:)`` does not read.
  ///
  /// Cost: O(*n*).
  public static func bytes(of file: PageFile) -> [UInt8]? {
    switch file.source {
    case .memory(let bytes): bytes
    case .file(let path): file.size <= largestPage ? contents(path, expecting: file.size) : nil
    }
  }

  private static func outcome(document: String, bytes: [UInt8], _ memory: TagMemory) -> Outcome {
    let page = PageParser.parse(document: document, bytes: bytes, memory: memory)
    if page.bearsTags { return .page(page) }
    return .finding(noPage(document: document, bytes: bytes))
  }

  private static func noPage(document: String, bytes: [UInt8]) -> Finding {
    let found =
      bytes.isEmpty ? "an empty file" : bytes.prefix(8192).contains(0) ? "a binary file" : "a text without any tag"
    return Finding(
      document: document, severity: .warning, code: "no-page",
      message: "found \(found), expected a page with tags such as [[type:learningplan]]: it is not counted; "
        + "move it out of the archive if it is no page")
  }

  private static func refused(_ file: PageFile, _ code: String, _ message: String) -> Finding {
    Finding(document: file.document, severity: .error, code: code, message: message)
  }

  /// The bytes of a file, read to its end even when it grew since the walk; nil with `errno` set on failure.
  private static func contents(_ path: [UInt8], expecting size: Int) -> [UInt8]? {
    let descriptor = FileStatus.withCString(path) { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8]()
    var capacity = size + 1
    while true {
      let had = bytes.count
      guard let more = readChunk(descriptor, capacity: capacity) else { return nil }
      if had == 0 { bytes = more } else { bytes.append(contentsOf: more) }
      if bytes.count - had < capacity { return bytes }
      guard bytes.count <= largestPage else {
        errno = EFBIG
        return nil
      }
      capacity = 65_536
    }
  }

  /// Up to `capacity` bytes; fewer only at the file's end.
  private static func readChunk(_ descriptor: Int32, capacity: Int) -> [UInt8]? {
    var failed = false
    let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = 0
      guard let start = buffer.baseAddress else { return }
      while count < capacity {
        let got = systemRead(descriptor, start + count, capacity - count)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        if got <= 0 { return }
        count += got
      }
    }
    return failed ? nil : chunk
  }
}

/// `read(2)`, under a name that the reader's own `read` does not hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
