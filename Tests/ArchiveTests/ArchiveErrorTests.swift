import Testing

@testable import Archive

@Suite struct ArchiveErrorTests {
  @Test("A message names the place, what was found, what was expected and what to do")
  func messages() {
    #expect(
      "\(ArchiveError.missing(path: "x"))"
        == "x: no such file or folder: expected an archive folder with .md or .txt pages; check the path")
    #expect(
      "\(ArchiveError.unreadable(path: "x", reason: "shut"))"
        == "x: cannot be read (shut): expected a folder or page with read permission; check its permissions")
    #expect("\(ArchiveError.noPage(path: "x", files: 1))".hasPrefix("x: no page: found 1 .md or .txt file and none"))
    #expect("\(ArchiveError.noPage(path: "x", files: 2))".hasPrefix("x: no page: found 2 .md or .txt files and none"))
  }
}
