import Archive
import Testing

@testable import Metrics

@Suite("Counts of canonical values")
struct CountsTests {
  private static func allPages() async -> [PageFacts] {
    await facts(Dictionary(uniqueKeysWithValues: SmallArchives.texts.map { ($0.document, $0.text) })).pages
  }

  @Test("Spellings of one value count together, each page once, with base and share")
  func together() async {
    let rows = Counts(pages: await Self.allPages(), scope: Scope()).rows(.methods, .tag)
    #expect(
      rows.map { "\($0.valueID) \($0.year.map(String.init) ?? "-") \($0.documents)/\($0.base)" } == [
        "ethnography 2021 2/2", "ethnography 2022 2/2", "system-thinking 2021 1/2",
        "uncurated:kite-flying - 2/2",
      ])
    #expect(rows[2].share == 0.5)
    #expect(rows[2].label == "System Thinking")
    #expect(rows[2].category == "systems")
  }

  @Test("An uncurated value is called by its first spelling by bytes, whatever the order of pages")
  func label() async {
    let pages = await Self.allPages()
    for order in [pages, pages.reversed()] {
      let row = Counts(pages: order, scope: Scope()).rows.first { $0.valueID == "uncurated:kite-flying" }
      #expect(row?.label == "Kite Flying")
    }
  }

  @Test("Every archive of up to three pages counts the same in every order")
  func orderFree() async {
    for archive in await SmallArchives.all() {
      let sorted = archive.sorted { $0.document < $1.document }
      #expect(Counts(pages: archive, scope: Scope()) == Counts(pages: sorted, scope: Scope()))
    }
  }

  @Test("In every cell no value has more documents than the base, and values fill the base")
  func base() async {
    for archive in await SmallArchives.all() {
      let rows = Counts(pages: archive, scope: Scope()).rows
      for row in rows {
        #expect((1...row.base).contains(row.documents))
        let cell = rows.filter { Self.cell($0) == Self.cell(row) }
        #expect(cell.map(\.documents).reduce(0, +) >= row.base)
        #expect(Set(cell.map(\.base)).count == 1)
      }
    }
  }

  private static func cell(_ row: Counts.Row) -> String {
    "\(row.dimension) \(row.type) \(row.yearBasis) \(row.year.map(String.init) ?? "")"
  }

  @Test("The documents of a value over years and none are the pages that carry it, once for each of their years")
  func sums() async {
    for archive in await SmallArchives.all() {
      let counted = Counts(pages: archive, scope: Scope()).rows(.methods, .tag).map(\.documents).reduce(0, +)
      let carried = archive.map { page in
        page.values.count { $0.dimension == .methods } * max(1, page.years.count)
      }
      #expect(counted == carried.reduce(0, +))
    }
  }

  @Test("A page without a year changes no year")
  func undatedPage() async throws {
    let undated = try await page("[[type:x]]\n[[methods:Ethnography]]\n", document: "undated.md")
    for archive in await SmallArchives.all() {
      let before = Counts(pages: archive, scope: Scope()).rows.filter { $0.year != nil }
      let after = Counts(pages: archive + [undated], scope: Scope()).rows.filter { $0.year != nil }
      #expect(before == after)
    }
  }

  @Test("A range of years keeps other years out of the chosen basis only")
  func range() async {
    let rows = Counts(pages: await Self.allPages(), scope: Scope(years: 2022...2022)).rows(.methods, .tag)
    #expect(rows.map { "\($0.valueID) \($0.year ?? 0) \($0.documents)/\($0.base)" } == ["ethnography 2022 2/2"])
  }

  @Test("A page type named all does not count twice")
  func typeNamedAll() async throws {
    let page = try await page("[[type:all]]\n[[year:2021]]\n[[methods:Ethnography]]\n")
    #expect(Counts(pages: [page], scope: Scope()).rows(.methods, .tag).map(\.documents) == [1])
  }
}
