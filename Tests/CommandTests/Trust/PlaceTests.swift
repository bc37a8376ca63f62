import Foundation
import Testing

@Suite("Where a run can take place", .serialized)
struct PlaceTests {
  /// Mounts a disk at "out" in a space of its own, does what the line says, and copies what lies there to "copy".
  private static func onMount(
    _ line: String, size: String = "30m", in folder: WorkFolder
  ) async throws -> Command.Result {
    let script = """
      exec unshare -rm sh -c '
        mkdir -p out && mount -t tmpfs -o size=\(size) none out || exit 9
        \(line)
        rm -rf copy; cp -a out copy; umount out
      ' "$0"
      """
    return try await Command.shell(script, in: folder.path)
  }

  private static let make = "\"$0\" report seeds --out out --as-of 2024-01-15 --quiet"

  @Test(
    "A mount point gets the reports file by file, keeps foreign files and loses those that are no more",
    .enabled(if: Tool.hasSmallDisks))
  func mount() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let result = try await Self.onMount(
      "echo mine > out/notes.txt; \(Self.make); echo $?; \(Self.make) --format markdown --title second; echo $?; "
        + "\"$0\" verify out; ls -A out", in: folder)
    #expect(result.errors == "")
    #expect(
      result.output.hasPrefix("0\n0\nout: ") && result.output.contains("\ncharts\ndata\ndatapackage.json\nnotes.txt\n"),
      "\(result.output)")
    let files = folder.files("copy")
    #expect(files["report.xlsx"] == nil && files["notes.txt"] == Data("mine\n".utf8))
    #expect(!files.keys.contains { $0.contains("labmetrics-new") })
    let made = try await Command.run(
      ["report", "seeds", "--as-of", "2024-01-15", "--quiet", "--format", "markdown", "--title", "second"],
      in: folder.path)
    #expect(made.status == 0)
    #expect(files.filter { $0.key != "notes.txt" } == folder.files("reports"))
  }

  @Test("A mount point that is full keeps the old reports", .enabled(if: Tool.hasSmallDisks))
  func full() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    for size in ["1100k", "1500k", "2000k"] {
      let result = try await Self.onMount(
        "\(Self.make) --format csv; echo $?; \(Self.make) --title other; echo $?; \"$0\" verify out >/dev/null; echo $?",
        size: size, in: folder)
      #expect(result.output == "0\n1\n0\n", "\(size): \(result.output)\(result.errors)")
      #expect(!folder.files("copy").keys.contains { $0.contains("labmetrics-new") })
    }
  }

  @Test(
    "A run on a mount point that is killed leaves reports that verify takes or refuses, and the next run mends them",
    .enabled(if: Tool.hasSmallDisks))
  func killed() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let line =
      "\(Self.make); for wait in 0.02 0.05 0.1 0.15 0.2 0.25 0.3 0.4; do \(Self.make) --title other & child=$!; sleep $wait; "
      + "kill -9 $child 2>/dev/null; wait $child 2>/dev/null; \"$0\" verify out >/dev/null 2>&1; echo verify $?; "
      + "\(Self.make); echo $?; \"$0\" verify out >/dev/null; echo $?; done; ls -A out | grep -c labmetrics-new"
    let result = try await Self.onMount(line, in: folder)
    let ends = result.output.split(separator: "\n").filter { !$0.hasPrefix("verify") }
    #expect(ends.dropLast().allSatisfy { $0 == "0" } && ends.count == 17, "\(result.output)\(result.errors)")
    #expect(ends.last == "0")
  }

  @Test(
    "Reports go into a folder whose parent cannot be written",
    .enabled(if: geteuid() != 0 || Tool.works("setpriv --reuid=65534 --regid=65534 --clear-groups true")))
  func lockedParent() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write("mine", to: "closed/out/notes.txt")
    for path in ["", "/closed/out", "/seeds"] { chmod(folder.path + path, 0o777) }
    chmod(folder.path + "/closed", 0o555)
    defer { chmod(folder.path + "/closed", 0o755) }
    let command =
      geteuid() == 0 ? "exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$0\" \"$@\"" : "exec \"$0\" \"$@\""
    for _ in 1...2 {
      let result = try await Command.shell(
        command, ["report", "seeds", "--out", "closed/out", "--as-of", "2024-01-15", "--quiet"], in: folder.path)
      #expect(result == Command.Result(status: 0, output: "", errors: "", signal: nil))
    }
    #expect(try await Command.run(["verify", "closed/out"], in: folder.path).status == 0)
    #expect(folder.files("closed/out")["notes.txt"] == Data("mine".utf8))
  }

  @Test("Sixty-four descriptors are enough, and give the same bytes; fewer are told with the number needed")
  func descriptors() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    #expect(
      try await Command.run(
        ["report", "seeds", "--out", "expected", "--as-of", "2024-01-15", "--quiet"], in: folder.path
      )
      .status == 0)
    let few = try await Command.shell("ulimit -n 64; exec \(Self.make)", in: folder.path)
    #expect(few == Command.Result(status: 0, output: "", errors: "", signal: nil))
    #expect(folder.files("out") == folder.files("expected"))
    for count in [8, 16, 32] {
      let result = try await Command.shell("ulimit -n \(count); exec \(Self.make)", in: folder.path)
      #expect(
        result
          == Command.Result(
            status: 1, output: "",
            errors:
              "error: the run may open \(count) files at a time, expected 48 or more: nothing was replaced; raise the "
              + "limit (ulimit -n 48)\n", signal: nil))
    }
    #expect(folder.files("out") == folder.files("expected"))
  }

  @Test("With too little memory a run ends with one line, or is whole", .enabled(if: Tool.keepsToFileLimits))
  func memory() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    for kilobytes in [100_000, 200_000, 270_000, 330_000, 400_000] {
      let result = try await Command.shell("ulimit -v \(kilobytes); exec \(Self.make)", in: folder.path)
      guard result.status != 0 else {
        try FileManager.default.removeItem(atPath: folder.path + "/out")
        continue
      }
      // Below what the program maps by itself, the system's loader has its say, not the program.
      guard result.status != 127 else { continue }
      #expect(result.status == 1 && result.signal == nil, "\(kilobytes): \(result)")
      #expect(result.errors.split(separator: "\n").count == 1 && result.errors.hasPrefix("error: "), "\(result.errors)")
      #expect(!folder.names.contains("out"))
    }
  }

  @Test("Reports whose names differ by case only are one folder on many disks: the second is refused")
  func folding() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write("reports:\n  - name: Asia\n  - name: asia\n", to: "labmetrics.yaml")
    let result = try await Command.run(["report", "seeds", "--as-of", "2024-01-15", "--quiet"], in: folder.path)
    #expect(result.status == 1)
    #expect(result.errors.contains("found the folder \"reports/Asia\" of another report there"), "\(result.errors)")
  }
}
