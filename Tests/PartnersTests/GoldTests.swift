import Archive
import Foundation
import Testing
import Vocabulary

@testable import Partners

@Suite("Against the gold set")
struct GoldTests {
  @Test(
    "F1, recall of named partners and sector accuracy reach their targets", .enabled(if: SharedArchive.path != nil),
    arguments: [("partners.json", 0.87, 0.90, 0.90), ("partners_more.json", 0.86, 0.88, 0.90)])
  func targets(_ gold: String, _ f1: Double, _ named: Double, _ sectors: Double) throws {
    let shared = try #require(SharedArchive.path)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "partners-\(ProcessInfo.processInfo.processIdentifier)-\(gold)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = folder.appendingPathComponent("partners.csv")
    try Self.rows(archive: shared + "/archive/pages").write(to: table, atomically: true, encoding: .utf8)
    let scores = try Self.scores(shared: shared, gold: gold, table: table.path)
    #expect(scores["F1"] ?? 0 >= f1)
    #expect(scores["named-recall"] ?? 0 >= named)
    #expect(scores["sector-accuracy"] ?? 0 >= sectors)
  }

  private static func rows(archive: String) throws -> String {
    let reader = FormReader(catalogue: .standard)
    var text = "document,name,sector\n"
    for file in try PageFinder.files(of: archive, prefix: "").files {
      guard case .page(let page) = PageReader.read(file) else { continue }
      let iso3 = page.values(of: "country").compactMap { Vocabulary.standard.countries.resolve($0)?.iso3 }
      for mention in Fixture.extractor.mentions(in: page, form: reader.form(of: page), iso3: iso3) {
        text += [mention.document, mention.name, mention.sector.rawValue].map(quoted).joined(separator: ",") + "\n"
        #expect(mention.line > 0 && mention.line <= page.bytes.count { $0 == 0x0A } + 1)
      }
    }
    return text
  }

  private static func quoted(_ field: String) -> String {
    "\"" + field.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  /// The figures of the last line that the scoring script prints, by name.
  private static func scores(shared: String, gold: String, table: String) throws -> [String: Double] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", shared + "/tools/score_partners.py", shared + "/gold/" + gold, table]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let words = output.split { $0 == " " || $0 == "\n" }.map(String.init)
    return Dictionary(zip(words, words.dropFirst()).compactMap { name, value in Double(value).map { (name, $0) } }) {
      _, last in last
    }
  }
}
