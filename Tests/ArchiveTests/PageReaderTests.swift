import Testing
import Text

@testable import Archive

@Suite struct PageReaderTests {
  private func finding(_ outcome: PageReader.Outcome) -> Finding? {
    if case .finding(let finding) = outcome { finding } else { nil }
  }

  private func file(_ bytes: [UInt8]) -> PageFile {
    PageFile(document: "a.md", source: .memory(bytes), size: bytes.count)
  }

  @Test(
    "A file without a tag is no page, and the finding says what it is",
    arguments: [
      ([], "an empty file"), ([0x89, 0x50, 0x00], "a binary file"), (Array("# T\n".utf8), "a text without any tag"),
    ])
  func noPage(bytes: [UInt8], found: String) {
    let finding = finding(PageReader.read(file(bytes)))
    #expect(finding?.code == "no-page")
    #expect(finding?.message.hasPrefix("found \(found), ") == true)
  }

  @Test("A page on disk is read whole, also when it is larger than it was when the folder was walked")
  func grown() throws {
    let folder = try TemporaryFolder()
    let text = "# T\n[[year:2020]]\n" + String(repeating: "words ", count: 50_000)
    try folder.write(text, to: "a.md")
    let path = Array((folder.path + "/a.md").utf8)
    for size in [0, 3, text.utf8.count, text.utf8.count + 9] {
      guard case .page(let page) = PageReader.read(PageFile(document: "a.md", source: .file(path: path), size: size))
      else {
        Issue.record("no page")
        return
      }
      #expect(page.bytes == Array(text.utf8))
    }
  }

  @Test("A missing file, a folder and a page of two gigabytes are findings, never read")
  func refused() throws {
    let folder = try TemporaryFolder()
    func code(_ path: String, size: Int) -> String? {
      finding(PageReader.read(PageFile(document: "a.md", source: .file(path: Array(path.utf8)), size: size)))?.code
    }
    #expect(code(folder.path + "/gone.md", size: 3) == "unreadable-file")
    #expect(code(folder.path, size: 3) == "unreadable-file")
    #expect(code(folder.path + "/huge.md", size: 2 << 30) == "too-large")
  }
}
