import Foundation
import Testing

/// report.md as a donor gets it: its first page in each language, its length, and every section on made-up pages.
@Suite("The narrative", .serialized)
struct NarrativeTests {
  private static func report(_ folder: WorkFolder, _ arguments: [String]) async throws -> String {
    let result = try await Command.run(
      ["report"] + arguments + ["--out", "out", "--as-of", "2024-01-15", "--format", "markdown", "--quiet"],
      in: folder.path)
    #expect(result.status == 0)
    return try folder.text("out/report.md")
  }

  @Test("The first page of the seeds", arguments: ["en", "fr", "es", "vi"])
  func firstPage(_ language: String) async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let text = try await Self.report(folder, ["seeds", "--lang", language])
    let parts = text.components(separatedBy: "\n## ")
    try Golden.expect(parts.prefix(2).joined(separator: "\n## "), is: "page-1-\(language)")
  }

  /// A page has about 55 lines or 3,600 characters.
  @Test("The report on the seeds fills eight pages at most, its first page one", arguments: ["en", "fr", "es", "vi"])
  func length(_ language: String) async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let text = try await Self.report(folder, ["seeds", "--lang", language])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(lines <= 450, "\(lines) lines")
    if language == "en" { #expect(text.count <= 29_000, "\(text.count) characters") }
    let first = text.components(separatedBy: "\n## ").prefix(2).joined(separator: "\n## ")
    #expect(first.split(separator: "\n").count <= 40 && first.count <= 4_600, "\(first.count) characters on page 1")
  }

  @Test("Every section on made-up pages of one country")
  func sections() async throws {
    let folder = try WorkFolder()
    for (name, text) in NarrativePages.all { try folder.write(text, to: "pages/\(name)") }
    let text = try await Self.report(folder, ["pages"])
    try Golden.expect(text, is: "report-made-up")
  }

  @Test("A report tells who reviewed it and when, or that nobody did")
  func review() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let bare = try await Self.report(folder, ["seeds"])
    #expect(bare.contains(" · not yet reviewed\n"))
    try folder.write("reviewed_by: evaluation office\nreviewed_on: 2024-01-20\n", to: "labmetrics.yaml")
    let reviewed = try await Self.report(folder, ["seeds"])
    #expect(reviewed.contains(" · Reviewed by: evaluation office · Reviewed on: 20 January 2024\n"))
    #expect(!reviewed.contains("not yet reviewed"))
  }

  @Test("A report on a country lists its own findings and no other's")
  func findings() async throws {
    let folder = try WorkFolder()
    for (name, text) in NarrativePages.all { try folder.write(text, to: "pages/\(name)") }
    try folder.write("[[type:blog]]\n[[country:Peru]]\n[[methods:]]\n# A blog\n", to: "pages/peru.md")
    func findings(_ arguments: [String]) async throws -> String {
      let result = try await Command.run(
        ["report", "pages", "--out", "out", "--as-of", "2024-01-15", "--format", "csv", "--quiet"] + arguments,
        in: folder.path)
      #expect(result.status == 0)
      return try folder.text("out/data/findings.csv")
    }
    let (all, own) = (try await findings([]), try await findings(["--country", "KEN"]))
    #expect(all.contains("peru.md") && !own.contains("peru.md"))
  }
}
