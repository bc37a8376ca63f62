import Foundation
import Testing
import Text

@testable import Archive

@Suite struct PageFinderTests {
  private func documents(_ folder: TemporaryFolder, prefix: String = "") throws -> [String] {
    try PageFinder.files(of: folder.path, prefix: prefix).files.map(\.document)
  }

  @Test("Every .md and .txt counts, in any letter case and depth, also with no name before the dot")
  func names() throws {
    let folder = try TemporaryFolder()
    for name in [
      ".md", ".txt", "a.MD", "b.TxT", "-c.md", "d\ne.md", "f/g/h.md", "i.mdx", "md", "j.md.bak", ".git/k.md",
    ] {
      try folder.write("x", to: name)
    }
    try folder.folder("l.md")
    #expect(try documents(folder) == ["-c.md", ".md", ".txt", "a.MD", "b.TxT", "d\ne.md", "f/g/h.md"])
    #expect(try documents(folder, prefix: "p/").first == "p/-c.md")
  }

  @Test("Names that are no UTF-8 stay apart and can be opened")
  func invalidNames() throws {
    let folder = try TemporaryFolder()
    for byte in [0xFE, 0xFF] as [UInt8] {
      try folder.write(Array("[[year:2020]]".utf8), to: [0x61, byte, 0xC3, 0xA9] + Array(".md".utf8))
    }
    let files = try PageFinder.files(of: folder.path, prefix: "").files
    #expect(files.map(\.document) == ["a\\xFEé.md", "a\\xFFé.md"])
    for file in files {
      if case .finding = PageReader.read(file) { Issue.record("\(file.document) was not read") }
    }
  }

  @Test("Loops of links end, linked files count, linked folders come in once")
  func links() throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    try folder.write("x", to: "sub/a.md")
    try other.write("x", to: "b.md")
    try folder.link("loop", to: folder.path)
    try folder.link("sub/up", to: "..")
    try folder.link("again", to: "sub")
    try folder.link("other", to: other.path)
    try folder.link("c.md", to: "sub/a.md")
    try folder.link("broken.md", to: "nowhere")
    try folder.link("self.md", to: "self.md")
    try folder.link("broken", to: "nowhere")
    let found = try PageFinder.files(of: folder.path, prefix: "")
    #expect(found.files.map(\.document) == ["c.md", "other/b.md", "sub/a.md"])
    #expect(
      found.findings.sorted().map { $0.document + " " + $0.code }
        == ["broken.md unreachable-file", "self.md unreachable-file"])
  }

  @Test("Two hundred folders deep is read like any other")
  func deep() throws {
    let folder = try TemporaryFolder()
    let path = String(repeating: "d/", count: 200) + "a.md"
    try folder.write("x", to: path)
    #expect(try documents(folder) == [path])
  }

  @Test("A pipe is no page, and a page may be given alone")
  func special() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
    try folder.write("x", to: "a.md")
    let found = try PageFinder.files(of: folder.path, prefix: "")
    #expect(found.files.map(\.document) == ["a.md"])
    #expect(found.findings.map(\.code) == ["special-file"])
    #expect(try PageFinder.files(of: folder.path + "/a.md", prefix: "").files.map(\.document) == ["a.md"])
    #expect(throws: ArchiveError.unreadable(path: folder.path + "/pipe.md", reason: "a device, pipe or socket")) {
      try PageFinder.files(of: folder.path + "/pipe.md", prefix: "")
    }
    #expect(throws: ArchiveError.missing(path: folder.path + "/none")) {
      try PageFinder.files(of: folder.path + "/none", prefix: "")
    }
  }

  @Test("A folder without permission is a finding, not an end", .enabled(if: getuid() != 0, "root reads everything"))
  func permissions() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "shut/a.md")
    try folder.write("x", to: "b.md")
    chmod(folder.path + "/shut", 0)
    defer { chmod(folder.path + "/shut", 0o700) }
    let found = try PageFinder.files(of: folder.path, prefix: "")
    #expect(found.files.map(\.document) == ["b.md"])
    #expect(found.findings.map(\.code) == ["unreadable-folder"])
  }
}
