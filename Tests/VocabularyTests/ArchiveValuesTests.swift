import Foundation
import Testing
import Vocabulary

/// The real archive, only where the environment names it.
enum SharedArchive {
  static let path = ProcessInfo.processInfo.environment["LABMETRICS_SHARED"]

  /// How often each value of a key stands on the pages.
  static func values() throws -> [String: [String: Int]] {
    let folder = URL(fileURLWithPath: path ?? "").appendingPathComponent("archive/pages")
    let keys = ["methods", "datasources", "sdgs", "thematic_areas", "country"]
    var values: [String: [String: Int]] = [:]
    for page in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      for line in try Data(contentsOf: page).split(separator: UInt8(ascii: "\n")) where line.starts(with: "[[".utf8) {
        let text = String(decoding: line, as: UTF8.self)
        guard let colon = text.firstIndex(of: ":"), let end = text.range(of: "]]") else { continue }
        let key = String(text[text.index(text.startIndex, offsetBy: 2)..<colon])
        guard keys.contains(key), colon < end.lowerBound else { continue }
        values[key, default: [:]][String(text[text.index(after: colon)..<end.lowerBound]), default: 0] += 1
      }
    }
    return values
  }
}

@Suite("The lists cover the archive", .enabled(if: SharedArchive.path != nil))
struct ArchiveValuesTests {
  @Test("All methods, goals and countries and nearly all data sources are known")
  func coverage() throws {
    let values = try SharedArchive.values()
    func share(_ dimension: VocabularyDimension, _ key: String) -> Double {
      let all = values[key, default: [:]].filter { !Fold.key($0.key).isEmpty }
      let known = all.filter { Vocabulary.standard[dimension].term(for: $0.key) != nil }
      let share = Double(known.values.reduce(0, +)) / Double(all.values.reduce(0, +))
      print("\(key): \(known.count) of \(all.count) values, \(share) of mentions")
      return share
    }
    #expect(share(.methods, "methods") == 1)
    #expect(share(.dataSources, "datasources") >= 0.95)
    #expect(share(.sdgs, "sdgs") == 1)
    #expect(share(.thematicAreas, "thematic_areas") > 0)
    let unknown = values["country", default: [:]].keys.filter { Vocabulary.standard.countries.resolve($0) == nil }
    #expect(unknown.sorted() == [])
  }
}
