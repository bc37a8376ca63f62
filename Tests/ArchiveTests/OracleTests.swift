import Foundation
import Testing

@testable import Archive

/// The shared folder with the archive and its tools, named by the environment.
enum SharedArchive {
  static let path: String? = {
    guard let path = ProcessInfo.processInfo.environment["LABMETRICS_SHARED"], !path.isEmpty else { return nil }
    return FileManager.default.fileExists(atPath: path + "/tools/count_oracle.py") ? path : nil
  }()

  /// Where python3 lies, if anywhere.
  static let python: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { $0 + "/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  static var hasOracle: Bool { path != nil && python != nil }
}

/// Counts of documents per value and year, made from pages and by the independent counter: every cell must be equal.
@Suite(.enabled(if: SharedArchive.hasOracle)) struct OracleTests {
  private static let keys = ["methods", "datasources", "sdgs", "thematic_areas", "country", "partnering_sector"]

  /// Dimension, value and year → documents.
  private func counted(_ folder: String) throws -> [[String]: Int] {
    var cells: [[String]: Int] = [:]
    for file in try PageFinder.files(of: folder, prefix: "").files {
      guard case .page(let page) = PageReader.read(file) else { continue }
      let years = page.values(of: "year").filter {
        $0.utf8.count == 4 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
      for year in years.isEmpty ? ["unknown"] : years {
        for key in Self.keys { for value in page.values(of: key) { cells[[key, value, year], default: 0] += 1 } }
        let types = page.values(of: "type")
        for type in types.isEmpty ? ["unknown"] : types { cells[["type", type, year], default: 0] += 1 }
      }
    }
    return cells
  }

  private func oracle(_ folder: String) throws -> [[String]: Int] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(SharedArchive.python))
    process.arguments = [try #require(SharedArchive.path) + "/tools/count_oracle.py", folder]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let answer = try JSONDecoder().decode(Answer.self, from: data)
    var cells: [[String]: Int] = [:]
    for (key, values) in answer.values {
      for (value, years) in values { for (year, count) in years { cells[[key, value, year]] = count } }
    }
    for (type, years) in answer.documents_per_type_year {
      for (year, count) in years { cells[["type", type, year]] = count }
    }
    return cells
  }

  private struct Answer: Decodable {
    let values: [String: [String: [String: Int]]]
    // swift-format-ignore: AlwaysUseLowerCamelCase
    let documents_per_type_year: [String: [String: Int]]
  }

  private func differences(_ folder: String) throws -> (cells: Int, differing: [String]) {
    let (ours, theirs) = (try counted(folder), try oracle(folder))
    let differing = Set(ours.keys).union(theirs.keys).filter { ours[$0] != theirs[$0] }
    return (theirs.count, differing.map { "\($0): \(ours[$0] ?? 0), oracle \(theirs[$0] ?? 0)" }.sorted())
  }

  @Test("Every cell of the archive equals the independent count")
  func archive() throws {
    let (cells, differing) = try differences(try #require(SharedArchive.path) + "/archive/pages")
    #expect(cells > 1_000)
    #expect(differing == [])
  }

  @Test("Every cell of a made-up folder with every quirk equals the independent count")
  func quirks() throws {
    let folder = try TemporaryFolder()
    for (index, text) in Self.quirks.enumerated() {
      try folder.write("# T\n[[year:2020]]\n[[type:solution]]\n" + text + "\n", to: "\(index).md")
    }
    try folder.write("[[year:2021]][[country:Chad]]", to: ".md")
    try folder.write("\u{FEFF}[[country:Mali]]\r\n[[year:2021]]\r\n", to: "sub/B.TXT")
    try folder.write("[[country:Mali]] [[year:2021]] [[year:2022]] [[year:22]] [[type:a]] [[type:b]]", to: "c.Md")
    try folder.write(
      Array("[[methods:a".utf8) + [0xFF, 0xE2, 0x80] + Array("b]] [[country:".utf8) + [0x80, 0x5D, 0x5D],
      to: Array("d.md".utf8))
    try folder.write("[[country:Peru]] [[year:2022]]", to: "-e\n.md")
    try folder.write("[[country:Peru]]", to: "f.markdown")
    let (cells, differing) = try differences(folder.path)
    #expect(cells > Self.quirks.count)
    #expect(differing == [])
  }

  private static let quirks = [
    "[[country:Vietnam]]\n[[country:Vietnam]] x [[country: Viet  nam]]", "[[thematic_areas:a\rb]]",
    "[[thematic_areas:a\nb]]",
    "[[methods:a [b]]]", "[[[methods:c]]]", "[[12:46\\] [[methods:d]]", "[[methods:[[methods:e]]", "[[ methods :f]]",
    "[[\u{A0}methods\u{2003}:g]]", "[[Methods:h]]", "[[m&#101;thods:i]]", "[[methods:]]", "[[methods: \u{A0}&nbsp;]]",
    "[[methods:R&D]] [[methods:R&amp;D]] [[methods:R&amp;amp;D]] [[methods:R&D;]]",
    "[[methods:&#0;&#x80;&#xD800;&#1;x]]",
    "[[methods:&#99999999999;]] [[methods:&#0000000000000000000000000000000000000000000000065;]]",
    "[[methods:&NotEqualTilde;]] [[methods:&nope;]] [[methods:&amp]]", "[[methods:e\u{301}]] [[methods:é]]",
    "[[methods:\u{212B}]] [[methods:\u{1100}\u{1161}]]", "[[methods:a\u{200B}b]] [[methods:a\u{FEFF}]]",
    "[[methods:a\u{1C}b\u{85}c\u{2028}d\u{3000}]]",
    "> [[methods:quote]]\n- [[methods:item]]",
    "<!-- [[methods:comment]] -->", "[[methods:unclosed", "[[00:19]] [[methods:k]]",
    "[[methods]] [[:l]] [[]] [[methods:m:n]]",
    "[[methods:o]]p]] [[methods:\0]]", "[[datasources:n/a]] [[datasources:-\tx]] [[datasources:, ]]",
    "[[sdgs:9. Industry, innovation]] [[partnering_sector:Academia]] [[type:solution]] [[type: ]]", "[[type:\u{661}]]",
    "[[year:\u{661}\u{662}\u{663}\u{664}]]", "[[year:]]", "[[methods:|\"'=+@]]", "[[meth\rods:q]]", "[[methods:]]]",
    "[[methods::]]",
  ]
}
