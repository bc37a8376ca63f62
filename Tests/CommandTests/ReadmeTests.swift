import Foundation
import Testing

@Suite("README.md says what is true")
struct ReadmeTests {
  private static func text(_ name: String) throws -> String {
    try String(contentsOf: Command.package.appending(path: name), encoding: .utf8)
  }

  @Test("Its commands print what it shows")
  func commands() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let readme = try Self.text("README.md")
    var shown = readme
    let blocks = readme.matches(of: /```console\n(\$ labmetrics .*?)```/.dotMatchesNewlines())
    var count = 0
    for block in blocks {
      var real = ""
      for line in block.output.1.split(separator: "\n") where line.hasPrefix("$ labmetrics ") {
        count += 1
        let arguments = line.dropFirst("$ labmetrics ".count).split(separator: " ").map { String($0) }
        let result = try await Command.run(arguments, in: folder.path)
        #expect(result.status == 0)
        real += "\(line)\n\(result.errors)\(result.output)"
      }
      shown = shown.replacing(block.output.1, with: real)
    }
    #expect(count == 3)
    try Self.expect(shown)
  }

  @Test("Its excerpt stands in reports/report.md")
  func excerpt() throws {
    let readme = try Self.text("README.md")
    let excerpt = try #require(
      readme.firstMatch(of: /<!-- excerpt of reports\/report.md -->\n(.*?)<!-- end of excerpt -->/.dotMatchesNewlines())
    )
    #expect(excerpt.output.1.split(separator: "\n").count >= 4)
    #expect(try Self.text("reports/report.md").contains(excerpt.output.1))
  }

  /// Compares with the file, or writes it when goldens are recorded.
  private static func expect(_ text: String) throws {
    let readme = Command.package.appending(path: "README.md")
    let old = try Self.text("README.md")
    if Golden.isRecording, text != old {
      try Data(text.utf8).write(to: readme)
      Issue.record("recorded README.md")
    } else {
      #expect(text == old)
    }
  }
}
