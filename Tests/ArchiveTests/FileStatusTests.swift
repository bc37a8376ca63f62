import Testing

@testable import Archive

@Suite struct FileStatusTests {
  @Test("A path is told a folder, a file, a link or nothing")
  func kinds() throws {
    let folder = try TemporaryFolder()
    try folder.write("abc", to: "a")
    try folder.link("b", to: "a")
    let root = Array(folder.path.utf8)
    #expect(FileStatus(root)?.isFolder == true)
    #expect(FileStatus(root + Array("/b".utf8))?.isRegular == true)
    #expect(FileStatus(root + Array("/b".utf8))?.size == 3)
    #expect(FileStatus.isLink(root + Array("/b".utf8)))
    #expect(!FileStatus.isLink(root + Array("/a".utf8)))
    #expect(FileStatus(root + Array("/c".utf8)) == nil)
    #expect(FileStatus.names(in: root)?.map { String(decoding: $0, as: UTF8.self) } == ["a", "b"])
    #expect(FileStatus.names(in: root + Array("/a".utf8)) == nil)
  }
}
