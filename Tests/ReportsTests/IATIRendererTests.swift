import Archive
import Facts
import Foundation
import Metrics
import Testing
import Vocabulary

@testable import Renderers
@testable import Reports

@Suite("IATI results")
struct IATIRendererTests {
  private static let identity = IATIActivity.Identity(
    activity: "XX-1-A", organisation: "XX-1", organisationType: "40", organisationName: "Labs & \"more\"",
    donor: "A <donor>", details: details)
  private static let details = IATIActivity.Details(
    status: "2", start: "2021-03-01", end: "2025-12-31",
    recipients: [.init(code: "298", percentage: 12.5), .init(code: "KE", percentage: 87.5)],
    sectors: [.init(code: "15110", percentage: 100)])

  static func report(_ targets: [String: IndicatorTarget] = [:]) async -> Report {
    let handover =
      "> Considering the outcomes of this learning challenge, which of the following best describe the handover process? "
      + "(Please select all that apply)\n\n- Our work has not yet scaled\n"
    let stages = "> To what stage(s) in the learning cycle does your learning question relate?\n\n- Test\n"
    let result = "> Was the original hypothesis (If.. then) proven or disproven?\n\nIt was proven.\n"
    let texts =
      (0..<12).map { "[[type:learningplan]]\n[[year:2021]]\n[[methods:Pilots]]\n# \($0)\n## A\n\n" + stages }
      + ["[[type:learningplan]]\n[[year:2023]]\n[[methods:Pilots]]\n## A\n\n" + handover]
      + ["[[type:experiment]]\n[[year:2022]]\n## A\n\n" + result]
    let files = texts.enumerated().map { number, text in
      PageFile(document: "\(number).md", source: .memory(Array(text.utf8)), size: text.utf8.count)
    }
    let facts = await FactReader(rules: .builtIn).facts(of: files, jobs: 1).related(asOf: "2024-01-15")
    let metrics = ArchiveMetrics(facts: facts, scope: Scope(), asOf: "2024-01-15", rules: .builtIn)
    var input = ReportInput(metrics, title: "A \u{1}title", programVersion: "1.0.0")
    input.setTargets(targets)
    input.activity = identity
    return ReportBuilder(input).report()
  }

  private static func text(_ targets: [String: IndicatorTarget] = [:]) async throws -> String {
    let report = await report(targets)
    return IATIRenderer.text(try #require(report.activity), report.identity)
  }

  private static func indicator(_ id: String, _ text: String) throws -> String {
    let reference = try #require(text.range(of: "code=\"\(id)\""))
    let start = try #require(text[..<reference.lowerBound].range(of: "  <indicator", options: .backwards))
    let end = try #require(text[reference.upperBound...].range(of: "</indicator>"))
    return String(text[start.lowerBound..<end.upperBound])
  }

  @Test("The head names activity, organisation and donor, escaped, without control characters")
  func head() async throws {
    let text = try await Self.text()
    let head = try #require(text.range(of: "  <result ")).lowerBound
    let scope = await Self.report().identity.scope
    #expect(
      text[..<head] == """
        <?xml version="1.0" encoding="UTF-8"?>
        <iati-activities version="2.03">
         <iati-activity last-updated-datetime="2024-01-15T00:00:00Z" xml:lang="en">
          <iati-identifier>XX-1-A</iati-identifier>
          <reporting-org ref="XX-1" type="40">
           <narrative>Labs &amp; &quot;more&quot;</narrative>
          </reporting-org>
          <title>
           <narrative>A title</narrative>
          </title>
          <description type="1">
           <narrative>\(scope)</narrative>
          </description>
          <participating-org role="1">
           <narrative>A &lt;donor&gt;</narrative>
          </participating-org>
          <participating-org role="4" ref="XX-1" type="40">
           <narrative>Labs &amp; &quot;more&quot;</narrative>
          </participating-org>
          <activity-status code="2"/>
          <activity-date type="2" iso-date="2021-03-01"/>
          <activity-date type="3" iso-date="2025-12-31"/>
          <recipient-country code="KE" percentage="87.5"/>
          <recipient-region code="298" vocabulary="1" percentage="12.5"/>
          <sector code="15110" vocabulary="1"/>

        """)
  }

  @Test("Results alone stand under the identifiers, in a file of another name")
  func alone() async throws {
    var report = await Self.report()
    let activity = try #require(report.activity)
    let identity = IATIActivity.Identity(
      activity: "XX-1-A", organisation: "XX-1", organisationType: "40", organisationName: "Labs", donor: "A donor")
    report.activity = IATIActivity(identity: identity, results: activity.results)
    let folder = try ReportFolder()
    try folder.write("", to: "reports/keep")
    let files = try IATIRenderer().render(report, into: folder.path)
    #expect(files.map(\.path) == ["iati-results.xml"])
    let text = try #require(folder.text("reports/iati-results.xml"))
    #expect(
      text.hasPrefix(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <iati-activities version="2.03">
         <iati-activity last-updated-datetime="2024-01-15T00:00:00Z" xml:lang="en">
          <iati-identifier>XX-1-A</iati-identifier>
          <reporting-org ref="XX-1" type="40">
           <narrative>Labs</narrative>
          </reporting-org>
          <result type="1" aggregation-status="false">

        """))
    let whole = IATIRenderer.text(activity, report.identity)
    let first = try #require(whole.range(of: "  <result "))
    #expect(text.hasSuffix(whole[first.lowerBound...]))
  }

  @Test("A percentage stands with baseline, target and actual, its flag in the comment")
  func percentage() async throws {
    let targets = ["method-share-experimental": IndicatorTarget(baseline: 2021, values: [2021: 0.5])]
    let indicator = try Self.indicator("method-share-experimental", try await Self.text(targets))
    #expect(indicator.hasPrefix("  <indicator measure=\"2\" aggregation-status=\"false\">\n"))
    let values = try #require(indicator.range(of: "   <baseline"))
    #expect(
      indicator[values.lowerBound...] == """
           <baseline year="2021" value="100">
             <dimension name="documents" value="plan"/>
             <comment>
              <narrative>baseline, year of the page</narrative>
             </comment>
            </baseline>
            <period>
             <period-start iso-date="2021-01-01"/>
             <period-end iso-date="2021-12-31"/>
             <target value="50">
              <dimension name="documents" value="plan"/>
              <comment>
               <narrative>not assessable: neither direction is better: set a baseline of an earlier year</narrative>
              </comment>
             </target>
             <actual value="100">
              <dimension name="documents" value="plan"/>
              <dimension name="year basis" value="tag"/>
              <comment>
               <narrative>12 of 12 documents (plans of 2021) report at least one experimental method: 100 % (95 % \
        interval 76–100 %). Flag U.</narrative>
              </comment>
             </actual>
            </period>
           </indicator>
        """)
  }

  @Test("Without a target a year has its value alone; without a value a target says why")
  func missing() async throws {
    let text = try await Self.text(["handover-scaled-share": IndicatorTarget(values: [2023: 0.5, 2030: 0.5])])
    let handover = try Self.indicator("handover-scaled-share", text)
    #expect(handover.contains("ascending=\"true\""))
    #expect(!handover.contains("<actual") && !handover.contains("<baseline"))
    #expect(handover.contains("not assessable: too few documents to judge"))
    #expect(handover.contains("not assessable: the year has not come"))
    let stages = try Self.indicator("stage-late-share", text)
    #expect(stages.contains("<actual value=\"100\">") && !stages.contains("<target"))
  }

  @Test("A nominal result is told in words and has no value; parts stand as dimensions")
  func words() async throws {
    let text = try await Self.text()
    let hypothesis = try Self.indicator("hypothesis-outcome", text)
    #expect(hypothesis.contains("measure=\"5\"") && hypothesis.contains("<actual>"))
    #expect(hypothesis.contains("proven: 1 of 1; partly proven or inconclusive: 0 of 1"))
    let stages = try Self.indicator("stage-mix", text)
    #expect(stages.contains("<dimension name=\"stage\" value=\"test\"/>"))
  }

  @Test("Marks are escaped, white space is collapsed, and what XML cannot hold is left out")
  func escaping() {
    #expect(XMLText.escaped("a<b>&\"c'\u{0}\u{B}\u{1F} \n\t d\u{FFFE}é") == "a&lt;b&gt;&amp;&quot;c&apos; dé")
    #expect(XMLText.escaped(" a ") == "a")
  }

  /// The folder with the schema of the standard, where a machine has it.
  private static let shared = ProcessInfo.processInfo.environment["LABMETRICS_SHARED"]
  private static let hasSchema =
    shared != nil && FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")

  @Test("The file is valid against the schema of the standard", .enabled(if: hasSchema))
  func valid() async throws {
    let targets = ["method-repertoire": IndicatorTarget(baseline: 2021, values: [2021: 2, 2023: 3])]
    let file = FileManager.default.temporaryDirectory.appending(path: "iati-\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try await Self.text(targets).utf8).write(to: file)
    let lint = Process()
    lint.executableURL = URL(filePath: "/usr/bin/xmllint")
    let schema = (Self.shared ?? "") + "/standards/iati/iati-activities-schema.xsd"
    lint.arguments = ["--noout", "--nonet", "--schema", schema, file.path]
    let errors = Pipe()
    lint.standardError = errors
    try lint.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    lint.waitUntilExit()
    #expect(lint.terminationStatus == 0, "\(said)")
  }
}
