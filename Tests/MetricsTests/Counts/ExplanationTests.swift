import Archive
import Testing

@testable import Metrics

@Suite("Pages and lines behind a count")
struct ExplanationTests {
  @Test("An id is dimension, value and perhaps a year")
  func ids() throws {
    let dated = try #require(Explanation.ID("methods/system-thinking/2022"))
    #expect(dated.dimension == .methods)
    #expect(dated.valueID == "system-thinking")
    #expect(dated.year == 2022)
    #expect(Explanation.ID("sdgs/8")?.year == nil)
    #expect(Explanation.ID("methods/uncurated:kite-flying/2021")?.valueID == "uncurated:kite-flying")
  }

  @Test(
    "Anything else names no count",
    arguments: ["", "methods", "methods/", "method/x", "methods/x/", "methods/x/y", "methods/x/2022/1", "/x"])
  func noIDs(_ text: String) {
    #expect(Explanation.ID(text) == nil)
  }

  private static func pages() async -> [PageFacts] {
    await facts(Dictionary(uniqueKeysWithValues: SmallArchives.texts.map { ($0.document, $0.text) })).pages
  }

  @Test("Every count of every archive equals the number of pages behind it, and its base theirs")
  func agreesWithCounts() async throws {
    for archive in await SmallArchives.all() {
      for row in Counts(pages: archive, scope: Scope()).rows(.methods, .tag) {
        guard let year = row.year else { continue }
        let id = try #require(Explanation.ID("methods/\(row.valueID)/\(year)"))
        let explanation = Explanation(id, pages: archive, scope: Scope())
        #expect(explanation.evidence.count == row.documents)
        #expect(explanation.base.count == row.base)
        #expect(explanation.label == row.label)
      }
    }
  }

  @Test("Each document shows the line of the first mention, as the page writes it")
  func evidence() async throws {
    let id = try #require(Explanation.ID("methods/ethnography/2022"))
    let explanation = Explanation(id, pages: await Self.pages(), scope: Scope())
    #expect(
      explanation.evidence == [
        .init(document: "b.md", line: 4, written: "ethnography"),
        .init(document: "c.md", line: 3, written: "Ethnography"),
      ])
    #expect(explanation.base == ["b.md", "c.md"])
  }

  @Test("A value that no page carries has no label, and the base all the same")
  func unknownValue() async throws {
    let id = try #require(Explanation.ID("methods/nothing/2021"))
    let explanation = Explanation(id, pages: await Self.pages(), scope: Scope())
    #expect(explanation.label == nil)
    #expect(explanation.evidence.isEmpty)
    #expect(explanation.base == ["a.md", "c.md"])
  }
}
