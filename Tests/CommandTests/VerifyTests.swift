import Foundation
import Testing

@Suite("verify after tampering")
struct VerifyTests {
  @Test("Reports as written pass; a changed byte, a missing file and a longer file are told, with status 1")
  func tampering() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    _ = try await Command.run(SeedReportTests.arguments, in: folder.path)
    let files = folder.files("reports").count - 1
    #expect(
      try await Command.run(["verify", "reports"], in: folder.path)
        == Command.Result(
          status: 0, output: "reports: \(files) files as the manifest lists them\n", errors: "", signal: nil))
    let report = String(decoding: try #require(folder.files("reports")["report.md"]), as: UTF8.self)
    try folder.write(report.replacing("2021", with: "2020"), to: "reports/report.md")
    try folder.write("", to: "reports/metrics.json")
    try FileManager.default.removeItem(atPath: folder.path + "/reports/data/counts.csv")
    let result = try await Command.run(["verify", "reports"], in: folder.path)
    #expect(result.status == 1)
    #expect(
      result.errors == "error: 3 of \(files) files differ from the manifest; make the reports again\n")
    let lines = result.output.split(separator: "\n").sorted()
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("reports/data/counts.csv: missing or unreadab"))
    #expect(lines[1].hasPrefix("reports/metrics.json: found 0 bytes"))
    #expect(lines[2].hasPrefix("reports/report.md: found sha256:"))
  }

  @Test("A folder of several reports is checked report by report")
  func several() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write(
      "formats: json\nreports:\n  - {name: b}\n  - {name: countries, per_country: true}\n", to: "labmetrics.yaml")
    _ = try await Command.run(SeedReportTests.arguments, in: folder.path)
    let well = try await Command.run(["verify", "reports"], in: folder.path)
    #expect(well.status == 0)
    let lines = well.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "reports/b: 1 files as the manifest lists them")
    #expect(lines.count > 2)
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("reports/countries/") })
    try folder.write("", to: "reports/b/metrics.json")
    let broken = try await Command.run(["verify", "reports"], in: folder.path)
    #expect(broken.status == 1)
    #expect(broken.output.hasPrefix("reports/b/metrics.json: found 0 bytes"))
    #expect(broken.errors == "error: 1 of \(lines.count) files differ from the manifest; make the reports again\n")
  }
}
