import Foundation
import Testing

@Suite("Reports with facts of an earlier run")
struct CacheTests {
  private static let arguments = ["report", "seeds", "--as-of", "2024-01-15", "--quiet", "--jobs", "2"]

  /// A folder with seeds, a file that is no page, and the reports of them made without a cache.
  private static func made() async throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write("a text without any tag", to: "seeds/none.txt")
    try await report(folder, ["--out", "expected"])
    return folder
  }

  /// Makes reports that must come out, and tells what was said.
  @discardableResult
  private static func report(_ folder: WorkFolder, _ more: [String]) async throws -> String {
    let result = try await Command.run(arguments + more, in: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    return result.errors
  }

  @Test("The same bytes with a new cache, a full one and a damaged one, which is told")
  func sameBytes() async throws {
    let folder = try await Self.made()
    let cached = ["--out", "made", "--cache", "deep/cache"]
    for _ in 1...3 {
      #expect(try await Self.report(folder, cached) == "")
      #expect(folder.files("made") == folder.files("expected"))
    }
    let name = try #require(folder.files("deep/cache").keys.first)
    try folder.write("damaged", to: "deep/cache/" + name)
    #expect(
      try await Self.report(folder, cached)
        == "warning: deep/cache/\(name): found no cache of facts, expected one, or no file; every page is read anew\n")
    #expect(folder.files("made") == folder.files("expected"))
    #expect(try await Self.report(folder, cached) == "")
  }

  @Test("After pages were changed, added and removed, the reports are those of the pages as they are")
  func changes() async throws {
    let folder = try await Self.made()
    try await Self.report(folder, ["--out", "made", "--cache", "cache"])
    let name = try #require(folder.files("seeds").keys.filter { $0.hasPrefix("001") }.first)
    let text = try folder.text("seeds/" + name)
    try folder.write(text.replacing("[[methods:", with: "[[themods:"), to: "seeds/" + name)
    try folder.write("# New\n[[type:blog]]\n[[methods:Kites]]", to: "seeds/new.md")
    try FileManager.default.removeItem(atPath: folder.path + "/seeds/none.txt")
    try await Self.report(folder, ["--out", "expected"])
    try await Self.report(folder, ["--out", "made", "--cache", "cache"])
    #expect(folder.files("made") == folder.files("expected"))
  }

  @Test("Rules of a curation folder do not meet facts by other rules")
  func curation() async throws {
    let folder = try await Self.made()
    try await Self.report(folder, ["--out", "made", "--cache", "cache"])
    try folder.write(
      "dimension,value,decision,term,note\nmethods,System Thinking,ignore,,no method here\n", to: "rules/decisions.csv")
    try await Self.report(folder, ["--out", "expected", "--curation", "rules"])
    let told = try await Self.report(folder, ["--out", "made", "--curation", "rules", "--cache", "cache"])
    #expect(told.contains(": found facts by the rules ") && told.hasSuffix("; every page is read anew\n"))
    #expect(folder.files("made") == folder.files("expected"))
  }

  @Test("Six runs with one cache at once each make the same reports")
  func atOnce() async throws {
    let folder = try await Self.made()
    let runs = try (1...6).map { number in
      try Command.Running(Self.arguments + ["--out", "made\(number)", "--cache", "cache"], in: folder.path)
    }
    for (number, run) in zip(1..., runs) {
      #expect(try await run.end() == Command.Result(status: 0, output: "", errors: "", signal: nil))
      #expect(folder.files("made\(number)") == folder.files("expected"))
    }
    #expect(folder.files("cache").count == 1)
  }

  @Test("Where no cache can be written, the report is made and the reason told")
  func unwritable() async throws {
    let folder = try await Self.made()
    try folder.write("mine", to: "file")
    for place in ["file", "file/cache", "/dev/null/cache"] {
      let told = try await Self.report(folder, ["--out", "made", "--cache", place])
      #expect(told.hasPrefix("warning: \(place)/full-") && told.contains("Not a directory"), "\(told)")
      #expect(folder.files("made") == folder.files("expected"))
    }
    #expect(try folder.text("file") == "mine")
  }

  @Test("A full disk under the cache keeps no report from being made", .enabled(if: Tool.hasSmallDisks))
  func smallDisk() async throws {
    let folder = try await Self.made()
    let line = """
      exec unshare -rm sh -c '
        mkdir disk && mount -t tmpfs -o size=4k none disk || exit 9
        "$@"; ended=$?; ls disk; exit $ended
      ' sh "$0" "$@"
      """
    let result = try await Command.shell(
      line, Self.arguments + ["--out", "made", "--cache", "disk"], in: folder.path)
    #expect(result.status == 0 && result.output == "")
    #expect(result.errors.hasPrefix("warning: disk/full-") && result.errors.contains("No space left on device"))
    #expect(folder.files("made") == folder.files("expected"))
  }

  @Test("check, terms, explain and map say the same with facts of an earlier run")
  func otherCommands() async throws {
    let folder = try await Self.made()
    let commands = [
      ["check", "seeds"], ["terms", "seeds"], ["explain", "methods/system-thinking/2022", "seeds"], ["map", "seeds"],
      ["map", "seeds", "--part", "2/3"],
    ]
    for command in commands {
      let expected = try await Command.run(command, in: folder.path)
      for _ in 1...2 {
        #expect(try await Command.run(command + ["--cache", "cache"], in: folder.path) == expected, "\(command)")
      }
    }
    // One for all that read the whole folder, one for the part.
    #expect(folder.files("cache").count == 2)
    #expect(try await Command.run(["map", "--stdin", "--cache", "cache"], in: folder.path).status == 64)
  }
}
