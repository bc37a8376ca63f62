import Foundation
import Testing

@Suite("A disk that is full, at every write", .serialized)
struct DiskFaultTests {
  @Test(
    "Whatever file reaches the limit of a file's size, the old reports stay; what is published is whole",
    .enabled(if: Tool.keepsToFileLimits),
    arguments: ["xlsx", "csv", "html", "markdown", "json", "sqlite", "xlsx,csv,html,markdown,json,sqlite"])
  func fileSize(formats: String) async throws {
    let fault = try await FaultFolder()
    let before = fault.files
    let largest = (before.map(\.value.count).max() ?? 0) / 512 + 2
    let step = max(1, largest / (Long.isOn ? 50 : 5))
    var ends: Set<Int32> = []
    // Blocks of 512 bytes, as POSIX counts them; the signal is left as it is. A database is larger than any old file.
    for blocks in Array(stride(from: 1, to: largest, by: step)) + [largest, 4 * largest] {
      let line = "ulimit -f \(blocks); exec \"$0\" \"$@\""
      let result = try await Command.shell(line, FaultFolder.arguments("new") + ["--format", formats], in: fault.path)
      ends.insert(result.status)
      try await expectWhole(fault, result, before, "\(blocks) blocks, \(formats)")
      if result.status == 0 {
        _ = try await Command.run(FaultFolder.arguments("old"), in: fault.path)
      }
    }
    #expect(ends == [0, 1])
  }

  /// Old reports untouched with a message, or new ones whole.
  private func expectWhole(
    _ fault: FaultFolder, _ result: Command.Result, _ before: [String: Data], _ place: String
  ) async throws {
    #expect(fault.isTidy, "\(place)")
    if result.status == 0 {
      #expect(try await Command.run(["verify"], in: fault.path).status == 0, "\(place)")
      if Tool.hasPython { #expect(try await Tool.problems(in: fault.path + "/reports") == "", "\(place)") }
    } else {
      #expect(fault.files == before, "\(place)")
      // The workbook library has its own say before ours.
      let lines = result.errors.split(separator: "\n").filter { !$0.hasPrefix("[ERROR]") }
      #expect(result.status == 1 && lines.count == 1, "\(place): \(result.errors)")
      #expect(lines.first?.hasPrefix("error: ") == true, "\(place): \(result.errors)")
    }
  }

  @Test("On a small disk of any size the old reports stay or the new are whole", .enabled(if: Tool.hasSmallDisks))
  func smallDisk() async throws {
    let fault = try await FaultFolder()
    let kilobytes = fault.files.reduce(0) { $0 + ($1.value.count + 4095) / 4096 * 4 } + 40
    let step = Long.isOn ? 8 : 120
    var ends: Set<String> = []
    for more in stride(from: 0, through: kilobytes * 2, by: step) {
      let result = try await Command.shell(
        Self.onSmallDisk, ["\(kilobytes + more)k"] + FaultFolder.arguments("new"), in: fault.path)
      let lines = result.output.split(separator: "\n").map { String($0) }
      #expect(lines.count == 3, "\(more) KB: \(result.output)\(result.errors)")
      guard lines.count == 3 else { continue }
      ends.insert(lines[0])
      #expect(lines[1] == "0", "\(more) KB: verify; \(result.errors)")
      #expect(lines[2] == "reports ", "\(more) KB: \(result.errors)")
      if lines[0] == "0", Tool.hasPython {
        #expect(try await Tool.problems(in: fault.path + "/reports.copy") == "", "\(more) KB")
      }
      try? FileManager.default.removeItem(atPath: fault.path + "/reports.copy")
    }
    #expect(ends == ["0", "1"])
  }

  /// Copies the reports to a disk of a size, makes new ones there, and prints how that ended, how `verify` ended and
  /// what lies on the disk then; new reports are copied back.
  private static let onSmallDisk = """
    size=$1; shift; export size
    exec unshare -rm sh -c '
      mkdir disk && mount -t tmpfs -o size=$size none disk || exit 9
      cp -R reports disk/ && cp -R seeds disk/../seeds.copy || exit 8
      cd disk && "$0" report ../seeds --out reports --as-of 2024-01-15 --quiet >&2
      ended=$?; echo $ended
      "$0" verify reports >/dev/null; echo $?
      ls -A | tr "\\n" " "; echo
      [ $ended != 0 ] || cp -R reports ../reports.copy
      cd ..; rm -rf seeds.copy; umount disk; rmdir disk
    ' "$0"
    """

  @Test(
    "Standard output that cannot be written is told", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func output() async throws {
    let fault = try await FaultFolder()
    let expected =
      "error: standard output: cannot be written (No space left on device): expected a file, pipe or terminal with "
      + "space; free some or send the output elsewhere\n"
    for command in ["terms seeds", "explain methods/system-thinking/2022 seeds", "verify", "config --no-config"] {
      let result = try await Command.shell("\"$0\" \(command) >/dev/full", in: fault.path)
      #expect(result == Command.Result(status: 1, output: "", errors: expected, signal: nil), "\(command)")
    }
  }
}
