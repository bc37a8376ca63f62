import Foundation
import Testing

@Suite("audit of reports")
struct AuditCommandTests {
  @Test("The reports of the seeds keep every rule; a changed one is told with line and status 2")
  func seeds() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    _ = try await Command.run(SeedReportTests.arguments, in: folder.path)
    let files = folder.files("reports").keys.count { path in
      [".xlsx", ".md", ".svg"].contains { path.hasSuffix($0) }
    }
    let clean = try await Command.run(["audit", "reports"], in: folder.path)
    #expect(clean == Command.Result(status: 0, output: "", errors: "reports: \(files) files, 0 faults\n", signal: nil))
    try folder.write("# A\n\n### B\n", to: "reports/report.md")
    let broken = try await Command.run(["audit", "reports/report.md"], in: folder.path)
    #expect(
      broken
        == Command.Result(
          status: 2,
          output: "reports/report.md:3: md-heading-order: found level 3 below level 1, expected level 2 at most; "
            + "raise the heading\n", errors: "reports/report.md: 1 file, 1 fault\n", signal: nil))
  }

  @Test("What cannot be read ends with status 1 and names path, found and expected")
  func unreadable() async throws {
    let folder = try WorkFolder()
    try folder.write("no zip file at all, and longer than twenty-two bytes", to: "a.xlsx")
    for (path, found) in [("a.xlsx", "a file that is no zip file"), ("b.xlsx", "no such file or folder")] {
      let result = try await Command.run(["audit", path], in: folder.path)
      #expect(result.status == 1 && result.output.isEmpty)
      #expect(result.errors.hasPrefix("error: \(path): found \(found), expected "))
    }
  }

  @Test("The rules are listed with their ids")
  func rules() async throws {
    let folder = try WorkFolder()
    let result = try await Command.run(["audit", "--rules"], in: folder.path)
    let lines = result.output.split(separator: "\n")
    #expect(lines.first == "xlsx-file-name: The file's name has letters, digits, hyphens, underscores and points only.")
    #expect(lines.count == 52)
  }
}
