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

  @Test(
    "What cannot be read is told with what was found",
    arguments: [
      ("", "found an empty file"), ("# A report\n", "found no JSON"),
      (#"{"schema_version": 1, "as_of": "2023-09-30", "tables": {"documents": [{"doc"#, "the file ends in the middle"),
      (#"{"schema_version": 1,, }"#, "found damaged JSON"),
      (#"{"as_of": "2023-09-30"}"#, "the key \"schema_version\" is missing"),
      (#"{"schema_version": 2, "as_of": "x"}"#, "found schema version 2, expected 1"),
      (#"{"schema_version": 1, "as_of": "2023-09-30", "tables": {}}"#, "the key \"documents\" is missing"),
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
