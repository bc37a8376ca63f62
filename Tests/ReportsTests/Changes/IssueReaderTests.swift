import Foundation
import Renderers
import Testing
import Text

@testable import Reports

@Suite("An earlier issue read from its file")
struct IssueReaderTests {
  @Test("What was written reads back as it was")
  func readBack() async throws {
    let run = try await QuarterArchive.run(QuarterArchive.after, decisions: QuarterArchive.decision)
    let report = ReportBuilder(run.input).report()
    try TemporaryFile.with { folder in
      _ = try JSONRenderer().render(report, into: folder)
      #expect(try PublishedIssue(reading: "\(folder)/metrics.json") == PublishedIssue(report))
      #expect(try PublishedIssue(reading: folder) == PublishedIssue(report))
    }
  }

  @Test("A file of an earlier version: unknown keys are passed over, missing tables are none")
  func earlier() throws {
    let text = """
      {"schema_version": 1, "as_of": "2023-09-30", "later": {"x": [1]}, "tables": {"odd": [{"a": true}],
       "documents": [{"document": "a.md", "title": "A", "words": 3, "kind": null}]}}
      """
    let issue = try read(text)
    #expect(issue.documents.keys.sorted() == ["a.md"])
    #expect(issue.documents["a.md"]?.fingerprint == "")
    #expect(!issue.hasEvidence)
    #expect(issue.tables == ["documents"])
  }

  /// A small issue as the first version wrote it, and the same as it is written now.
  private static let twins = (
    first: """
    {"schema_version": 1, "issue": 3, "title": "A report", "period": "2023", "as_of": "2023-09-30",
     "program_version": "1.0.0", "rules_version": "7", "selection": {"year_basis": "tag"}, "tables": {
     "documents": [
      {"document": "a.md", "title": "A", "words": 3, "kind": null, "iso3": "KEN", "duplicate_of": null,
       "fingerprint": "f1"},
      {"document": "b.md", "title": "B", "words": 4, "kind": "plan", "iso3": "KEN; PER", "duplicate_of": null,
       "fingerprint": "f2"}],
     "evidence": [
      {"document": "a.md", "years": "2023", "cycle_years": null, "source": null, "values": "methods/mapping"},
      {"document": "b.md", "years": "2023", "cycle_years": "2022", "source": null, "values": null}],
     "mappings": [{"dimension": "methods", "value": "Mapping", "value_id": "mapping"}],
     "counts": [
      {"dimension": "methods", "value_id": "mapping", "value": "Mapping", "type": "all", "year_basis": "tag",
       "year": 2023, "documents": 1},
      {"dimension": "methods", "value_id": "mapping", "value": "Mapping", "type": "blog", "year_basis": "tag",
       "year": 2023, "documents": 1}],
     "headline": [{"figure": "methods", "label": "Methods", "year_basis": "tag", "period": "all", "value": 1}],
     "indicators": [
      {"indicator": "evidence-share", "version": 1, "scope": "network", "iso3": null, "kind": "plan",
       "year_basis": "tag", "year": 2023, "breakdown": null, "breakdown_value": null, "value": 0.5}]}}
    """,
    second: """
    {"schema_version": 2, "issue": 3, "title": "A report", "period": "2023", "as_of": "2023-09-30",
     "program_version": "1.0.0", "rules_version": "7", "selection": {"year_basis": "tag"}, "tables": {
     "documents": {"columns": ["document", "title", "words", "kind", "iso3", "duplicate_of", "fingerprint"], "rows": [
      ["a.md", "A", 3, null, "KEN", null, "f1"],
      ["b.md", "B", 4, "plan", "KEN; PER", null, "f2"]]},
     "evidence": {"columns": ["document", "years", "cycle_years", "source", "values"], "rows": [
      ["a.md", "2023", null, null, "methods/mapping"],
      ["b.md", "2023", "2022", null, null]]},
     "mappings": {"columns": ["dimension", "value", "value_id"], "rows": [["methods", "Mapping", "mapping"]]},
     "counts": {"columns": ["dimension", "value_id", "value", "type", "year_basis", "year", "documents"], "rows": [
      ["methods", "mapping", "Mapping", "all", "tag", 2023, 1],
      ["methods", "mapping", "Mapping", "blog", "tag", 2023, 1]]},
     "headline": {"columns": ["figure", "label", "year_basis", "period", "value"], "rows": [
      ["methods", "Methods", "tag", "all", 1]]},
     "indicators": {"columns": ["indicator", "version", "scope", "iso3", "kind", "year_basis", "year", "breakdown",
      "breakdown_value", "value"], "rows": [
      ["evidence-share", 1, "network", null, "plan", "tag", 2023, null, null, 0.5]]}}}
    """
  )

  @Test("A file of the first version is the same issue as its twin of this one, and compares alike")
  func versions() throws {
    let (first, second) = (try read(Self.twins.first), try read(Self.twins.second))
    #expect(first == second)
    #expect(first.lacking.isEmpty && first.figures.count == 3)
    let later = try read(
      Self.twins.second.replacing("2023-09-30", with: "2023-12-31").replacing("\"f1\"", with: "\"f3\"")
        .replacing(
          "[\"methods\", \"mapping\", \"Mapping\", \"all\", \"tag\", 2023, 1]",
          with: "[\"methods\", \"mapping\", \"Mapping\", \"all\", \"tag\", 2023, 2]"
        )
        .replacing("0.5]", with: "0.75]"))
    let told = ChangesText.json(IssueComparison(previous: second, current: later))
    #expect(ChangesText.json(IssueComparison(previous: first, current: later)) == told)
    #expect(told.contains("\"methods/mapping/2023\"") && told.contains("evidence-share"))
  }

  @Test("What an issue of the first version lacks is said, the rest is compared")
  func lacking() throws {
    let text = """
      {"schema_version": 1, "as_of": "2023-06-30", "tables": {"documents": [{"document": "old.md", "title": "Old"}]}}
      """
    let comparison = try IssueComparison(previous: read(text), current: read(Self.twins.second))
    let plain = ChangesText.plain(comparison)
    #expect(
      plain.contains(
        "\n2023-06-30 does not hold evidence, mappings, counts, headline; what rests on that is not compared.\n"))
    #expect(plain.contains("Documents: 2 new, 0 changed, 1 withdrawn"), "\(plain)")
    #expect(
      ChangesText.json(comparison).contains("\"lacking\": [\"evidence\", \"mappings\", \"counts\", \"headline\"]}"))
  }

  /// One change to the twin of this version, and what must be said.
  private static let damages: [(old: String, new: String, said: String)] = [
    (
      #", null, "KEN", null, "f1"]"#, #", null, "KEN", null]"#,
      #"table "documents", row 1: found 6 values, expected 7, one for each column"#
    ),
    (#""headline": {"#, #""headlines": {"#, #""tables": found no "headline", expected a table of each name"#),
    (
      #""all", 1]]"#, #""all", "1"]]"#,
      #"table "headline", row 1, "value": found the text "1", expected a number or null"#
    ),
    (
      #"["b.md", "2023""#, #"["b.md", 2023"#,
      #"table "evidence", row 2, "years": found the number 2023, expected a text"#
    ),
    (#"["b.md", "2023""#, #"["b.md", [1]"#, #"row 2, "years": found a list or an object, expected a text or null"#),
    (
      #"["document", "years""#, #"["document", "document""#,
      #"table "evidence", "columns": found "document" twice, expected each name once"#
    ),
    (#"[["methods", "Mapping", "mapping"]]"#, "7", #""rows" has another type of value than a list"#),
    (#"[["methods", "Mapping", "mapping"]]"#, "[7]", #"has another type of value than a list"#),
    (
      #"{"columns": ["dimension", "value", "value_id"], "rows": [["methods", "Mapping", "mapping"]]}"#, "[]",
      #""mappings" has another type of value than an object"#
    ),
    (#"{"columns": ["dimension", "value", "value_id"],"#, "{", #""mappings": the key "columns" is missing"#),
  ]

  @Test("A file that was changed by hand is told with table, row, what was found and expected", arguments: damages)
  func damaged(_ old: String, _ new: String, _ said: String) throws {
    let text = Self.twins.second.replacing(old, with: new)
    #expect(text != Self.twins.second)
    let error = try #require(throws: ReportError.self) { try read(text) }
    #expect(error.code == .issue)
    #expect(error.place.hasSuffix("/metrics.json"))
    #expect(error.detail.contains(said), "\(error.detail)")
  }

  @Test(
    "What cannot be read is told with what was found",
    arguments: [
      ("", "found an empty file"), ("# A report\n", "found no JSON"),
      (#"{"schema_version": 1, "as_of": "2023-09-30", "tables": {"documents": [{"doc"#, "the file ends in the middle"),
      (#"{"schema_version": 1,, }"#, "found damaged JSON"),
      (#"{"as_of": "2023-09-30"}"#, "the key \"schema_version\" is missing"),
      (#"{"schema_version": 3, "as_of": "x"}"#, "found schema version 3, expected 1 to 2"),
      (#"{"schema_version": 0, "as_of": "x"}"#, "found schema version 0, expected 1 to 2"),
      (#"{"schema_version": 1, "as_of": "2023-09-30", "tables": {}}"#, "\"tables\": found no \"documents\", expected"),
      (
        #"{"schema_version": 1, "as_of": "2023-09-30", "tables": {"documents": [{"document": 7}]}}"#,
        "\"document\" has another type of value"
      ),
    ])
  func unreadable(_ text: String, _ found: String) throws {
    let error = try #require(throws: ReportError.self) { try read(text) }
    #expect(error.code == .issue)
    #expect(error.place.hasSuffix("/metrics.json"))
    #expect(error.detail.contains(found), "\(error.detail)")
  }

  @Test("A missing file is told by its name")
  func missing() throws {
    let error = try #require(throws: ReportError.self) { try PublishedIssue(reading: "no/such/metrics.json") }
    #expect(error.description.hasPrefix("no/such/metrics.json: cannot be read: expected the metrics.json"))
  }

  private func read(_ text: String) throws -> PublishedIssue {
    try TemporaryFile.with { folder in
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/metrics.json"))
      return try PublishedIssue(reading: "\(folder)/metrics.json")
    }
  }
}

/// A folder that is gone after its use.
enum TemporaryFile {
  static func with<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "labmetrics-issue-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }
}
