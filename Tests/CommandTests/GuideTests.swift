import Foundation
import Testing

@Suite("Guides for contributors")
struct GuideTests {
  private static let package = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: package.appending(path: path), encoding: .utf8)
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: package.appending(path: path).path)
  }

  @Test("Every path that the guides name is there")
  func paths() throws {
    let named = try Self.text(".github/CONTRIBUTING.md").matches(of: /`((?:Sources|Tests)\/[^`]+)`/).map {
      String($0.1)
    }
    #expect(named.count > 20)
    #expect(named.filter { !Self.exists($0) } == [])
    let linked = try Self.text("Sources/README.md").matches(of: /\]\(([^)#]+)\)/).map { "Sources/\($0.1)" }
    #expect(linked.count > 15)
    #expect(linked.filter { !Self.exists($0) } == [])
  }

  @Test("Every folder of Sources is described")
  func modules() throws {
    let guide = try Self.text("Sources/README.md")
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.package.appending(path: "Sources").path)
      .filter { !$0.contains(".") }
    #expect(folders.filter { !guide.contains("[\($0)](\($0))") }.sorted() == [])
  }

  @Test("The example figure of the guide is one that the program knows")
  func figure() throws {
    #expect(try Self.text("Sources/README.md").contains("`handover-scaled-share/closing/tag/2024`"))
    #expect(Self.exists("Sources/Metrics/Indicators/Sheets/HandoverScaledShare.swift"))
  }
}
