import Foundation
import Testing

@Suite("Benchmarks run", .enabled(if: Tool.hasPython))
struct BenchTests {
  private static func python(_ arguments: [String], in folder: WorkFolder) async throws -> Command.Result {
    let scripts = Command.package.appending(path: "Tests/Bench").path
    let line = "s=$1; shift; n=$1; shift; exec python3 -B \"$s/$n\" \"$@\""
    return try await Command.shell(line, [scripts] + arguments, in: folder.path)
  }

  @Test("A larger archive has the pages themselves, and copies with their tags and other names and texts")
  func data() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    for name in ["made", "again"] {
      let result = try await Self.python(["make_pages.py", "seeds", name, "--pages", "12"], in: folder)
      #expect(result.status == 0 && result.output == "\(name): 12 pages\n", "\(result.errors)")
    }
    let (seeds, made) = (folder.files("seeds"), folder.files("made"))
    #expect(made == folder.files("again"))
    #expect(made.count == 12 && Set(made.values).count == 12)
    #expect(made.filter { seeds[$0.key] == $0.value }.count == 5)
    for (name, page) in seeds {
      let copy = try #require(made[name.replacing(".txt", with: "_1.txt")])
      #expect(Self.tags(copy) == Self.tags(page) && !Self.tags(page).isEmpty)
      #expect(abs(copy.count - page.count) < page.count / 20)
    }
    let full = try await Self.python(["make_pages.py", "seeds", "made"], in: folder)
    #expect(full.status == 1 && full.errors == "made: found files, expected an empty folder or none; remove them\n")
  }

  private static func tags(_ page: Data) -> [Substring] {
    String(decoding: page, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("[[") }
  }

  @Test("Three tables are printed; peers that are not there or fail are told")
  func tables() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write("import sys; print(len(sys.argv))", to: "peers/peer_good.py")
    try folder.write("import nothing_of_this_name", to: "peers/peer_bad.py")
    let arguments = ["--archive", "seeds", "--runs", "1", "--growth", "1,2", "--growth-runs", "1", "--data", "data"]
    let kept = ["--results", "kept", "--keep", "first", "--table", "table.md"]
    let result = try await Self.python(
      ["bench.py", "--command", Command.executable.path, "--peers", "peers"] + arguments + kept, in: folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("peer_bad: left out, it ended with 1: ModuleNotFoundError"))
    let lines = result.output.split(separator: "\n")
    for row in [
      "| labmetrics report |", "| labmetrics report --cache, nothing changed |",
      "| labmetrics report --only counts --format csv |", "| labmetrics report seeds |", "| peer_good |", "| walk:",
      "| link:", "| render xlsx |", "| report | 2 |", "| report --only counts | 2 |",
    ] {
      #expect(lines.filter { $0.hasPrefix(row) }.count == 1, "\(row) in \(result.output)")
    }
    #expect(!result.output.contains(folder.path) && !result.output.contains("peer_bad |"))
    #expect(folder.files("data").count == 10)

    let run = try #require(folder.files("kept")["first.json"])
    #expect(!String(decoding: run, as: UTF8.self).contains(folder.path))
    #expect(try folder.text("table.md") == result.output)
  }

  @Test("A kept run comes back whole; what is more than 15 % worse than the best kept one is told")
  func comparison() async throws {
    let folder = try WorkFolder()
    let result = try await Self.python(["test_results.py"], in: folder)
    #expect(result.status == 0 && result.errors.contains("\nOK"), "\(result.errors)")
    #expect(folder.names.isEmpty)
  }
}
