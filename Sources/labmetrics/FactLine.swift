internal import Foundation
internal import Metrics

/// A partial result: one record of facts with its version, as a line of JSON.
///
/// Every line says its version, so that any lines of any runs can be put together.
struct FactLine: Codable {
  let program: String
  let rules: String
  let depth: String
  let facts: Data

  private init(_ record: FactRecord, _ version: FactVersion) {
    program = version.program
    rules = version.rules
    depth = version.depth.rawValue
    facts = Data(record.bytes)
  }

  /// A record as a line, with its line feed.
  static func line(of record: FactRecord, _ version: FactVersion) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(FactLine(record, version)) + Data("\n".utf8)
  }

  /// The record of a line.
  ///
  /// - Throws: `FactError` with the place for a line that is damaged or of another version.
  static func record(of line: Data, at place: String, _ version: FactVersion) throws -> FactRecord {
    do throws(FactError) {
      let line = try decoded(line)
      guard let depth = FactDepth(rawValue: line.depth) else {
        throw FactError(found: "the depth \"\(line.depth.prefix(40))\"", expected: "full or counts")
      }
      let found = FactVersion(program: line.program, rules: line.rules, depth: depth)
      if let difference = version.difference(from: found) { throw difference }
      return try FactRecord(bytes: Array(line.facts))
    } catch {
      var placed = error
      placed.place = place
      throw placed
    }
  }

  private static func decoded(_ line: Data) throws(FactError) -> FactLine {
    do {
      return try JSONDecoder().decode(FactLine.self, from: line)
    } catch {
      throw FactError(
        found: "a line that is no partial result", expected: "a JSON object as \"labmetrics map\" writes")
    }
  }
}

/// Where partial results go: standard output, or a file that is there whole or not at all.
final class FactOutput {
  private let version: FactVersion
  private let path: String?
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
    guard let file = UnfinishedFiles.open(Self.unfinished(path)) else { throw Self.unwritable(path) }
    handle = file
  }

  /// A file that was not finished goes away.
  deinit { if let path { UnfinishedFiles.discard(Self.unfinished(path)) } }

  /// The name of a file that is not complete.
  private static func unfinished(_ path: String) -> String { path + ".unfinished" }

  /// Adds records.
  func write(_ records: [FactRecord]) throws {
    var lines = Data()
    for record in records { lines += try FactLine.line(of: record, version) }
    guard let handle, let path else { return StandardStreams.print(String(decoding: lines, as: UTF8.self)) }
    do {
      try handle.write(contentsOf: lines)
    } catch {
      throw Self.unwritable(path)
    }
  }

  /// Gives the file its name.
  func finish() throws {
    guard let handle, let path else { return }
    guard (try? handle.close()) != nil else { throw Self.unwritable(path) }
    guard UnfinishedFiles.finish(Self.unfinished(path), as: path) else { throw Self.unwritable(path) }
  }

  private static func unwritable(_ path: String) -> FactError {
    FactError(
      place: path, found: "no way to write it (\(String(cString: strerror(errno))))",
      expected: "a file in a folder that is there and writable", advice: "check path, permissions and space")
  }
}
