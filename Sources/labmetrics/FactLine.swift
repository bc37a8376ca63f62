internal import Archive
internal import Facts
internal import Foundation
internal import Vocabulary

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A line of a partial result, as JSON: the facts of one file, or what the part was when it was whole.
///
/// Every line says its version and its part, so that the lines of any runs can be put together, in any order.
struct FactLine: Codable {
  /// Which part of which pages a line belongs to.
  struct Part: Hashable {
    /// Names all pages that were mapped together, see ``set(of:)``.
    let set: String
    /// `2/4`.
    let part: String

    /// The name of a set of files: equal for the same documents of the same sizes.
    static func set(of files: [PageFile]) -> String {
      FactLine.digits(Fingerprint.of(files.map { "\($0.document)\t\($0.size)" }.joined(separator: "\n")))
    }
  }

  /// What a part holds, told by its last line.
  struct End: Hashable {
    /// Lines before it.
    var lines = 0
    /// Pages among them.
    var pages = 0
    /// The checksums of all records added up, so that the order of lines has no say.
    var sum: UInt64 = 0

    /// Counts a record.
    mutating func count(_ record: FactRecord, bytes: some Collection<UInt8>) {
      lines += 1
      if case .page = record { pages += 1 }
      let bytes = Array(bytes)
      sum &+= Fingerprint.of(bytes.span)
    }
  }

  /// What a line says.
  enum Content {
    case record(FactRecord)
    case end(End)
  }

  private let program: String
  private let rules: String
  private let depth: String
  private let set: String
  private let part: String
  private var facts: Data?
  private var lines: Int?
  private var pages: Int?
  private var checksum: String?

  private init(_ part: Part, _ version: FactVersion) {
    program = version.program
    rules = version.rules
    depth = version.depth.rawValue
    set = part.set
    self.part = part.part
  }

  /// A record as a line, with its line feed.
  static func line(of record: [UInt8], _ part: Part, _ version: FactVersion) throws -> Data {
    var line = FactLine(part, version)
    line.facts = Data(record)
    return try encoded(line)
  }

  /// The last line of a part, with its line feed.
  static func line(of end: End, _ part: Part, _ version: FactVersion) throws -> Data {
    var line = FactLine(part, version)
    (line.lines, line.pages, line.checksum) = (end.lines, end.pages, digits(end.sum))
    return try encoded(line)
  }

  private static func encoded(_ line: FactLine) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(line) + Data("\n".utf8)
  }

  private static func digits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// What a line says, and the part it belongs to.
  ///
  /// - Throws: `FactError` with the place for a line that is damaged or of another version.
  static func content(
    of line: Data, at place: String, _ version: FactVersion
  ) throws -> (part: Part, content: Content, bytes: Data) {
    do throws(FactError) {
      let line = try decoded(line)
      try line.check(version)
      let part = Part(set: line.set, part: line.part)
      if let facts = line.facts { return (part, .record(try FactRecord(bytes: Array(facts))), facts) }
      guard let lines = line.lines, let pages = line.pages, let sum = UInt64(line.checksum ?? "", radix: 16) else {
        throw damaged
      }
      return (part, .end(End(lines: lines, pages: pages, sum: sum)), Data())
    } catch {
      var placed = error
      placed.place = place
      throw placed
    }
  }

  private func check(_ version: FactVersion) throws(FactError) {
    guard let depth = FactDepth(rawValue: depth) else {
      throw FactError(found: "the depth \"\(depth.prefix(40))\"", expected: "full or counts")
    }
    let found = FactVersion(program: program, rules: rules, depth: depth)
    if let difference = version.difference(from: found) { throw difference }
  }

  private static func decoded(_ line: Data) throws(FactError) -> FactLine {
    do { return try JSONDecoder().decode(FactLine.self, from: line) } catch { throw damaged }
  }

  private static let damaged = FactError(
    found: "a line that is no partial result", expected: "a JSON object as \"labmetrics map\" writes")
}
