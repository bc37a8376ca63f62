import Foundation
import Testing

@Suite("Faults of the archive", .serialized)
struct ReadingFaultTests {
  private static let page =
    "# A page\n[[type:solution]]\n[[year:2022]]\n[[country:Kenya]]\nWords.\n"

  private static func report(_ folder: WorkFolder, _ archive: String = "pages") async throws -> Command.Result {
    try await Command.run(["report", archive, "--as-of", "2024-01-15"], in: folder.path)
  }

  /// The `document` column of a data file, then the rows' other fields as one text.
  private static func rows(_ folder: WorkFolder, _ name: String) -> String {
    String(decoding: folder.files("reports")["data/\(name).csv"] ?? Data(), as: UTF8.self)
  }

  @Test("Pages that go away or change while the archive is read are findings or pages, and the reports are whole")
  func changing() async throws {
    let folder = try WorkFolder()
    for number in 0..<400 { try folder.write(Self.page, to: "pages/\(number).md") }
    for round in 0..<(Long.isOn ? 40 : 6) {
      let running = try Command.Running(["report", "pages", "--as-of", "2024-01-15"], in: folder.path)
      usleep(UInt32(round % 6) * 20_000)
      for number in 0..<400 {
        let path = "\(folder.path)/pages/\(number).md"
        if number % 3 == 0 { unlink(path) }
        if number % 3 == 1 {
          try Data((Self.page + String(repeating: "more\n", count: round * 999)).utf8).write(to: URL(filePath: path))
        }
        if number % 3 == 2 { truncate(path, 20) }
      }
      let result = try await running.end()
      #expect(result.status == 0 && result.signal == nil, "\(result.errors)")
      #expect(try await Command.run(["verify"], in: folder.path).status == 0)
      for number in 0..<400 { try folder.write(Self.page, to: "pages/\(number).md") }
    }
  }

  @Test("A page and a folder that may not be read are findings; the others are counted")
  func denied() async throws {
    let folder = try WorkFolder()
    try folder.write(Self.page, to: "pages/a.md")
    try folder.write(Self.page, to: "pages/b.md")
    try folder.write(Self.page, to: "pages/closed/c.md")
    chmod(folder.path, 0o777)
    chmod(folder.path + "/pages/b.md", 0)
    chmod(folder.path + "/pages/closed", 0)
    defer { chmod(folder.path + "/pages/closed", 0o755) }
    guard geteuid() != 0 || Tool.works("setpriv --reuid=65534 --regid=65534 --clear-groups true") else { return }
    let line =
      (geteuid() == 0 ? "exec setpriv --reuid=65534 --regid=65534 --clear-groups " : "exec ") + "\"$0\" check pages"
    let result = try await Command.shell(line, in: folder.path)
    #expect(result.status == 0)
    #expect(
      result.output == """
        b.md:0:0: error: unreadable-file: cannot be read (Permission denied): it is not counted; check that it is \
        there and readable
        closed:0:0: error: unreadable-folder: the folder cannot be read (Permission denied): its pages are not \
        counted; check its permissions

        """)
  }

  @Test("A tree 200 folders deep is read to its end")
  func deep() async throws {
    let folder = try WorkFolder()
    let deep = (0..<200).map { "d\($0)" }.joined(separator: "/")
    try folder.write(Self.page, to: "pages/\(deep)/a.md")
    let result = try await Self.report(folder)
    #expect(result.errors == "reports: \(folder.files("reports").count) files from 1 document, 0 findings to look at\n")
    #expect(Self.rows(folder, "documents").contains("\n\(deep)/a.md,"))
  }

  @Test("Names with line feeds, invalid UTF-8 and leading dashes are read, and come back whole from every output")
  func names() async throws {
    let folder = try WorkFolder()
    let names: [[UInt8]] = [
      Array("line\nfeed.md".utf8), [0x62, 0xFF, 0xFE] + Array(".md".utf8), Array("--out.md".utf8), Array("-.md".utf8),
      Array("::error::stop.md".utf8), Array("a|b`c<d>@e.md".utf8), Array("=1+1.md".utf8), Array("\u{202E}dm.md".utf8),
      Array("esc\u{1B}[31m.md".utf8), Array(".md".utf8), Array("a,\"b\".md".utf8),
    ]
    mkdir(folder.path + "/pages", 0o755)
    for (number, name) in names.enumerated() {
      let path = Array("\(folder.path)/pages/".utf8) + name
      let text = Self.page.replacing("Words", with: "Words number \(number)")
      // Foundation takes no name that is not UTF-8.
      let file = path.map { CChar(bitPattern: $0) } + [0]
      let descriptor = open(file, O_WRONLY | O_CREAT, 0o644)
      try #require(descriptor >= 0)
      _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      close(descriptor)
    }
    let result = try await Self.report(folder)
    #expect(result.status == 0)
    #expect(result.errors.contains("from \(names.count) documents"))
    let documents = Self.rows(folder, "documents")
    for name in ["\"line\nfeed.md\"", "b\\xFF\\xFE.md", "'--out.md", "'-.md", "'=1+1.md", "\"a,\"\"b\"\".md\""] {
      #expect(documents.contains("\n\(name),"), "\(name)")
    }
    if Tool.hasPython { #expect(try await Tool.problems(in: folder.path + "/reports") == "") }
    let check = try await Command.run(["explain", "countries/KEN", "pages"], in: folder.path)
    #expect(check.output.contains("\n\\::error::stop.md:4\n"))
    #expect(check.output.contains("\nesc\\x1B[31m.md:4\n") && check.output.contains("\n\\u{202E}dm.md:4\n"))
  }

  @Test("A page of 2 GiB is a finding and takes no memory", .enabled(if: Long.isOn))
  func giant() async throws {
    let folder = try WorkFolder()
    try folder.write(Self.page, to: "pages/a.md")
    try folder.write(Self.page, to: "pages/giant.md")
    truncate(folder.path + "/pages/giant.md", 2 << 30)
    // With a fifth of a gigabyte of address space beyond what the program maps by itself.
    let result = try await Command.shell("ulimit -v 1000000; exec \"$0\" check pages", in: folder.path)
    #expect(
      result
        == Command.Result(
          status: 0,
          output: "giant.md:0:0: error: too-large: found 2147483648 bytes, expected at most 268435456: it is not read; "
            + "split or remove it\n", errors: "", signal: nil))
  }

  @Test("A hundred thousand tiny pages are all counted", .enabled(if: Long.isOn))
  func many() async throws {
    let folder = try WorkFolder()
    for number in 0..<100_000 {
      if number % 1000 == 0 { try folder.write("", to: "pages/\(number / 1000)/none") }
      let text = "# Page \(number)\n[[type:solution]]\n[[year:2022]]\n"
      try Data(text.utf8).write(to: URL(filePath: "\(folder.path)/pages/\(number / 1000)/\(number).md"))
    }
    let result = try await Self.report(folder)
    #expect(result.status == 0)
    #expect(result.errors.contains(" files from 100000 documents, "))
    #expect(try await Command.run(["verify"], in: folder.path).status == 0)
    if Tool.hasPython { #expect(try await Tool.problems(in: folder.path + "/reports") == "") }
  }
}
