import Files
import Foundation
import Testing

@Suite("Folders and paths")
struct FolderTests {
  @Test(
    "The folder above a path and its last part",
    arguments: [
      ("a", ".", "a"), ("a/b", "a", "b"), ("/a", "/", "a"), ("/a/b/", "/a", "b"), ("./a", ".", "a"),
      ("../a", "..", "a"),
    ])
  func parts(_ path: String, _ parent: String, _ name: String) {
    #expect(Folder.parent(of: path) == parent)
    #expect(Folder.name(of: path) == name)
  }

  @Test("A folder is added to one that is there, once or again, and brings none above it back")
  func add() throws {
    let folder = try ReportFolder()
    try Folder.add("\(folder.parent)/data")
    try Folder.add("\(folder.parent)/data")
    #expect(Folder.kind(of: "\(folder.parent)/data") == .folder)
    #expect(throws: Folder.notWritable("\(folder.parent)/gone/data", ENOENT)) {
      try Folder.add("\(folder.parent)/gone/data")
    }
    #expect(Folder.kind(of: "\(folder.parent)/gone") == .nothing)
  }

  @Test("Names are sorted by their bytes")
  func names() throws {
    let folder = try ReportFolder()
    for name in ["b", "B", "ä", "a", ".hidden"] { try folder.write("", to: name) }
    #expect(Folder.names(in: folder.parent) == [".hidden", "B", "a", "b", "ä"])
  }

  @Test("Removing a folder removes all it holds, and not what links in it lead to")
  func remove() throws {
    let folder = try ReportFolder()
    try folder.write("kept", to: "other/file")
    try folder.write("", to: "gone/deep/er/file")
    #expect(symlinked("\(folder.parent)/other", at: "\(folder.parent)/gone/link"))
    Folder.remove(folder.parent + "/gone")
    #expect(folder.names() == ["other"])
    #expect(folder.text("other/file") == "kept")
  }

  private func symlinked(_ target: String, at path: String) -> Bool { symlink(target, path) == 0 }
}
