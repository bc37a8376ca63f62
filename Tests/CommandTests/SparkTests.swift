import Foundation
import Testing

/// Where Spark is; LABMETRICS_SPARK names a Python that has pyspark.
private enum Spark {
  static let environment = ProcessInfo.processInfo.environment
  static let python = environment["LABMETRICS_SPARK"]
  /// The example documents; with LABMETRICS_SHARED also the whole archive.
  static let archives = [Command.seeds] + (environment["LABMETRICS_SHARED"].map { [$0 + "/archive/pages"] } ?? [])
}

@Suite("On Apache Spark", .enabled(if: Spark.python != nil), .serialized)
struct SparkTests {
  @Test("Two workers make the report's bytes, also of names that Hadoop hides", arguments: Spark.archives)
  func bytes(archive: String) async throws {
    let folder = try WorkFolder()
    try FileManager.default.copyItem(atPath: archive, toPath: folder.path + "/pages")
    try folder.write("# Hidden\n[[type:blog]]\n[[methods:Kites]]", to: "pages/deep/_hidden.md")
    try folder.write("a text without any tag", to: "pages/.none.txt")
    let script = Command.package.appending(path: "Tests/Spark/report_on_spark.py").path
    let date = ["--as-of", "2024-01-15", "--quiet"]
    let spark = try await Command.Running(
      [script, "--command", Command.executable.path, "--parts", "3", "pages", "made", "--"] + date, in: folder.path,
      program: URL(filePath: Spark.python ?? "")
    ).end()
    #expect(spark.status == 0, "\(spark.errors)")
    let expected = try await Command.run(["report", "pages", "--out", "expected"] + date, in: folder.path)
    #expect(expected.status == 0)
    #expect(folder.files("made") == folder.files("expected"))
    #expect(folder.files("made").count > 10)
  }
}
