import Foundation
import Testing

@Suite("JSON Schemas")
struct SchemaTests {
  /// Whether the checker is at hand; LABMETRICS_READERS=1 says that it must be.
  private static let hasChecker =
    ProcessInfo.processInfo.environment["LABMETRICS_READERS"] == "1" || Tool.works("check-jsonschema --version")

  /// A folder that holds the schema of a name.
  private static func folder(_ name: String) async throws -> WorkFolder {
    let folder = try WorkFolder()
    let schema = try await Command.run(["schema", name], in: folder.path)
    #expect(schema.status == 0 && schema.errors == "")
    try folder.write(schema.output, to: "schema.json")
    return folder
  }

  /// What the checker says of files.
  private static func check(_ files: [String], in folder: WorkFolder) async throws -> Command.Result {
    let line = "exec check-jsonschema --schemafile schema.json \"$@\""
    return try await Command.shell(line, files, in: folder.path)
  }

  @Test("Both are schemas of the draft that they name", .enabled(if: hasChecker), arguments: ["metrics", "config"])
  func valid(_ name: String) async throws {
    let folder = try await Self.folder(name)
    let result = try await Command.shell("exec check-jsonschema --check-metaschema schema.json", in: folder.path)
    #expect(result.status == 0, "\(result.output)")
  }

  @Test("metrics.json of every kind of report is as its schema says", .enabled(if: hasChecker))
  func metrics() async throws {
    let folder = try await Self.folder("metrics")
    try folder.copySeeds()
    let runs = [
      ["full"], ["counts", "--only", "counts"], ["cycle", "--year-basis", "cycle", "--lang", "fr", "--donor", "A"],
      ["quarter", "--period", "2022-Q4", "--since", "full"],
    ]
    for run in runs {
      let arguments = ["report", "seeds", "--out", run[0], "--format", "json", "--as-of", "2024-01-15"]
      #expect(try await Command.run(arguments + run.dropFirst(), in: folder.path).status == 0)
    }
    let result = try await Self.check(runs.map { "\($0[0])/metrics.json" }, in: folder)
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(
    "A file with a text for a number, another version, a row cut short or a missing table is refused",
    .enabled(if: hasChecker))
  func wrongMetrics() async throws {
    let folder = try await Self.folder("metrics")
    try folder.copySeeds()
    let arguments = ["report", "seeds", "--format", "json", "--as-of", "2024-01-15"]
    #expect(try await Command.run(arguments, in: folder.path).status == 0)
    let text = try folder.text("reports/metrics.json")
    let changes = [
      ("\"issue\": 1", "\"issue\": \"1\""), ("\"schema_version\": 2", "\"schema_version\": 9"),
      (",\"too few\",", ","), ("\"evidence\": {", "\"evidences\": {"), ("[\"document\",", "[\"documents\","),
    ]
    for (right, wrong) in changes {
      #expect(text.contains(right))
      try folder.write(text.replacing(right, with: wrong), to: "wrong.json")
      #expect(try await Self.check(["wrong.json"], in: folder).status == 1, "\(wrong)")
    }
  }

  @Test("The example in the README is as the schema of settings says", .enabled(if: hasChecker))
  func example() async throws {
    let folder = try await Self.folder("config")
    let readme = try String(contentsOf: Command.package.appending(path: "README.md"), encoding: .utf8)
    let example = try #require(readme.firstMatch(of: /```yaml\n((?:.|\n)*?)```/)?.output.1)
    try folder.write(String(example), to: "labmetrics.yaml")
    let result = try await Self.check(["labmetrics.yaml"], in: folder)
    #expect(result.status == 0, "\(result.output)")
    #expect(try await Command.run(["config"], in: folder.path).status == 0)
  }

  /// Settings that the program refuses.
  private static let wrong = [
    "donnor: A", "formats: [pdf]", "year_basis: month", "years: soon", "period: 2023-5", "strict: 1",
    "sections: {nothing: out}", "indicators: {nothing: {baseline: 2021}}",
    "indicators: {evidence-share: {targets: {2023: 40}}}", "gates: {findings_error: -1}", "reports: []",
    "reports:\n  - {name: a b}", "reports:\n  - {name: a, period: 2023-Q4}",
  ]

  @Test("What the program refuses in settings, the schema refuses", .enabled(if: hasChecker), arguments: wrong)
  func wrongSettings(_ settings: String) async throws {
    let folder = try await Self.folder("config")
    try folder.write(settings + "\n", to: "labmetrics.yaml")
    #expect(try await Self.check(["labmetrics.yaml"], in: folder).status == 1)
    #expect(try await Command.run(["config"], in: folder.path).status != 0)
  }

  @Test("A name of no schema ends with the nearest one and status 64")
  func unknown() async throws {
    let folder = try WorkFolder()
    let result = try await Command.run(["schema", "metric"], in: folder.path)
    #expect(result.status == 64)
    #expect(
      result.errors.hasPrefix(
        "error: \"metric\": no schema has this name: expected metrics or config; did you mean \"metrics\"?\n"))
  }
}
