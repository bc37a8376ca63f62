import Foundation
import Testing

@Suite("Partial results that are not whole")
struct PartialResultTests {
  /// A folder with the seeds, and what each of their parts says.
  private static func parts(of count: Int) async throws -> (folder: WorkFolder, parts: [String]) {
    let folder = try WorkFolder()
    try folder.copySeeds()
    var parts: [String] = []
    for part in 1...count {
      let result = try await Command.run(["map", "seeds", "--part", "\(part)/\(count)"], in: folder.path)
      #expect(result.status == 0, "\(result.errors)")
      parts.append(result.output)
    }
    return (folder, parts)
  }

  /// What is said to some lines; nil when reports were made of them.
  private static func refusal(_ text: String, in folder: WorkFolder) async throws -> String? {
    try folder.write(text, to: "facts.jsonl")
    let result = try await Command.run(
      ["reduce", "facts.jsonl", "--out", "made", "--as-of", "2024-01-15"], in: folder.path)
    guard result.status != 0 else { return nil }
    #expect(result.status == 1 && !folder.names.contains("made"))
    return result.errors
  }

  @Test("The last line of a part tells which it is, how many lines and pages it has, and their checksum")
  func lastLine() async throws {
    let (_, parts) = try await Self.parts(of: 2)
    let lines = parts[1].split(separator: "\n")
    let last = try JSONSerialization.jsonObject(with: Data(lines[lines.count - 1].utf8)) as? [String: Any]
    #expect(last?["part"] as? String == "2/2")
    #expect(last?["lines"] as? Int == 2 && last?["pages"] as? Int == 2)
    #expect((last?["checksum"] as? String)?.count == 16)
  }

  @Test("A missing part is told by name")
  func missing() async throws {
    let (folder, parts) = try await Self.parts(of: 3)
    #expect(
      try await Self.refusal(parts[0] + parts[2], in: folder)
        == "error: facts.jsonl:1: found part 1/3 without part 2/3 of the same pages, expected all 3 parts; name the file of "
        + "part 2/3, too, or map all parts again\n")
    #expect(try await Self.refusal(parts.joined(), in: folder) == nil)
  }

  @Test("A part cut at any line, or short of any, is told")
  func cut() async throws {
    let (folder, parts) = try await Self.parts(of: 1)
    let lines = parts[0].split(separator: "\n").map { $0 + "\n" }
    for count in 1..<lines.count {
      let said = try await Self.refusal(lines.prefix(count).joined(), in: folder)
      #expect(said?.contains("of part 1/1 without the last one") == true, "\(said ?? "")")
    }
    for index in 0..<(lines.count - 1) {
      let rest = lines[..<index] + lines[(index + 1)...]
      let said = try await Self.refusal(rest.joined(), in: folder)
      #expect(said?.contains("found 4 lines of part 1/1, expected 5, as its last line says") == true, "\(said ?? "")")
    }
    for count in stride(from: 1, to: parts[0].utf8.count, by: parts[0].utf8.count / 12) {
      let bytes = String(decoding: Array(parts[0].utf8.prefix(count)), as: UTF8.self)
      #expect(try await Self.refusal(bytes, in: folder) != nil, "\(count)")
    }
  }

  @Test("The same part of other pages is told; the same pages twice are told by name")
  func doubled() async throws {
    let (folder, parts) = try await Self.parts(of: 1)
    #expect(
      try await Self.refusal(parts[0] + parts[0], in: folder)?.contains("found the page in two partial results") == true
    )
    let dated = try folder.files("seeds").keys.sorted().first {
      try folder.text("seeds/\($0)").contains("[[year:2021]]")
    }
    let name = try #require(dated)
    let text = try folder.text("seeds/\(name)")
    // The same size, so that the set of pages has the same name.
    try folder.write(text.replacing("2021", with: "2020"), to: "seeds/\(name)")
    let other = try await Command.run(["map", "seeds"], in: folder.path).output
    #expect(
      try await Self.refusal(parts[0] + other, in: folder)?.contains("part 1/1 twice, with other content") == true)
  }

  @Test("Parts of two archives go together; parts of one that changed in between do not")
  func archives() async throws {
    let (folder, parts) = try await Self.parts(of: 2)
    try folder.write("# A\n[[type:blog]]\n", to: "other/z.md")
    let other = try await Command.run(["map", "other"], in: folder.path).output
    #expect(try await Self.refusal(other + parts.joined(), in: folder) == nil)
    try FileManager.default.removeItem(atPath: folder.path + "/made")
    try folder.write("# More\n[[type:blog]]\n", to: "seeds/more.md")
    let later = try await Command.run(["map", "seeds", "--part", "2/2"], in: folder.path).output
    #expect(
      try await Self.refusal(parts[0] + later, in: folder)?.contains("without part 2/2 of the same pages") == true)
  }

  @Test("Two runs into one file: the second says so, and the first is whole")
  func oneFile() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let line =
      "mkfifo pages; \"$0\" map --stdin --out facts.jsonl < pages & child=$!; exec 3>pages; "
      + "while [ ! -e facts.jsonl.unfinished ]; do sleep 0.01; done; \"$0\" map seeds --out facts.jsonl; echo $?; "
      + "echo '{\"document\": \"a.md\", \"text\": \"[[type:blog]]\"}' >&3; exec 3>&-; wait $child; echo $?"
    let result = try await Command.shell(line, [], in: folder.path)
    #expect(result.output == "1\n0\n")
    #expect(
      result.errors
        == "error: facts.jsonl: found another run that writes it, expected a file for each run; wait for it, or "
        + "pass another --out\n")
    #expect(try await Self.refusal(try folder.text("facts.jsonl"), in: folder) == nil)
  }

  @Test("No part holds a name that only another part's pages tell")
  func names() async throws {
    let folder = try WorkFolder()
    try folder.write("[[type:blog]]\n[[focal_point:zara.quill@example.org]]\n", to: "p/a.md")
    try folder.write("# By Zara Quill\n[[type:blog]]\n", to: "p/b.md")
    let result = try await Command.run(["map", "p", "--part", "2/2"], in: folder.path)
    for line in result.output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let facts = (object?["facts"] as? String).flatMap { Data(base64Encoded: $0) } ?? Data()
      #expect(!String(decoding: facts, as: UTF8.self).contains("Quill"))
    }
  }
}
