import Archive
import Foundation
import Testing
import Vocabulary

@testable import Facts

@Suite("Facts of unchanged pages are used again")
struct FactCacheTests {
  private static let texts = ["a.md": "one", "b.md": "two", "c.md": "three"]
  private static let names = texts.keys.sorted()

  /// A folder whose files were read once.
  private static func filled(at moment: UInt64 = CacheFolder.later) throws -> CacheFolder {
    let folder = try CacheFolder(texts)
    #expect(folder.run(names, at: moment) == CacheFolder.Run(texts: texts, read: names, problems: []))
    return folder
  }

  @Test("Nothing is read again when nothing has changed, and the cache stays as it is")
  func unchanged() throws {
    let folder = try Self.filled()
    let bytes = folder.bytes
    #expect(folder.run(Self.names) == CacheFolder.Run(texts: Self.texts, read: [], problems: []))
    #expect(folder.run(Self.names.reversed()).read == [])
    #expect(folder.bytes == bytes)
    #expect(folder.caches.count == 1)
  }

  @Test("A page with other bytes is read again, also of the same size, the same time and within the same second")
  func changed() throws {
    for moment in [CacheFolder.later, CacheFolder.earlier] {
      let folder = try Self.filled(at: moment)
      let file = folder.path + "/b.md"
      let date = try #require(try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date)
      try folder.write("owt", to: "b.md")
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file)
      let run = folder.run(Self.names, at: moment)
      #expect(run.read == ["b.md"])
      #expect(run.texts["b.md"] == "owt")
      #expect(folder.run(Self.names, at: moment).read == [])
    }
  }

  @Test("A page that was only touched or moved in place is compared, not read again")
  func touched() throws {
    let folder = try Self.filled()
    try folder.write("two", to: "b.md")
    try folder.remove("c.md")
    try folder.write("three", to: "c.md")
    #expect(folder.run(Self.names) == CacheFolder.Run(texts: Self.texts, read: [], problems: []))
  }

  @Test("No stamp is trusted of a file changed within two seconds of the run")
  func young() throws {
    let folder = try Self.filled(at: CacheFolder.earlier)
    #expect(try folder.stamps() == [nil, nil, nil])
    let bytes = folder.bytes
    #expect(folder.run(Self.names, at: CacheFolder.earlier).read == [])
    #expect(folder.bytes == bytes)
    #expect(folder.run(Self.names).read == [])
    #expect(try folder.stamps().allSatisfy { $0 != nil })
    let stamp = FileStamp(device: 1, node: 1, size: 1, modified: 5_000_000_000, changed: 6_000_000_000)
    #expect(!stamp.isQuiet(for: 2, before: 7_999_999_999))
    #expect(stamp.isQuiet(for: 2, before: 8_000_000_000))
    #expect(!FileStamp(device: 1, node: 1, size: 1, modified: .max, changed: 0).isQuiet(for: 2, before: .max))
  }

  @Test("A page added is read alone, and one removed leaves the cache")
  func addedAndRemoved() throws {
    let folder = try Self.filled()
    try folder.write("four", to: "d.md")
    #expect(folder.run(Self.names + ["d.md"]).read == ["d.md"])
    #expect(folder.run(["a.md", "d.md"]).read == [])
    #expect(
      folder.run(["a.md", "b.md", "d.md"])
        == .init(
          texts: ["a.md": "one", "b.md": "two", "d.md": "four"], read: ["b.md"], problems: []))
  }

  @Test("A page that cannot be read is not kept")
  func unreadable() throws {
    let folder = try Self.filled()
    try folder.remove("b.md")
    #expect(folder.run(Self.names).texts["b.md"] == "unreadable")
    try folder.write("two", to: "b.md")
    #expect(folder.run(Self.names) == CacheFolder.Run(texts: Self.texts, read: ["b.md"], problems: []))
  }

  @Test("Names that only look alike are different pages")
  func names() throws {
    let names = ["caf\u{E9}.md", "cafe\u{301}.md"]
    let folder = try CacheFolder([:])
    try folder.write("composed", to: names[0])
    try folder.write("decomposed", to: names[1])
    #expect(folder.run(names).read.count == 2)
    #expect(folder.run(names).read == [])
    for (name, text) in zip(names, ["composed", "decomposed"]) {
      #expect(folder.run(names).read.count <= 1)
      #expect(folder.run([name]) == .init(texts: [name: text], read: [], problems: []))
    }
  }

  @Test("Archives and depths keep out of each other's way")
  func apart() throws {
    let folder = try Self.filled()
    let counts = FactVersion(program: "1", rules: "0", depth: .counts)
    #expect(folder.run(Self.names, archives: ["a", "b"]).read == Self.names)
    #expect(folder.run(Self.names, version: counts).read == Self.names)
    #expect(folder.caches.count == 3)
    #expect(folder.run(Self.names).read == [])
    #expect(folder.run(Self.names, version: counts).read == [])
  }
}

extension CacheFolder {
  /// The stamps of the only cache.
  fileprivate func stamps() throws -> [FileStamp?] {
    try CacheFile.open(file)?.index(FactVersion(program: "1", rules: "0", depth: .full)).map(\.stamp) ?? []
  }
}
