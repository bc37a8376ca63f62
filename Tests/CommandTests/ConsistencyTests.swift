import Foundation
import Testing

/// `check_consistency.py` reads finished reports back, with code of its own, and holds every file against the others.
@Suite("Nothing in a report contradicts anything else", .enabled(if: Tool.hasPython))
struct ConsistencyTests {
  private static let shared = ProcessInfo.processInfo.environment["LABMETRICS_SHARED"]
  private static let date = ["--as-of", "2024-01-15"]
  private static let targets = """
    indicators:
      method-repertoire: {baseline: 2021, targets: {2023: 12}}
      stage-late-share: {targets: {2022: 0.9}}
    """

  // MARK: Nothing is found

  private static let runs: [[String]] = [
    date, date + ["--year-basis", "cycle"], date + ["--workbook", "full"], date + ["--only", "counts"],
    date + ["--lang", "fr"], date + ["--lang", "es"], date + ["--lang", "vi"], ["--period", "2023-Q4"],
  ]

  @Test("The seeds", arguments: runs)
  func seeds(_ options: [String]) async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try await Self.report(folder, ["seeds"] + options)
    try Self.expectNothing(in: folder)
  }

  @Test("Made-up pages with something for every section", arguments: ["en", "fr", "es", "vi"])
  func madeUp(_ language: String) async throws {
    let folder = try WorkFolder()
    for (name, text) in NarrativePages.all { try folder.write(text, to: "pages/\(name)") }
    try await Self.report(folder, ["pages", "--lang", language] + Self.date)
    try Self.expectNothing(in: folder)
  }

  @Test("Targets")
  func targets() async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write(Self.targets, to: "labmetrics.yaml")
    try await Self.report(folder, ["seeds"] + Self.date)
    try Self.expectNothing(in: folder)
  }

  @Test("Two issues a quarter apart, with a page added, one changed and one withdrawn")
  func issues() async throws {
    let folder = try WorkFolder()
    for (name, text) in NarrativePages.all { try folder.write(text, to: "pages/\(name)") }
    try await Self.report(folder, ["pages", "--period", "2023-Q3"], out: "first")
    try folder.write(
      "[[type:blog]]\n[[year:2023]]\n[[country:Kenya]]\n[[date:2023-11-02]]\n# Another blog\n", to: "pages/g-blog.md")
    try folder.write(try folder.text("pages/e-blog.md") + "\nA line more.\n", to: "pages/e-blog.md")
    try FileManager.default.removeItem(atPath: folder.path + "/pages/f-solution.md")
    try await Self.report(folder, ["pages", "--period", "2023-Q4", "--since", "first/metrics.json"])
    try Self.expectNothing(in: folder, "first", "out")
  }

  /// The method of each year's plan, so that rows are new, kept, returned, dropped and silent; empty: none is named.
  private static let histories: [[Int: String]] = [
    [2021: "Ethnography", 2022: "Prototyping", 2023: "Ethnography"], [2021: "Ethnography", 2022: "Prototyping"],
    [2021: "Ethnography", 2022: "", 2023: "Ethnography"], [2021: "Ethnography", 2023: "Prototyping"],
    [2022: ""], [2023: "Ethnography"],
  ]

  @Test("Made-up archives that hold each state", arguments: histories)
  func states(_ methods: [Int: String]) async throws {
    let folder = try WorkFolder()
    for (year, method) in methods {
      let tags = method.isEmpty ? "" : "[[methods:\(method)]]\n[[sdgs:13. Climate action]]\n"
      try folder.write(Self.plan(year, tags), to: "pages/plan-\(year).md")
    }
    try folder.write("[[type:blog]]\n[[year:2024]]\n[[country:Kenya]]\n# A blog\n", to: "pages/blog.md")
    try await Self.report(folder, ["pages"] + Self.date)
    try Self.expectNothing(in: folder)
  }

  private static func plan(_ year: Int, _ tags: String) -> String {
    """
    # Plan of \(year)

    [[type:learningplan]]
    [[year:\(year)]]
    [[country:Kenya]]
    \(tags)
    > To what stage(s) in the learning cycle does your learning question relate?

    - Sense

    """
  }

  @Test(
    "A country and the whole archive", .enabled(if: shared != nil, "LABMETRICS_SHARED is not set"),
    arguments: [["--country", "KEN"], ["--country", "COL"], [], ["--year-basis", "cycle", "--workbook", "full"]])
  func archive(_ options: [String]) async throws {
    let folder = try WorkFolder()
    let pages = try #require(Self.shared) + "/archive/pages"
    try await Self.report(folder, [pages, "--as-of", "2026-09-30"] + options)
    try Self.expectNothing(in: folder)
  }

  @Test(
    "Forty figures are the same when they are counted anew from the pages",
    .enabled(if: shared != nil, "LABMETRICS_SHARED is not set"))
  func recount() async throws {
    let folder = try WorkFolder()
    let pages = try #require(Self.shared) + "/archive/pages"
    try await Self.report(folder, [pages, "--as-of", "2026-09-30", "--format", "csv"])
    let script = Command.package.appending(path: "Tests/CommandTests/recount.py").path
    let result = try #require(Self.run("python3", [script, pages, folder.path + "/out"]))
    #expect(result.output.hasSuffix("40 of 40 equal\n"), "\(result.output)")
  }

  // MARK: Something is found

  /// One change to one finished file, and the line that must follow.
  struct Change: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let line: String
    var options = ConsistencyTests.date
    var testDescription: String { "\(file): \(line)" }
  }

  @Test("A figure, state or word that is changed in one file is told", arguments: changes)
  func found(_ change: Change) async throws {
    let folder = try WorkFolder()
    try folder.copySeeds()
    if change.file == "data/targets.csv" { try folder.write(Self.targets, to: "labmetrics.yaml") }
    try await Self.report(folder, ["seeds"] + change.options)
    let script = Command.package.appending(path: "Tests/CommandTests/change_report.py").path
    let changed = try #require(
      Self.run("python3", [script, folder.path + "/out/" + change.file, change.old, change.new]))
    try #require(changed.status == 0, "\(changed.output)")
    let result = try Self.check(folder, "out")
    #expect(result.status == 1)
    #expect(result.output.split(separator: "\n").contains { $0 == change.line }, "\(result.output)")
  }

  private static let changes = [
    Change(
      file: "report.html", old: #"tag/2022" data-k="10">10<"#, new: #"tag/2022" data-k="11">11<"#,
      line: "figure: report.html #short-3 “Methods”: methods/plan+closing/tag/2022 k 11; figures.csv: numerator 10"),
    Change(
      file: "data/figures.csv", old: ",plan+closing,tag,2021,,,4,,4,count,",
      new: ",plan+closing,tag,2021,,,4,,5,count,",
      line: "row: figures.csv methods/plan+closing/tag/2021: value 5; its own numerator: 4"),
    Change(
      file: "data/tags.csv", old: ",ethnography", new: ",ethnographie",
      line: "recount: figures.csv methods/ethnography/plan+closing/tag/2022: numerator 2; recount of tags.csv: 1"),
    Change(
      file: "data/indicators.csv", old: "network,,plan,tag,2021,,,1,,1,count",
      new: "network,,plan,tag,2021,,,2,,2,count",
      line: "elsewhere: figures.csv documents-in-scope/plan/tag/2021: numerator 1; indicators.csv: numerator 2"),
    Change(
      file: "data/counts.csv", old: ",plan,tag,2022,1,1,,value,", new: ",plan,tag,2022,1,1,,not_asked,",
      line: "counts: counts.csv methods anticipatory-regulation plan tag 2022: state not_asked; its own documents: 1"),
    Change(
      file: "data/coverage.csv", old: "sdgs,plan,1,2021,1,1,0,0,0", new: "sdgs,plan,1,2021,1,0,0,0,0",
      line: "counts: coverage.csv sdgs plan 1 2021: asked 1; its own answered, empty and lost: 0"),
    Change(
      file: "report.md", old: "| Partners | 5 | 9 | 5 |", new: "| Partners | 5 | 8 | 5 |",
      line: "headline: report.md “Headline figures” “Partners” 2022: 8; "
        + "report.html “Headline figures” “Partners” 2022: 9"),
    Change(
      file: "report.html", old: ">8, 9, 17<", new: ">8, 9, 16<",
      line: "headline: report.html #short-3 “Goals” 2022: Goals “8, 9, 16”; figures.csv: Goals 8, 9, 17"),
    Change(
      file: "report.md", old: "Nine of the 14 partners", new: "Nine of the 15 partners",
      line: "sentence: report.md:10: “Nine of the 15 partners are from government.”; report.html: no such sentence"),
    Change(
      file: "report.md", old: "| Ethnography | human-centred | 1 | 2 | 0 | 3 |",
      new: "| Ethnography | human-centred | 1 | 2 | 0 | 4 |",
      line: "table: report.md “Methods” “Ethnography” Documents: 4; report.html “Methods” “Ethnography” Documents: 3"),
    Change(
      file: "report.xlsx!xl/sharedStrings.xml", old: "<t>8, 9, 17</t>", new: "<t>8, 9, 16</t>",
      line: "table: report.html “Headline figures” “Goals” 2022: 8, 9, 17; "
        + "report.xlsx sheet Summary “Goals” 2022: 8, 9, 16"),
    Change(
      file: "report.md", old: "11 more rows: sheet", new: "12 more rows: sheet",
      line: "table: report.md “Methods”: 4 rows and 12 more; report.xlsx sheet Methods: 15 rows"),
    Change(
      file: "report.xlsx!xl/sharedStrings.xml", old: "<t>kept</t>", new: "<t>new</t>",
      line: "state: report.xlsx sheet Methods “Design Thinking”: state new; its own cells: 2021 0, 2022 2, 2023 1"),
    Change(
      file: "report.xlsx!xl/worksheets/sheet4.xml", old: "<v>2022</v>", new: "<v>2021</v>",
      line: "state: report.xlsx sheet Methods “Design Thinking”: first year 2021; "
        + "its own cells: 2021 0, 2022 2, 2023 1"),
    Change(
      file: "data/trends.csv", old: ",too few,", new: ",rising,",
      line: "verdict: trends.csv methods anticipatory-regulation plan tag 2021–2022: verdict rising; "
        + "its own numbers, too few: 0/1 and 1/1"),
    Change(
      file: "report.md", old: "Years are the years of the pages.", new: "Years are the years of the work.",
      line: "basis: report.md: names the years by cycle; metrics.json: year_basis tag"),
    Change(
      file: "report.md", old: "15 methods, in 22", new: "16 methods, in 22",
      line: "population: report.md:9: 15 methods; report.md:112: 16 methods"),
    Change(
      file: "data/targets.csv", old: ",not assessable,", new: ",on track,",
      line: "target: targets.csv method-repertoire 2023: on track; "
        + "report.html “Targets” “Repertoire of methods”: too few documents to judge"),
    Change(
      file: "data/documents.csv", old: ",2023,2023,", new: ",2024,2024,",
      line: "quarter: documents.csv 000_6107789977ede02a.txt: 2024; metrics.json: period 2023-Q4",
      options: ["--period", "2023-Q4"]),
    Change(
      file: "report.md", old: "| Partners | 5 | 9 | 5 |", new: "| Partners | 5 | 9 | +5 % |",
      line: "unit: report.md “Headline figures”: “+5 %”; a difference of shares: percentage points"),
    Change(
      file: "report.md", old: "| Headline | 2021 | 2022 | 2023 |", new: "| Headline | 2021 | 2022 | 2023 (partial) |",
      line: "partial: report.md “Headline figures”: 2023 (partial); report.md “Documents by year”: 2023"),
    Change(
      file: "datapackage.json", old: "43,", new: "44,",
      line: "package: datapackage.json data/findings.csv: 44 bytes; the file: 43 bytes"),
    Change(
      file: "metrics.json", old: #",1,null,null,null,"too few","U","#, new: #",1,null,null,null,"falling","U","#,
      line: "metrics: metrics.json trends row 1 verdict: falling; data/trends.csv: too few"),
    Change(
      file: "report.md", old: "| Blogs | 0 | 0 | 1 | 1 |", new: "| Blogs | 0 | 0 | 1 | 2 |",
      line: "sum: report.md “Documents by year” “Blogs”: all 2; the sum of its years: 1"),
  ]

  // MARK: Running

  private static func report(_ folder: WorkFolder, _ arguments: [String], out: String = "out") async throws {
    let result = try await Command.run(["report"] + arguments + ["--out", out, "--quiet"], in: folder.path)
    try #require(result.status == 0, "\(result.errors)")
  }

  private static func expectNothing(in folder: WorkFolder, _ names: String...) throws {
    for name in names.isEmpty ? ["out"] : names {
      let result = try check(folder, name)
      #expect(result.output == "" && result.status == 0)
    }
  }

  private static func check(_ folder: WorkFolder, _ name: String) throws -> (status: Int32, output: String) {
    let script = Command.package.appending(path: "Tests/CommandTests/check_consistency.py").path
    return try #require(run("python3", [script, "\(folder.path)/\(name)"]))
  }

  /// What a program writes to standard output; nil when it cannot be started.
  private static func run(_ program: String, _ arguments: [String]) -> (status: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
