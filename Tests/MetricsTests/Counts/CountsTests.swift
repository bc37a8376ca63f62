import Archive
import Facts
import Testing
import Vocabulary

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
    #expect(rows[2].share == nil)
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
      let rows = Counts(pages: archive, scope: Scope()).rows.filter { $0.iso3.isEmpty }
      for row in rows {
        #expect((0...row.base).contains(row.documents))
        let cell = rows.filter { Self.cell($0) == Self.cell(row) }
        #expect(cell.map(\.documents).reduce(0, +) >= row.base)
        #expect(Set(cell.map(\.base)).count == 1 && Set(cell.map(\.state)).count == 1)
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

  @Test("A page without a year changes no number of a year")
  func undatedPage() async throws {
    let undated = try await page("[[type:x]]\n[[methods:Ethnography]]\n", document: "undated.md")
    for archive in await SmallArchives.all() {
      func dated(_ pages: [PageFacts]) -> [Counts.Row] {
        Counts(pages: pages, scope: Scope()).rows.filter { $0.year != nil && $0.documents > 0 }
      }
      #expect(dated(archive) == dated(archive + [undated]))
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

  private static func told(_ row: Counts.Row) -> String {
    let number = row.state == .value ? "\(row.documents)/\(row.base)" : row.state.rawValue
    let place = row.iso3.isEmpty ? "" : " \(row.iso3)"
    return "\(row.valueID) \(row.type) \(row.year.map(String.init) ?? "-")\(place) \(number)"
  }

  private static func rows(_ pages: [IndicatorPage], _ scope: Scope = Scope()) async -> [Counts.Row] {
    Counts(pages: await pages.facts(), scope: scope).rows.filter { $0.dimension == .sdgs && $0.yearBasis == .tag }
  }

  @Test("A value that occurs under a type has a row for every year: a number, not asked, or no document")
  func states() async {
    let pages: [IndicatorPage] = [
      .plan(2021, "sdgs:SDG 1"), .plan(2021, "sdgs:SDG 2"), .plan(2022), .closing(2, 2023), .plan(2024, "sdgs:SDG 2"),
    ]
    let rows = await Self.rows(pages)
    #expect(
      rows.filter { $0.valueID == "sdg-1" && $0.iso3.isEmpty }.map(Self.told) == [
        "sdg-1 all 2021 1/2", "sdg-1 all 2022 0/0", "sdg-1 all 2023 not_asked", "sdg-1 all 2024 0/1",
        "sdg-1 learningplan 2021 1/2", "sdg-1 learningplan 2022 0/0", "sdg-1 learningplan 2023 not_asked",
        "sdg-1 learningplan 2024 0/1", "sdg-1 plan 2021 1/2", "sdg-1 plan 2022 0/0", "sdg-1 plan 2023 no_documents",
        "sdg-1 plan 2024 0/1",
      ])
  }

  @Test("A range of years is shown whole, unless it is longer than any archive")
  func selection() async {
    let pages: [IndicatorPage] = [.plan(2022, "sdgs:SDG 1")]
    let rows = await Self.rows(pages, Scope(years: 2021...2023))
    #expect(
      rows.filter { $0.type == "all" && $0.iso3.isEmpty }.map(Self.told) == [
        "sdg-1 all 2021 no_documents", "sdg-1 all 2022 1/1", "sdg-1 all 2023 no_documents",
      ])
    #expect(
      await Self.rows(pages, Scope(years: 1000...9999)).filter { $0.type == "all" }.compactMap(\.year) == [2022, 2022])
  }

  @Test("Countries follow behind all other rows: every page and the kinds of forms, above 0 only")
  func countries() async {
    let pages: [IndicatorPage] = [
      .plan(2021, "sdgs:SDG 1"), .plan(2022, "sdgs:SDG 1", country: "France"), .closing(2, 2022, country: "France"),
    ]
    let rows = await Self.rows(pages)
    let first = rows.firstIndex { !$0.iso3.isEmpty } ?? 0
    #expect(
      rows[first...].map(Self.told) == [
        "sdg-1 all 2022 FRA 1/1", "sdg-1 plan 2022 FRA 1/1", "sdg-1 all 2021 KEN 1/1", "sdg-1 plan 2021 KEN 1/1",
      ])
    let french = await Self.rows(pages, Scope(countries: ["FRA"]))
    #expect(french.filter { !$0.iso3.isEmpty }.map(Self.told) == Array(rows[first...].map(Self.told).prefix(2)))
  }

  @Test("A share needs ten documents")
  func share() async {
    func pages(_ count: Int) -> [IndicatorPage] {
      (0..<count).map { .plan(2021, "sdgs:SDG \($0 == 0 ? 1 : 2)") }
    }
    #expect(await Self.rows(pages(9)).first?.share == nil)
    #expect(await Self.rows(pages(10)).first?.share == 0.1)
  }

  @Test("With nothing but the counts the rows are those of the full report by year of the page, without countries")
  func onlyCounts() async {
    let facts = await RandomPages.pages(seed: 8, count: 150).facts()
    for scope in [Scope(), Scope(years: 2021...2023), Scope(countries: ["KEN"])] {
      let full = Counts(pages: facts, scope: scope).rows.filter { $0.yearBasis == .tag && $0.iso3.isEmpty }
      #expect(Array(Counts(pages: facts, scope: scope, depth: .counts).rows) == full)
    }
  }
}
