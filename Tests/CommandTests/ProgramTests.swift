import Foundation
import Testing

@testable import Files
@testable import labmetrics

@Suite("What the program says of itself")
struct ProgramTests {
  @Test("A build is named by the bytes of all sources and data, wherever the checkout lies")
  func build() throws {
    let kinds: Set = ["c", "csv", "h", "modulemap", "swift"]
    let names = try FileManager.default.subpathsOfDirectory(atPath: Command.package.appending(path: "Sources").path)
      .map { "Sources/" + $0 }
      .filter { kinds.contains(URL(filePath: $0).pathExtension) && !$0.contains("/.") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(names.contains("Sources/Lookups/Data/methods.csv") && names.contains("Sources/Archive/Fingerprint.swift"))
    var checksum = Checksum()
    for name in names {
      let content = try Data(contentsOf: Command.package.appending(path: name))
      checksum.add(Array("\(name)\0\(content.count)\0".utf8)[...])
      checksum.add(Array(content)[...])
    }
    #expect(Program.build == "\(Program.version)+\(checksum.hexadecimal.prefix(16))")
  }
}
