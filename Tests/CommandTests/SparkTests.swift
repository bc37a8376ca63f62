import Foundation
import Testing

/// Where Spark is; LABMETRICS_SPARK names a Python that has pyspark.
private enum Spark {
  static let environment = ProcessInfo.processInfo.environment
  static let python = environment["LABMETRICS_SPARK"]
  /// The example documents; with LABMETRICS_SHARED also the whole archive.
  static let archives = [Command.seeds] + (environment["LABMETRICS_SHARED"].map { [$0 + "/archive/pages"] } ?? [])
  static let date = ["--as-of", "2024-01-15", "--quiet"]

  /// Runs the recipe in a folder; what Spark itself says is left out of the errors.
  static func run(
    _ arguments: [String], in folder: WorkFolder, environment: [String: String] = [:]
  ) async throws -> (status: Int32, errors: [String]) {
    let script = Command.package.appending(path: "Tests/Spark/report_on_spark.py").path
    let run = try await Command.Running(
      [script] + arguments + ["--", "--pages", "pages"] + date, in: folder.path, environment: environment,
      program: URL(filePath: python ?? "")
    ).end()
    let own = run.errors.split(whereSeparator: \.isNewline).map(String.init).filter {
      $0.hasPrefix("error: ") || $0.hasPrefix("map: ") || $0.hasPrefix("\tat ")
    }
    return (run.status, own)
  }

  /// A program that does something before a run of "map" and is labmetrics otherwise.
  static func wrapper(_ name: String, before: String, in folder: WorkFolder) throws {
    try folder.write(
      "#!/bin/sh\nif [ \"$1\" = map ]; then\n\(before)\nfi\nexec \(Command.executable.path) \"$@\"\n", to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/\(name)")
  }
}

@Suite("On Apache Spark", .enabled(if: Spark.python != nil), .serialized)
struct SparkTests {
  private static let command = ["--command", Command.executable.path]

  /// A folder with an archive that has names Hadoop passes over, and the report of it.
  private static func pages(_ archive: String) async throws -> WorkFolder {
    let folder = try WorkFolder()
    try FileManager.default.copyItem(atPath: archive, toPath: folder.path + "/pages")
    for name in ["deep/_hidden.md", "_folder/page.md", "deep/a b%20é#1.md"] {
      try folder.write("# Hidden \(name)\n[[type:blog]]\n[[methods:Kites]]", to: "pages/\(name)")
    }
    try folder.write("a text without any tag", to: "pages/.none.txt")
    let expected = try await Command.run(["report", "pages", "--out", "expected"] + Spark.date, in: folder.path)
    #expect(expected.status == 0)
    return folder
  }

  @Test(
    "Four threads, and two workers of a cluster, make the report's bytes, also of names that Hadoop hides",
    arguments: Spark.archives, ["local[4]", "local-cluster[2,1,1024]"])
  func bytes(archive: String, master: String) async throws {
    let folder = try await Self.pages(archive)
    let run = try await Spark.run(["pages", "made", "--master", master] + Self.command, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.files("made") == folder.files("expected"))
    #expect(folder.files("made").count > 10)
  }

  @Test("Pages of another file system, a packed command and a library give the same bytes; the facts asked for stay")
  func shipped() async throws {
    let folder = try await Self.pages(Command.seeds)
    try folder.write(
      "spark.hadoop.fs.viewfs.mounttable.default.link./archive file://\(folder.path)\n", to: "conf/spark-defaults.conf")
    try folder.write("a library", to: "libnone.so.1")
    let name = Command.executable.lastPathComponent
    let tar = Process()
    tar.executableURL = URL(filePath: "/usr/bin/env")
    tar.arguments = ["tar", "-czhf", "packed.tar.gz", "-C", Command.executable.deletingLastPathComponent().path, name]
    tar.currentDirectoryURL = URL(filePath: folder.path)
    try tar.run()
    tar.waitUntilExit()
    let run = try await Spark.run(
      [
        "--archives", "packed.tar.gz", "--command", name, "--files", "libnone.so.1", "--facts",
        "viewfs:///archive/facts",
        "--master", "local[2]", "viewfs:///archive/pages", "made",
      ], in: folder, environment: ["SPARK_CONF_DIR": folder.path + "/conf"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.files("made") == folder.files("expected"))
    #expect(folder.files("facts").keys.contains("part-00000"))
  }

  @Test("Eight partitions run at once on eight slots: each waits until all have begun")
  func atOnce() async throws {
    let folder = try await Self.pages(Command.seeds)
    let begun = "\(folder.path)/begun"
    try Spark.wrapper(
      "waiting",
      before: """
        echo begun >>\(begun)
        tries=0
        while [ "$(wc -l <\(begun))" -lt 8 ]; do
          tries=$((tries + 1))
          [ $tries -lt 1200 ] || { echo "found $(wc -l <\(begun)) runs at once, expected 8" >&2; exit 1; }
          sleep 0.1
        done
        """, in: folder)
    let run = try await Spark.run(
      ["--command", "waiting", "--master", "local[8]", "--parts", "8", "pages", "made"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(folder.files("made") == folder.files("expected"))
  }

  @Test("A partition that fails is told in one line, without a trace, and makes no report")
  func failure() async throws {
    let folder = try await Self.pages(Command.seeds)
    try Spark.wrapper("broken", before: "cat >/dev/null; echo 'disk: found it full' >&2; exit 1", in: folder)
    let run = try await Spark.run(
      ["--command", "broken", "--master", "local[2]", "--parts", "1", "pages", "made"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors == ["error: labmetrics: partition 0: disk: found it full"])
    #expect(!folder.names.contains("made"))
  }
}
