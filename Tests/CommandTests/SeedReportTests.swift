import Foundation
import Testing

@Suite("The reports of the seeds", .serialized)
struct SeedReportTests {
  /// The arguments with which reports/ is made; as in the Makefile.
  static let arguments = ["report", "seeds", "--out", "reports", "--as-of", "2024-01-15"]

  /// A folder with fresh reports of the seeds.
  private static func made(
    _ more: [String] = [], environment: [String: String] = [:], order: ([String]) -> [String] = { $0.sorted() }
  ) async throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.copySeeds(order)
    let result = try await Command.run(arguments + more, in: folder.path, environment: environment)
    #expect(result.status == 0)
    return folder
  }

  @Test("reports/ is what the command writes: text byte by byte, the manifest without the workbook's packing")
  func committed() async throws {
    let folder = try await Self.made()
    let reports = Command.package.appending(path: "reports").path
    let fresh = folder.files("reports")
    if Golden.isRecording {
      try? FileManager.default.removeItem(atPath: reports)
      try FileManager.default.copyItem(atPath: folder.path + "/reports", toPath: reports)
      Issue.record("recorded reports/")
    }
    let kept = WorkFolder.files(in: reports)
    #expect(kept.keys.sorted() == fresh.keys.sorted(), "run make report")
    for (path, data) in fresh.sorted(by: { $0.key < $1.key }) where path != "report.xlsx" {
      #expect(Self.comparable(path, kept[path]) == Self.comparable(path, data), "\(path) is stale: run make report")
    }
  }

  /// A file's text; of the manifest, without size and checksum of the workbook, which depend on the zlib at hand.
  private static func comparable(_ path: String, _ data: Data?) -> String {
    let text = String(decoding: data ?? Data(), as: UTF8.self)
    guard path == "datapackage.json" else { return text }
    var isWorkbook = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.contains("\"path\": ") { isWorkbook = line.contains("report.xlsx") }
      return !(isWorkbook && (line.contains("\"bytes\": ") || line.contains("\"hash\": ")))
    }.joined(separator: "\n")
  }

  @Test("The same input gives the same bytes: again, on 1 or 8 cores, under other clocks, locales and folder orders")
  func sameBytes() async throws {
    let expected = try await Self.made().files("reports")
    #expect(expected.count >= 9)
    let variants: [(String, WorkFolder)] = [
      ("again", try await Self.made()),
      ("1 job", try await Self.made(["--jobs", "1"])),
      ("8 jobs", try await Self.made(["--jobs", "8"])),
      ("time zone", try await Self.made(environment: ["TZ": "Pacific/Kiritimati"])),
      ("locale", try await Self.made(environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "ar_EG.UTF-8"])),
      ("folder order", try await Self.made(order: { $0.sorted().reversed() })),
      ("quiet, no colour", try await Self.made(["--quiet"], environment: ["NO_COLOR": "1"])),
    ]
    for (name, folder) in variants {
      let files = folder.files("reports")
      #expect(files.keys.sorted() == expected.keys.sorted(), "\(name)")
      for (path, data) in expected { #expect(files[path] == data, "\(name): \(path)") }
    }
  }

  @Test("The example documents compiled in give the figures of the folder of seeds, and are said to be examples")
  func compiledIn() async throws {
    let expected = try await Self.made().files("reports")
    let folder = try WorkFolder()
    let result = try await Command.run(["report", "--example", "--as-of", "2024-01-15"], in: folder.path)
    #expect(result.status == 0)
    let made = folder.files("reports")
    #expect(made.keys == expected.keys)
    for (path, data) in expected where path.hasSuffix(".csv") || path.hasSuffix(".svg") {
      #expect(made[path] == data, "\(path)")
    }
    #expect(try folder.text("reports/report.md").contains("example"))
  }

  @Test("The date comes from SOURCE_DATE_EPOCH where none is given, also the first one")
  func sourceDate() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    for (epoch, date) in [("1705276800", "15 January 2024"), ("0", "1 January 1970")] {
      let result = try await Command.run(
        ["report", "seeds"], in: folder.path, environment: ["SOURCE_DATE_EPOCH": epoch])
      #expect(result.status == 0)
      let report = try #require(folder.files("reports")["report.md"])
      #expect(String(decoding: report, as: UTF8.self).contains("As of \(date) · "))
    }
    let wrong = try await Command.run(["report", "seeds"], in: folder.path, environment: ["SOURCE_DATE_EPOCH": "soon"])
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("SOURCE_DATE_EPOCH \"soon\": expected whole seconds since 1970-01-01"))
  }

  @Test("Only the formats asked for are written, and the manifest lists them")
  func formats() async throws {
    let folder = try await Self.made(["--format", "csv,json"])
    #expect(
      folder.files("reports").keys.filter { !$0.hasPrefix("data/") }.sorted() == ["datapackage.json", "metrics.json"])
    #expect(try await Command.run(["verify"], in: folder.path).status == 0)
  }

  @Test("No output names an e-mail address, although the pages do")
  func noAddresses() async throws {
    let seeds = WorkFolder.files(in: Command.seeds).values.map { String(decoding: $0, as: UTF8.self) }
    #expect(seeds.contains { $0.contains("@undp.org") })
    let folder = try await Self.made()
    var texts = folder.files("reports").filter { $0.key != "report.xlsx" }.mapValues {
      String(decoding: $0, as: UTF8.self)
    }
    texts["workbook"] = try Self.workbookText(folder.path + "/reports/report.xlsx")
    for command in [["check", "seeds"], ["explain", "methods/system-thinking", "seeds"], ["verify", "reports"]] {
      let result = try await Command.run(command, in: folder.path)
      texts[command[0]] = result.output + result.errors
    }
    for (name, text) in texts {
      #expect(text.firstMatch(of: /[\w.+-]+@[\w-]+\.[\w.]+/)?.output == nil, "\(name)")
    }
  }

  /// Every part of a workbook as one text.
  private static func workbookText(_ path: String) throws -> String {
    let unzip = Process()
    unzip.executableURL = URL(filePath: "/usr/bin/env")
    unzip.arguments = ["unzip", "-p", path]
    let output = Pipe()
    unzip.standardOutput = output
    try unzip.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    unzip.waitUntilExit()
    #expect(unzip.terminationStatus == 0)
    #expect(data.count > 10_000)
    return String(decoding: data, as: UTF8.self)
  }

  @Test("Distinct methods, data sources and Goals by year of the page are those counted by hand")
  func headline() async throws {
    let folder = try await Self.made()
    let counts = String(decoding: try #require(folder.files("reports")["data/counts_raw.csv"]), as: UTF8.self)
    func distinct(_ dimension: String) -> [Int] {
      [2021, 2022, 2023].map { year in
        counts.split(separator: "\n").count { $0.hasPrefix("\(dimension),") && $0.contains(",all,\(year),") }
      }
    }
    #expect(distinct("methods") == [4, 10, 5])
    #expect(distinct("datasources") == [3, 17, 5])
    #expect(distinct("sdgs") == [3, 3 + 0, 0])
    let report = String(decoding: try #require(folder.files("reports")["report.md"]), as: UTF8.self)
    let rows = report.split(separator: "\n")
    #expect(rows.contains("| Methods | 4 | 10 | 5 |"))
    #expect(rows.contains("| Data sources | 3 | 17 | 5 |"))
    #expect(rows.contains("| Goals | 8, 16, 17 | 8, 9, 17 | not asked |"))
  }
}
