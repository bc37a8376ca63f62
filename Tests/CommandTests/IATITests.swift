import Foundation
import Testing

@Suite("IATI files and the standard's rules", .enabled(if: Tool.hasPython))
struct IATITests {
  private static let activity = """
    donor: Ministry of Examples
    iati_organisation: XM-DAC-41114
    iati_activity: XM-DAC-41114-OUTPUT-00123456
    iati_name: UNDP
    iati_status: 2
    iati_start: 2021-01-01
    iati_end: 2030-12-31
    iati_recipients: {KE: 60, VN: 30, 298: 10}
    iati_sectors: {15110: 75, 43010: 25}
    formats: [iati]
    indicators:
      method-repertoire: {baseline: 2021, targets: {2023: 12}}

    """

  /// A folder in which reports of the seeds were made by some settings.
  private static func made(_ settings: String) async throws -> (folder: WorkFolder, run: Command.Result) {
    let folder = try WorkFolder()
    try folder.copySeeds()
    try folder.write(settings, to: "labmetrics.yaml")
    return (folder, try await Command.run(["report", "seeds", "--as-of", "2024-01-15"], in: folder.path))
  }

  /// What the checker of the ruleset says of a file.
  private static func rules(_ file: String, in folder: WorkFolder) async throws -> Command.Result {
    let script = Command.package.appending(path: "Tests/CommandTests/check_iati.py").path
    return try await Command.shell("exec python3 \"$1\" \"$2\"", [script, "reports/" + file], in: folder.path)
  }

  @Test("An activity keeps the rules, with sectors, recipients, status and dates as they are set")
  func whole() async throws {
    let (folder, run) = try await Self.made(Self.activity)
    #expect(run.status == 0, "\(run.errors)")
    let said = try await Self.rules("iati.xml", in: folder)
    #expect(said.status == 0 && said.output.contains(", 0 errors\n"), "\(said.output)")
    let text = try folder.text("reports/iati.xml")
    #expect(
      text.contains(
        """
          <activity-status code="2"/>
          <activity-date type="2" iso-date="2021-01-01"/>
          <activity-date type="3" iso-date="2030-12-31"/>
          <recipient-country code="KE" percentage="60"/>
          <recipient-country code="VN" percentage="30"/>
          <recipient-region code="298" vocabulary="1" percentage="10"/>
          <sector code="15110" vocabulary="1" percentage="75"/>
          <sector code="43010" vocabulary="1" percentage="25"/>

        """))
  }

  @Test("Results alone keep the rules, and replace the activity's file of the last run")
  func alone() async throws {
    let (folder, run) = try await Self.made(Self.activity)
    #expect(run.status == 0)
    let settings = """
      iati_organisation: XM-DAC-41114
      iati_activity: XM-DAC-41114-OUTPUT-00123456
      iati_extent: results
      formats: [iati]

      """
    try folder.write(settings, to: "labmetrics.yaml")
    #expect(try await Command.run(["report", "seeds", "--as-of", "2024-01-15"], in: folder.path).status == 0)
    #expect(folder.files("reports").keys.sorted() == ["datapackage.json", "iati-results.xml"])
    let said = try await Self.rules("iati-results.xml", in: folder)
    #expect(said.status == 0 && said.output.contains(", 0 errors\n"), "\(said.output)")
  }

  /// Changes of the settings and what is said then.
  private static let wrong = [
    (
      "iati_activity: XM-DAC-41114-OUTPUT-00123456", "iati_activity: XM-DAC-41114",
      "error: labmetrics.yaml:3: found \"XM-DAC-41114\" for iati_activity, expected an identifier of the activity's own, "
        + "which begins with XM-DAC-41114-; mend it in labmetrics.yaml\n"
    ),
    (
      "iati_status: 2\n", "",
      "error: labmetrics.yaml:9: found the format iati without the setting iati_status, which an activity must have: "
        + "expected its status such as 2; write it in labmetrics.yaml, or \"iati_extent: results\" for results alone, to "
        + "be merged into an activity that is published already\n"
    ),
    (
      "iati_end: 2030-12-31", "iati_end: 2020-12-31",
      "error: labmetrics.yaml:7: found 2020-12-31 for iati_end, expected a day not before iati_start, 2021-01-01; mend it "
        + "in labmetrics.yaml\n"
    ),
    (
      "VN: 30", "VN: 31",
      "error: labmetrics.yaml:8:18: found percentages that sum to 101, expected 100; mend the numbers\n"
    ),
  ]

  @Test("What an activity lacks, or cannot have, is told with its place", arguments: wrong.indices)
  func message(_ index: Int) async throws {
    let (right, wrong, message) = Self.wrong[index]
    #expect(Self.activity.contains(right))
    let (folder, run) = try await Self.made(Self.activity.replacing(right, with: wrong))
    #expect(run.status == 1)
    #expect(run.errors == message)
    #expect(folder.files("reports").isEmpty)
  }

  private static let shared = ProcessInfo.processInfo.environment["LABMETRICS_SHARED"]
  private static let hasSchema = shared != nil && Tool.works("xmllint --version")

  @Test(
    "Both are valid against the schema of the standard: the activity, and each result alone", .enabled(if: hasSchema))
  func schema() async throws {
    let (folder, run) = try await Self.made(Self.activity)
    #expect(run.status == 0)
    let schema = (Self.shared ?? "") + "/standards/iati/iati-activities-schema.xsd"
    func check(_ file: String) async throws -> Command.Result {
      try await Command.shell("exec xmllint --noout --nonet --schema \"$1\" \"$2\"", [schema, file], in: folder.path)
    }
    let whole = try await check("reports/iati.xml")
    #expect(whole.status == 0, "\(whole.errors)")
    let text = try folder.text("reports/iati.xml")
    let results = text.matches(of: /(?s)  <result .*?<\/result>\n/).map { String($0.output) }
    #expect(results.count > 2)
    for (index, result) in results.enumerated() {
      try folder.write(result, to: "result-\(index).xml")
      let said = try await check("result-\(index).xml")
      #expect(said.status == 0, "\(said.errors)")
    }
  }
}
