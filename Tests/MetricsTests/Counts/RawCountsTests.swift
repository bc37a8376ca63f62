import Archive
import Facts
import Testing
import Vocabulary

@testable import Metrics

@Suite("Counts of values as written")
struct RawCountsTests {
  @Test("Values count as written, once a page, per type and year, pages without a year last")
  func asWritten() async {
    let pages = await facts(Dictionary(uniqueKeysWithValues: SmallArchives.texts.map { ($0.document, $0.text) })).pages
    let rows = RawCounts(pages: pages, scope: Scope()).rows.filter { $0.type == "all" }
    #expect(
      rows == [
        .init(dimension: .methods, value: "Ethnography", type: "all", year: 2021, documents: 2),
        .init(dimension: .methods, value: "Ethnography", type: "all", year: 2022, documents: 1),
        .init(dimension: .methods, value: "Kite Flying", type: "all", year: nil, documents: 1),
        .init(dimension: .methods, value: "System Thinking", type: "all", year: 2021, documents: 1),
        .init(dimension: .methods, value: "ethnography", type: "all", year: 2021, documents: 1),
        .init(dimension: .methods, value: "ethnography", type: "all", year: 2022, documents: 2),
        .init(dimension: .methods, value: "kite flying", type: "all", year: nil, documents: 1),
      ])
  }

  @Test("Every archive of up to three pages counts like a plain count of its tags, in every order")
  func exhaustive() async {
    let archives = await SmallArchives.all()
    // None, 6 of one page, 30 of two, 120 of three.
    #expect(archives.count == 157)
    for archive in archives {
      let rows = RawCounts(pages: archive, scope: Scope()).rows
      let counts = Dictionary(uniqueKeysWithValues: rows.map { (Self.name($0), $0.documents) })
      #expect(counts == Self.plainCount(archive))
      #expect(rows == RawCounts(pages: archive.reversed(), scope: Scope()).rows)
    }
  }

  /// A count that shares no code with the one tested: texts, line by line.
  private static func plainCount(_ archive: [PageFacts]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for page in archive {
      guard let text = SmallArchives.texts.first(where: { $0.document == page.document })?.text else { continue }
      let tags = text.split(separator: "\n").map { $0.dropFirst(2).dropLast(2).split(separator: ":").map(String.init) }
      let years = Set(tags.filter { $0[0] == "year" }.map { $0[1] })
      for method in Set(tags.filter { $0[0] == "methods" }.map { $0[1] }) {
        for type in ["all"] + tags.filter({ $0[0] == "type" }).map({ $0[1] }) {
          for year in years.isEmpty ? [""] : years { counts["\(method) \(type) \(year)", default: 0] += 1 }
        }
      }
    }
    return counts
  }

  private static func name(_ row: RawCounts.Row) -> String {
    "\(row.value) \(row.type) \(row.year.map(String.init) ?? "")"
  }

  @Test("A value that differs by its normal form only is another value")
  func scalars() async {
    let pages = await facts(["a.md": "[[methods:Cafe\u{301}]]\n", "b.md": "[[methods:Caf\u{E9}]]\n"]).pages
    let rows = RawCounts(pages: pages, scope: Scope()).rows
    #expect(rows.map(\.documents).reduce(0, +) == 2)
  }

  @Test("With duplicates kept, each repeated page counts")
  func keepsDuplicates() async {
    let text = "[[year:2021]]\n[[methods:Ethnography]]\n"
    let pages = await facts(["a.md": text, "b.md": text]).related(asOf: "2024-01-15").pages
    #expect(RawCounts(pages: pages, scope: Scope()).rows.map(\.documents) == [1])
    #expect(RawCounts(pages: pages, scope: Scope(keepsDuplicates: true)).rows.map(\.documents) == [2])
  }
}
