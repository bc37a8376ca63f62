import Foundation
import Publishing
import Renderers
import Testing

@testable import Reports

@Suite("Pictures of the narrative")
struct PictureRendererTests {
  private let picture = Picture(id: "goals", title: "Goals", altText: "Goal [17] leads.") { "<svg/>\n" }

  private var report: Report {
    var report = AwkwardValues.report([])
    report.sections = [Report.Section(title: "Goals", blocks: [.picture(picture), .picture(picture)])]
    return report
  }

  @Test("A picture is a file below charts, once, and the narrative shows it with its alt text")
  func files() throws {
    let folder = try ScratchFolder()
    let files =
      try PictureRenderer().render(report, into: folder.path) + MarkdownRenderer().render(report, into: folder.path)
    #expect(files.map(\.path) == ["charts/goals.svg", "report.md"])
    #expect(files[0].bytes == 7)
    let text = try String(contentsOfFile: "\(folder.path)/report.md", encoding: .utf8)
    #expect(text.contains("\n![Goal \\[17\\] leads.](charts/goals.svg)\n"))
  }

  @Test("The manifest lists the pictures, and verify checks them")
  func manifest() throws {
    let folder = try ReportFolder()
    let files = try Publication(target: folder.path).publish(report, formats: [.markdown], isGuarded: true)
    #expect(files.map(\.path) == ["report.md", "charts/goals.svg"])
    #expect(try Verification.differences(in: folder.path).differences.isEmpty)
    try folder.write("<svg></svg>", to: "reports/charts/goals.svg")
    #expect(try Verification.differences(in: folder.path).differences.map(\.path) == ["charts/goals.svg"])
  }
}
