import Foundation
import Testing

@Suite("The database read by Python's SQLite", .enabled(if: Tool.hasPython))
struct DatabaseTests {
  private static let arguments = ["--as-of", "2024-01-15", "--format", "csv,sqlite", "--csv-escape", "none"]

  /// Makes reports and reads the database back.
  private static func read(_ folder: WorkFolder, _ archive: String, _ more: [String] = []) async throws -> String {
    let result = try await Command.run(["report", archive] + arguments + more, in: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    let script = Command.package.appending(path: "Tests/CommandTests/read_database.py").path
    let read = try await Command.shell("exec python3 \"$1\" \"$2\"", [script, folder.path + "/reports"], in: "/")
    return read.output + read.errors
  }

  @Test("Tables, keys and rows of the seeds are those of the data files, and the views show every year")
  func seeds() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    let said = try await Self.read(folder, "seeds")
    #expect(said.contains(", 0 problems\n"), "\(said)")
    #expect(!said.contains("methods_by_year 0") && said.contains("methods_by_year"))
    let counts = try await Self.read(folder, "seeds", ["--only", "counts"])
    #expect(counts.hasPrefix("sqlite3: 6 tables, ") && counts.contains(", 0 problems\n"), "\(counts)")
    #expect(try await Command.run(["verify"], in: folder.path).status == 0)
  }

  @Test("Two runs give the same bytes, whatever the number of cores")
  func sameBytes() async throws {
    var made: [Data?] = []
    for jobs in ["1", "8"] {
      let folder = try WorkFolder()
      try folder.copySeeds()
      _ = try await Command.run(["report", "seeds", "--jobs", jobs] + Self.arguments, in: folder.path)
      made.append(folder.files("reports")["data/labmetrics.sqlite"])
    }
    #expect(made[0] != nil && made[0] == made[1])
  }

  @Test("Hostile texts read back as the data files have them")
  func hostile() async throws {
    let folder = try WorkFolder()
    for (index, hostile) in HostileText.all.enumerated() where hostile.text.utf8.count < 10_000 {
      for (page, content) in HostilePage.pages(hostile.text) { try folder.write(content, to: "pages/\(index)-\(page)") }
    }
    let said = try await Self.read(folder, "pages")
    #expect(said.contains(", 0 problems\n"), "\(said)")
  }
}
