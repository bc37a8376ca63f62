internal import Facts
internal import Foundation

/// The partial results that a run was given, and whether they are whole.
struct PartialResults {
  /// The records of all parts.
  private(set) var records: [FactRecord] = []
  private var parts: [FactLine.Part: Found] = [:]

  /// What was found of one part.
  private struct Found {
    /// The file and line that it was met in first.
    let place: String
    /// What its lines add up to.
    var sum = FactLine.End()
    /// Its last lines; one, unless it was given more than once.
    var ends: [FactLine.End] = []
  }

  /// Takes a line.
  ///
  /// - Throws: `FactError` for a line that is damaged or of another version.
  mutating func add(_ line: Data, at place: String, _ version: FactVersion) throws {
    let (part, content, bytes) = try FactLine.content(of: line, at: place, version)
    var found = parts[part] ?? Found(place: place)
    switch content {
    case .record(let record):
      records.append(record)
      found.sum.count(record, bytes: bytes)
    case .end(let end): found.ends.append(end)
    }
    parts[part] = found
  }

  /// Makes sure that every part is whole, and that no part of any archive is missing.
  ///
  /// - Throws: `FactError` that names the file and the part.
  func check() throws(FactError) {
    let ordered = parts.sorted { ($0.value.place, $0.key.part) < ($1.value.place, $1.key.part) }
    for (part, found) in ordered { try check(part, found) }
    for (part, found) in ordered { try checkOthers(of: part, found) }
  }

  private func check(_ part: FactLine.Part, _ found: Found) throws(FactError) {
    let lines = Messages.counted(found.sum.lines, "line")
    guard let end = found.ends.first else {
      throw FactError(
        place: found.place, found: "\(lines) of part \(part.part) without the last one, which tells how many there are",
        expected: "the whole part", advice: "the file was cut: copy it again, or map the part again")
    }
    guard found.ends.allSatisfy({ $0 == end }) else {
      throw FactError(
        place: found.place, found: "part \(part.part) twice, with other content", expected: "each part once",
        advice: "leave one of the two files out")
    }
    // A part that was given twice has every line twice; pages that are met again are told by name.
    guard found.sum.lines == end.lines * found.ends.count else {
      throw FactError(
        place: found.place, found: "\(lines) of part \(part.part)", expected: "\(end.lines), as its last line says",
        advice: "lines are missing or doubled: copy the file again, or map the part again")
    }
    guard found.sum.sum == end.sum &* UInt64(found.ends.count) else {
      throw FactError(
        place: found.place, found: "another checksum of part \(part.part)", expected: "the one of its last line",
        advice: "lines were exchanged: copy the file again, or map the part again")
    }
  }

  private func checkOthers(of part: FactLine.Part, _ found: Found) throws(FactError) {
    guard let count = part.part.split(separator: "/").last.flatMap({ Int($0) }), count <= Self.mostParts else {
      throw FactError(place: found.place, found: "the part \"\(part.part.prefix(40))\"", expected: "k/n, such as 2/4")
    }
    let missing = (1...max(1, count)).lazy.map { "\($0)/\(count)" }
      .first { parts[FactLine.Part(set: part.set, part: $0)] == nil }
    guard let missing else { return }
    throw FactError(
      place: found.place, found: "part \(part.part) without part \(missing) of the same pages",
      expected: "all \(count) parts", advice: "name the file of part \(missing), too, or map all parts again")
  }

  private static let mostParts = 1_000_000
}
