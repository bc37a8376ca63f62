import Archive
import Facts
import Testing

@testable import Metrics

@Suite("Quarters and later pages")
struct QuarterTests {
  private static func page(_ tags: String) async -> PageFacts? {
    let text = "[[type:blog]]\n\(tags)# A page\n"
    let file = PageFile(document: "a.md", source: .memory(Array(text.utf8)), size: text.utf8.count)
    return await FactReader(rules: .builtIn).facts(of: [file], jobs: 1).pages.first
  }

  @Test(
    "A date decides, else the year: the quarter's own year counts, a year after it does not",
    arguments: [
      ("[[date:2023-12-31]]\n[[year:2023]]\n", false), ("[[date:2024-01-01]]\n[[year:2023]]\n", true),
      ("[[date:2023-10-01]]\n[[year:2024]]\n", false), ("[[year:2023]]\n", false), ("[[year:2024]]\n", true),
      ("[[year:2022]]\n", false), ("", false), ("[[year:2023]]\n[[year:2024]]\n", false),
    ])
  func later(_ tags: String, _ isLater: Bool) async throws {
    let quarter = try #require(Quarter("2023-Q4"))
    let page = try #require(await Self.page(tags))
    #expect(quarter.precedes(page) == isLater)
  }
}
