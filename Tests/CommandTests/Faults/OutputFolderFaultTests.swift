import Foundation
import Testing

@Suite("Faults of the output folder")
struct OutputFolderFaultTests {
  @Test("A folder that is missing is made, with those above it")
  func missing() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let result = try await Command.run(
      ["report", "seeds", "--out", "new/deep/reports", "--as-of", "2024-01-15"], in: folder.path)
    #expect(result.status == 0)
    #expect(try await Command.run(["verify", "new/deep/reports"], in: folder.path).status == 0)
    #expect(WorkFolder.files(in: folder.path + "/new/deep").keys.allSatisfy { $0.hasPrefix("reports/") })
  }

  @Test("Folders made above a report that could not be made are taken away again")
  func noneLeft() async throws {
    let folder = try WorkFolder()
    try folder.write("no page", to: "pageless/a.md")
    let result = try await Command.run(["report", "pageless", "--out", "new/deep/reports"], in: folder.path)
    #expect(result.status == 1)
    #expect(folder.names == ["pageless"])
  }

  @Test("A file where a folder should be stops the run, wherever on the path it lies")
  func file() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write("mine", to: "file")
    for (out, reason) in [("file", "is a file"), ("file/reports", "Not a directory")] {
      let result = try await Command.run(["report", "seeds", "--out", out], in: folder.path)
      #expect(result.status == 1)
      #expect(result.errors.hasPrefix("error: file") && result.errors.contains(reason), "\(result.errors)")
      #expect(folder.names == ["file", "seeds"])
    }
  }

  /// The user that the command runs as, so that permissions bind it: root may write everywhere.
  private static let asSomebody = geteuid() == 0 ? "exec setpriv --reuid=65534 --regid=65534 --clear-groups " : "exec "
  private static let canBeBound =
    geteuid() != 0 || Tool.works("setpriv --reuid=65534 --regid=65534 --clear-groups true")

  @Test("A folder that cannot be written, or whose files cannot be read, leaves the reports", .enabled(if: canBeBound))
  func readOnly() async throws {
    let fault = try await FaultFolder()
    let before = fault.files
    let command = Self.asSomebody + "\"$0\" \"$@\""
    chmod(fault.path + "/reports", 0o555)
    chmod(fault.path, 0o755)
    let result = try await Command.shell(command, FaultFolder.arguments("new"), in: fault.path)
    chmod(fault.path + "/reports", 0o755)
    #expect(result.status == 1)
    #expect(
      result.errors == "error: reports: the folder cannot be written (Permission denied): nothing was replaced; "
        + "pass another --out or mend its permissions\n")
    #expect(fault.files == before)
    #expect(fault.isTidy)
  }

  @Test("A folder of somebody else's files that cannot be read is not lost: the run stops", .enabled(if: canBeBound))
  func unreadableForeign() async throws {
    let fault = try await FaultFolder()
    try fault.folder.write("theirs", to: "reports/private/notes.txt")
    for path in ["", "/reports", "/reports/data"] { chmod(fault.path + path, 0o777) }
    chmod(fault.path + "/reports/private", 0o300)
    let result = try await Command.shell(
      Self.asSomebody + "\"$0\" \"$@\"", FaultFolder.arguments("new"), in: fault.path)
    chmod(fault.path + "/reports/private", 0o755)
    #expect(result.status == 1)
    #expect(result.errors.contains("private: what is not ours cannot be carried over (Permission denied)"))
    #expect(fault.title == "old")
    #expect(fault.files["private/notes.txt"] == Data("theirs".utf8))
    #expect(fault.isTidy)
  }
}
