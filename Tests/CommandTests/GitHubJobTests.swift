import Foundation
import Testing

@Suite("Runs on GitHub Actions")
struct GitHubJobTests {
  private static func environment(_ folder: WorkFolder) -> [String: String] {
    [
      "GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "\(folder.path)/summary.md",
      "GITHUB_OUTPUT": "\(folder.path)/output.txt",
    ]
  }

  private static let report = ["report", "pages", "--as-of", "2024-01-15", "--quiet"]

  private static func pages() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write("# A\n\n[[type:blog]]\n[[year:20x3]]\n[[country:Nowhere::error::]]\n", to: "pages/a.md")
    return folder
  }

  @Test("Summary, annotations and outputs are written; page text starts no command")
  func written() async throws {
    let folder = try Self.pages()
    let run = try await Command.run(Self.report, in: folder.path, environment: Self.environment(folder))
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2 && lines.allSatisfy { $0.hasPrefix("::warning file=pages/a.md,line=") })
    #expect(try folder.text("output.txt") == "folder=reports\ndocuments=1\nfindings=2\ngates_failed=0\n")
    let summary = try folder.text("summary.md")
    #expect(summary.hasPrefix("# ") && summary.contains("\n## New since the last issue\n"))
  }

  @Test("A second report of the step stands below the first")
  func appended() async throws {
    let folder = try Self.pages()
    for _ in 0..<2 {
      _ = try await Command.run(Self.report, in: folder.path, environment: Self.environment(folder))
    }
    #expect(try folder.text("summary.md").components(separatedBy: "\n## New since the last issue\n").count == 3)
  }

  @Test("A gate that fails is an annotation and an output, the reports stand")
  func gate() async throws {
    let folder = try Self.pages()
    let run = try await Command.run(
      Self.report + ["--strict"], in: folder.path, environment: Self.environment(folder))
    #expect(run.status == 2)
    #expect(
      run.output.hasPrefix(
        "::error title=Quality gate::--strict: 2 findings of severity error or warning; see \"labmetrics check\"\n"))
    #expect(try folder.text("output.txt").hasSuffix("gates_failed=1\n"))
  }

  @Test("Several reports give one set of outputs and annotations, and name those without any document")
  func several() async throws {
    let folder = try Self.pages()
    try folder.write(
      "reports:\n  - {name: network}\n  - {name: asia, countries: [VNM]}\n  - {name: again}\n", to: "labmetrics.yaml")
    let run = try await Command.run(
      Self.report + ["--out", "out"], in: folder.path, environment: Self.environment(folder))
    #expect(run.status == 2)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    let gate =
      "::error title=Quality gate::out/asia: found no document in scope, expected one or more; check countries, types, "
      + "years and the archive's folder"
    #expect(lines.first.map(String.init) == gate)
    #expect(
      try folder.text("output.txt") == "folder=out\ndocuments=1\nfindings=2\ngates_failed=1\n"
        + "empty<<end of empty//\nout/asia\nend of empty//\n")
    #expect(try folder.text("summary.md").components(separatedBy: "\n## New since the last issue\n").count == 4)
  }

  @Test("--no-github and other places write nothing of it")
  func off() async throws {
    let folder = try Self.pages()
    let off = try await Command.run(
      Self.report + ["--no-github"], in: folder.path, environment: Self.environment(folder))
    let elsewhere = try await Command.run(Self.report, in: folder.path)
    #expect(off.output.isEmpty && elsewhere.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/summary.md"))
  }

  @Test("A summary that cannot be written is told and ends nothing")
  func unwritable() async throws {
    let folder = try Self.pages()
    let run = try await Command.run(
      Self.report, in: folder.path,
      environment: ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "\(folder.path)/no/summary.md"])
    #expect(run.status == 0)
    #expect(
      run.errors == "GITHUB_STEP_SUMMARY: found \"\(folder.path)/no/summary.md\", which cannot be written, expected a "
        + "file: it is left out\n")
  }
}
