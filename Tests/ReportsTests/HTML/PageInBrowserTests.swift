import Foundation
import Labels
import Renderers
import Testing

@testable import Reports

@Suite("report.html in a browser")
struct PageInBrowserTests {
  /// Whether a browser is at hand; LABMETRICS_READERS=1 says that it must be.
  private static let hasBrowser =
    ProcessInfo.processInfo.environment["LABMETRICS_READERS"] == "1"
    || run(["sh", "-c", "command -v chromium chromedriver && python3 -c 'import selenium, selenium_axe_python'"])?
      .status == 0

  @Test(
    "Numbers open their evidence; tables, keyboard, widths, print, word processors and axe find nothing amiss",
    .enabled(if: hasBrowser))
  func page() throws {
    let folder = try ScratchFolder()
    for language in Language.allCases { try write(PageReport.report(language), to: "\(folder.path)/\(language.code)") }
    try write(PageReport.hostile(), to: "\(folder.path)/hostile")
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "check_page.py").path
    let result = try #require(Self.run(["python3", script, folder.path]))
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("axe: nothing in four languages"))
  }

  private func write(_ report: Report, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try HTMLRenderer(formats: [.html, .xlsx, .csv], isGuarded: true).render(report, into: folder)
  }

  /// A program's output, errors included; nil when it cannot be started.
  private static func run(_ arguments: [String]) -> (status: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    guard (try? process.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
