import Foundation
import Testing
import Vocabulary

@testable import Facts

@Suite("Whatever is wrong with a cache, the facts are right")
struct CacheFaultTests {
  private static let texts = ["a.md": "one", "b.md": "two"]
  private static let names = texts.keys.sorted()
  private static let whole = CacheFolder.Run(texts: texts, read: [], problems: [])

  private static func filled() throws -> CacheFolder {
    let folder = try CacheFolder(texts)
    #expect(folder.run(names).read == names)
    return folder
  }

  @Test("A cache cut off at any byte is ignored with a message and written anew")
  func cut() throws {
    let folder = try Self.filled()
    let bytes = folder.bytes
    for length in 0..<bytes.count {
      folder.bytes = Array(bytes[..<length])
      let run = folder.run(Self.names)
      #expect(run.texts == Self.texts && run.read == Self.names, "\(length)")
      #expect(run.problems.count == 1 && run.problems[0].hasSuffix("; every page is read anew"), "\(run.problems)")
      #expect(folder.run(Self.names) == Self.whole, "\(length)")
    }
  }

  @Test("A flipped bit anywhere costs a page or all of them, and never a fact")
  func flipped() throws {
    let folder = try Self.filled()
    let bytes = folder.bytes
    var ends: Set<Int> = []
    for place in bytes.indices {
      folder.bytes[place] ^= 1 << UInt8(place % 8)
      let run = folder.run(Self.names)
      #expect(run.texts == Self.texts, "byte \(place)")
      #expect(run.read.count >= 1 && run.problems.count == 1, "byte \(place): \(run.problems)")
      ends.insert(run.read.count)
      #expect(folder.run(Self.names) == Self.whole, "byte \(place)")
      folder.bytes = bytes
    }
    #expect(ends == [1, 2])
  }

  @Test("A damaged record is told, with its number")
  func record() throws {
    let folder = try Self.filled()
    folder.bytes[20] ^= 1
    let run = folder.run(Self.names)
    #expect(run.read.count == 1)
    #expect(
      run.problems == [
        "cache/\(folder.caches[0]): found 1 damaged record, expected whole ones; their pages are read anew"
      ])
  }

  @Test("Bytes after the end, and an end that points anywhere, are damage")
  func ends() throws {
    let folder = try Self.filled()
    let bytes = folder.bytes
    for start in [0, 16, UInt64(bytes.count - 16), UInt64(bytes.count), 1 << 40, 1 << 63, .max] {
      folder.bytes = bytes.dropLast(16) + withUnsafeBytes(of: start.littleEndian) { Array($0) } + bytes.suffix(8)
      #expect(folder.run(Self.names).texts == Self.texts)
      #expect(folder.run(Self.names) == Self.whole)
    }
    folder.bytes = bytes + [0]
    #expect(folder.run(Self.names).problems.first?.contains("found a damaged index, expected a whole file") == true)
  }

  @Test("Facts of another build or other rules are not used, and what differs is told")
  func versions() throws {
    let folder = try Self.filled()
    let others: [(FactVersion, String)] = [
      (FactVersion(program: "2", rules: "0", depth: .full), "found facts of labmetrics 1, expected 2"),
      (FactVersion(program: "1", rules: "9", depth: .full), "found facts by the rules 0, expected 9"),
    ]
    for (version, message) in others {
      let run = folder.run(Self.names, version: version)
      #expect(run.texts == Self.texts && run.read == Self.names)
      #expect(run.problems.count == 1 && run.problems[0].contains(message), "\(run.problems)")
      #expect(folder.run(Self.names, version: version) == Self.whole)
      #expect(folder.run(Self.names).read == Self.names)
    }
  }

  @Test("A file that is no cache is told and replaced; a folder in its place is told and stays")
  func foreign() throws {
    let folder = try Self.filled()
    folder.bytes = Array("somebody's notes on facts, in more than sixteen bytes".utf8)
    #expect(folder.run(Self.names).problems.first?.contains("found no cache of facts") == true)
    #expect(folder.run(Self.names) == Self.whole)
    let file = folder.file
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
    for _ in 1...2 {
      let run = folder.run(Self.names)
      #expect(run.texts == Self.texts && run.problems.count == 2)
      #expect(folder.caches.count == 1)
    }
  }

  @Test("Without a folder to write, pages are read and the reason is told")
  func unwritable() throws {
    let folder = try CacheFolder(Self.texts)
    try FileManager.default.removeItem(atPath: folder.cache)
    let run = folder.run(Self.names)
    #expect(run.texts == Self.texts)
    #expect(run.problems.count == 1)
    #expect(run.problems.first?.contains("found no way to use it (No such file or directory)") == true)
    try Data("a file".utf8).write(to: URL(filePath: folder.cache))
    #expect(folder.run(Self.names).problems.count == 2)
  }

  @Test(
    "While another run writes the cache, pages are read and nothing is written; what a killed run left is taken over")
  func atOnce() throws {
    let folder = try CacheFolder(Self.texts)
    #expect(folder.run(Self.names).problems == [])
    let file = folder.file
    let bytes = folder.bytes
    try folder.write("new", to: "b.md")
    var other: CacheWriter? = try CacheWriter(path: file)
    other?.append(Array(repeating: 7, count: 1 << 20))
    #expect(folder.run(Self.names) == .init(texts: ["a.md": "one", "b.md": "new"], read: ["b.md"], problems: []))
    #expect(folder.bytes == bytes)
    other = nil
    #expect(folder.caches.count == 2)
    #expect(folder.run(Self.names).read == ["b.md"])
    #expect(folder.caches.count == 1)
    #expect(folder.run(Self.names).read == [])
  }
}
