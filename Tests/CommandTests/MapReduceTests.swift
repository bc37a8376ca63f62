import Foundation
import Testing

@Suite("Beyond one machine: map and reduce")
struct MapReduceTests {
  private static let date = ["--as-of", "2024-01-15"]

  /// A folder with the reports of the seeds in "expected".
  private static func made(_ more: [String] = []) async throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write("a text without any tag", to: "seeds/none.txt")
    let result = try await Command.run(["report", "seeds", "--out", "expected"] + date + more, in: folder.path)
    #expect(result.status == 0)
    return folder
  }

  private static func run(_ arguments: [String], in folder: WorkFolder) async throws -> Command.Result {
    let result = try await Command.run(arguments, in: folder.path)
    #expect(result.status == 0, "\(arguments): \(result.errors)")
    return result
  }

  private static let pages = ["--out", "made", "--pages", "seeds"]

  @Test("Without the pages everything is the same but the words behind the figures of report.html")
  func withoutPages() async throws {
    let folder = try await Self.made()
    _ = try await Self.run(["map", "seeds", "--out", "facts.jsonl"], in: folder)
    _ = try await Self.run(["reduce", "facts.jsonl", "--out", "made"] + Self.date, in: folder)
    let (made, expected) = (folder.files("made"), folder.files("expected"))
    #expect(made.keys == expected.keys)
    let other = Set(["report.html", "datapackage.json"])
    #expect(made.filter { !other.contains($0.key) } == expected.filter { !other.contains($0.key) })
    #expect(!(try folder.text("made/report.html").contains("<blockquote")))
    #expect(try folder.text("expected/report.html").contains("<blockquote"))
  }

  @Test("Parts mapped apart and reduced in any order give the report's bytes")
  func parts() async throws {
    let folder = try await Self.made()
    for part in 1...3 {
      _ = try await Self.run(["map", "seeds", "--part", "\(part)/3", "--out", "\(part).jsonl"], in: folder)
    }
    for order in [[1, 2, 3], [3, 1, 2]] {
      _ = try await Self.run(["reduce"] + order.map { "\($0).jsonl" } + Self.pages + Self.date, in: folder)
      #expect(folder.files("made") == folder.files("expected"))
    }
    #expect(!folder.names.contains { $0.hasSuffix(".unfinished") })
  }

  @Test("Any order of the lines gives the same bytes, and any number of cores the same lines")
  func lines() async throws {
    let folder = try await Self.made()
    let one = try await Self.run(["map", "seeds", "--jobs", "1"], in: folder).output
    #expect(try await Self.run(["map", "seeds", "--jobs", "8"], in: folder).output == one)
    let lines = one.split(separator: "\n")
    #expect(lines.count == 7)
    try folder.write(lines.reversed().joined(separator: "\n\n"), to: "facts.jsonl")
    _ = try await Self.run(["reduce", "facts.jsonl"] + Self.pages + Self.date, in: folder)
    #expect(folder.files("made") == folder.files("expected"))
  }

  @Test(
    "The options of report choose the same pages",
    arguments: [
      ["--only", "counts"], ["--years", "2022", "--format", "csv"], ["--country", "VNM", "--keep-duplicates"],
    ])
  func options(_ more: [String]) async throws {
    let folder = try await Self.made(more)
    let only = more.first == "--only" ? more : []
    _ = try await Self.run(["map", "seeds", "--out", "facts.jsonl"] + only, in: folder)
    _ = try await Self.run(["reduce", "facts.jsonl"] + Self.pages + Self.date + more, in: folder)
    #expect(folder.files("made") == folder.files("expected"))
  }

  @Test("Pages and partial results pass through pipes")
  func pipes() async throws {
    let folder = try await Self.made()
    var lines = ""
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/seeds").sorted(by: >) {
      let data = try #require(FileManager.default.contents(atPath: "\(folder.path)/seeds/\(name)"))
      let content =
        name.hasPrefix("000")
        ? ["document": name, "bytes": data.base64EncodedString()]
        : ["document": name, "text": String(decoding: data, as: UTF8.self)]
      lines += String(decoding: try JSONSerialization.data(withJSONObject: content), as: UTF8.self) + "\n"
    }
    try folder.write(lines, to: "pages.jsonl")
    let script = """
      "$0" map --stdin <pages.jsonl | sort | "$0" reduce --out made --pages seeds --as-of 2024-01-15 --quiet
      """
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", script, Command.executable.path]
    shell.currentDirectoryURL = URL(filePath: folder.path)
    try shell.run()
    while shell.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    #expect(shell.terminationStatus == 0)
    #expect(folder.files("made") == folder.files("expected"))
  }

  @Test("No line names a focal point or an e-mail address, although the pages do")
  func privacy() async throws {
    let folder = try await Self.made()
    for line in try await Self.run(["map", "seeds"], in: folder).output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let facts = try #require(Data(base64Encoded: object?["facts"] as? String ?? ""))
      #expect(String(decoding: facts, as: UTF8.self).firstMatch(of: /[\w.+-]+@[\w-]+\.[\w.]+/)?.output == nil)
    }
  }

  @Test("What cannot be used is an error with file and line, and nothing is written")
  func errors() async throws {
    let folder = try await Self.made()
    let part = try await Self.run(["map", "seeds", "--part", "1/6"], in: folder).output
    let line = String(part.prefix { $0 != "\n" }) + "\n"
    let counts = try await Self.run(["map", "seeds", "--part", "2/6", "--only", "counts"], in: folder).output
    try folder.write(line + counts, to: "counts.jsonl")
    try folder.write(line + "\n" + line.prefix(400), to: "cut.jsonl")
    try folder.write(line.replacing("\"program\":\"", with: "\"program\":\"7."), to: "old.jsonl")
    try folder.write(
      try await Self.run(["map", "seeds"], in: folder).output + Self.run(["map", "seeds"], in: folder).output,
      to: "twice.jsonl")
    try folder.write(line.replacing("\"facts\":\"", with: "\"facts\":\"AA=="), to: "damaged.jsonl")
    let expected = [
      ("counts.jsonl", "counts.jsonl:2: found facts of depth counts, expected full"),
      ("cut.jsonl", "cut.jsonl:3: found a line that is no partial result, expected a JSON object"),
      ("old.jsonl", "old.jsonl:1: found facts of labmetrics 7."),
      ("twice.jsonl", ": found the page in two partial results, expected each page in one"),
      ("damaged.jsonl", "damaged.jsonl:1: found a line that is no partial result"),
      ("missing.jsonl", "missing.jsonl: found no way to read it (No such file or directory)"),
      ("seeds/none.txt", "seeds/none.txt:1: found a line that is no partial result"),
    ]
    for (file, message) in expected {
      let result = try await Command.run(["reduce", file, "--out", "made"], in: folder.path)
      #expect(result.status == 1, "\(file)")
      #expect(result.errors.contains(message), "\(file): \(result.errors)")
      #expect(!folder.names.contains("made"))
    }
  }

  @Test("Map that cannot go on leaves the old partial results, and nothing unfinished")
  func failing() async throws {
    let folder = try WorkFolder()
    try folder.write("old", to: "facts.jsonl")
    try folder.write("{\"document\": \"a.md\", \"text\": \"[[type:blog]]\"}\nnothing\n", to: "pages.jsonl")
    let result = try await Command.shell(
      "\"$0\" map --stdin --out facts.jsonl < pages.jsonl", [], in: folder.path)
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("error: standard input:2: "), "\(result.errors)")
    #expect(folder.names == ["facts.jsonl", "pages.jsonl"])
    #expect(try folder.text("facts.jsonl") == "old")
  }

  @Test("Map that is interrupted leaves the old partial results, and nothing unfinished")
  func interrupted() async throws {
    let folder = try WorkFolder()
    try folder.write("old", to: "facts.jsonl")
    // Standard input stays open, so that the command waits; it is signalled once its file is there.
    let line =
      "mkfifo pages; \"$0\" map --stdin --out facts.jsonl < pages & child=$!; exec 3>pages; "
      + "while kill -0 $child && [ ! -e facts.jsonl.unfinished ]; do sleep 0.01; done; kill -TERM $child; wait $child"
    let result = try await Command.shell(line, [], in: folder.path)
    #expect(
      result
        == Command.Result(
          status: 143, output: "",
          errors: "error: the run was ended by SIGTERM: nothing was replaced; run again\n", signal: nil))
    #expect(folder.names == ["facts.jsonl", "pages"])
    #expect(try folder.text("facts.jsonl") == "old")
  }

  @Test("Map tells wrong usage, and pages that are none")
  func usage() async throws {
    let folder = try WorkFolder()
    for arguments in [["--part", "0/3"], ["--part", "4/3"], ["--part", "x"], ["--stdin", "seeds"]] {
      #expect(try await Command.run(["map"] + arguments, in: folder.path).status == 64, "\(arguments)")
    }
    #expect(try await Command.run(["map", "--stdin"], in: folder.path).output.contains("\"lines\":0,"))
    try folder.copySeeds()
    let result = try await Command.run(["map", "seeds", "--out", "no/facts.jsonl"], in: folder.path)
    #expect(result.status == 1)
    #expect(result.errors.contains("no/facts.jsonl: found no way to write it (No such file or directory)"))
  }
}
