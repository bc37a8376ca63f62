import Foundation
import Testing

@Suite("Streams and terminals")
struct TerminalTests {
  @Test("A closed standard output is never a success where it is needed")
  func closed() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    for command in [
      "check seeds", "map seeds", "terms seeds", "explain methods/2022 seeds", "--help", "--version", "config",
      "report --help",
    ] {
      let result = try await Command.shell("\"$0\" \(command) >&-", in: folder.path)
      #expect(result.status == 1, "\(command)")
      #expect(
        result.errors
          == "error: standard output: cannot be written (Bad file descriptor): expected a file, pipe or terminal "
          + "with space; free some or send the output elsewhere\n", "\(command)")
    }
    #expect(try await Command.shell("\"$0\" map seeds --out facts >&-", in: folder.path).status == 0)
  }

  @Test("Help on a full disk is told", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullHelp() async throws {
    let folder = try WorkFolder()
    for command in ["--help", "report --help", "--version", "--generate-completion-script bash"] {
      #expect(try await Command.shell("\"$0\" \(command) >/dev/full", in: folder.path).status == 1, "\(command)")
    }
  }

  @Test("A far option is not proposed; a near one is")
  func near() async throws {
    let folder = try WorkFolder()
    let far = try await Command.run(["report", "p", "--zip"], in: folder.path)
    #expect(far.errors.hasPrefix("error: Unknown option '--zip'\n"), "\(far.errors)")
    let near = try await Command.run(["report", "p", "--fromat", "csv"], in: folder.path)
    #expect(near.errors.hasPrefix("error: Unknown option '--fromat'. Did you mean '--format'?\n"), "\(near.errors)")
  }

  @Test("JSON for programs: check, verify, audit, terms")
  func json() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write("[[type:blog]]\n[[year:20222]]\n[[methods:Etnography]]\n", to: "seeds/odd.md")
    _ = try await Command.run(["report", "seeds", "--as-of", "2024-01-15", "--quiet"], in: folder.path)
    let expected: [([String], String, [String])] = [
      (["check", "seeds"], "findings", ["code", "column", "document", "line", "message", "severity"]),
      (["verify"], "reports", ["differences", "files", "reports"]),
      (
        ["terms", "seeds"], "terms",
        [
          "decision", "dimension", "documents", "first_document", "method", "note", "proposal", "proposal_id", "score",
          "term", "value",
        ]
      ),
    ]
    for (command, key, fields) in expected {
      let result = try await Command.run(command + ["--json"], in: folder.path)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      let rows = try #require(object[key] as? [[String: Any]])
      #expect(rows.first?.keys.sorted() == fields, "\(command)")
    }
    let audit = try await Command.run(["audit", "--json"], in: folder.path)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(audit.output.utf8)) as? [String: Any])
    #expect((object["faults"] as? [Any])?.isEmpty == true && (object["files"] as? [String])?.isEmpty == false)
  }

  @Test("Verify takes a folder of reports")
  func verifyAll() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write("reports:\n  - name: one\n  - name: two\n", to: "labmetrics.yaml")
    _ = try await Command.run(["report", "seeds", "--as-of", "2024-01-15", "--quiet"], in: folder.path)
    let result = try await Command.run(["verify", "reports"], in: folder.path)
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").map { $0.prefix(12) } == ["reports/one:", "reports/two:"])
  }

  @Test(
    "Progress is told on a terminal, of runs over a second, and taken away",
    .enabled(if: Tool.works("command -v script")))
  func progress() async throws {
    let folder = try WorkFolder()
    let line =
      "mkfifo pages; (sleep 1.5; cat /dev/null) > pages & script -qec \"'$0' map --stdin --out facts < pages\" log >/dev/null; "
      + "cat log"
    let result = try await Command.shell(line, in: folder.path)
    #expect(result.output.contains("\r") && result.output.contains("\u{1B}[K"), "\(result.output)")
    let piped = try await Command.shell("(sleep 1.5) | \"$0\" map --stdin --out facts", in: folder.path)
    #expect(piped == Command.Result(status: 0, output: "", errors: "", signal: nil))
  }
}
