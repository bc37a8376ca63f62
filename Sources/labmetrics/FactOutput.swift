internal import Facts
internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where partial results go: standard output, or a file that is there whole or not at all.
final class FactOutput {
  private let version: FactVersion
  private let path: String?
  private var end = FactLine.End()
  /// The file; nil for standard output.
  private let handle: FileHandle?

  /// Opens the file beside its place, before any page is read.
  init(path: String?, version: FactVersion) throws {
    self.path = path
    self.version = version
    guard let path else {
      handle = nil
      return
    }
    guard let file = UnfinishedFiles.open(Self.unfinished(path)) else {
      throw errno == EWOULDBLOCK ? Self.taken(path) : Self.unwritable(path)
    }
    handle = file
  }

  /// A file that was not finished goes away.
  deinit { if let path { UnfinishedFiles.discard(Self.unfinished(path)) } }

  /// The name of a file that is not complete.
  private static func unfinished(_ path: String) -> String { path + ".unfinished" }

  /// Adds records of a part.
  func write(_ records: [FactRecord], _ part: FactLine.Part) throws {
    var lines = Data()
    for record in records {
      let bytes = record.bytes
      end.count(record, bytes: bytes)
      lines += try FactLine.line(of: bytes, part, version)
    }
    try write(lines)
  }

  private func write(_ lines: Data) throws {
    guard let handle, let path else { return StandardStreams.print(String(decoding: lines, as: UTF8.self)) }
    do {
      try handle.write(contentsOf: lines)
    } catch {
      throw Self.unwritable(path)
    }
  }

  /// Adds the part's last line, and gives the file its name.
  func finish(_ part: FactLine.Part) throws {
    try write(FactLine.line(of: end, part, version))
    guard let handle, let path else { return }
    guard (try? handle.close()) != nil else { throw Self.unwritable(path) }
    guard UnfinishedFiles.finish(Self.unfinished(path), as: path) else { throw Self.unwritable(path) }
  }

  private static func taken(_ path: String) -> FactError {
    FactError(
      place: path, found: "another run that writes it", expected: "a file for each run",
      advice: "wait for it, or pass another --out")
  }

  private static func unwritable(_ path: String) -> FactError {
    FactError(
      place: path, found: "no way to write it (\(String(cString: strerror(errno))))",
      expected: "a file in a folder that is there and writable", advice: "check path, permissions and space")
  }
}
