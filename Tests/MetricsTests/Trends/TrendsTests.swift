import Facts
import Testing
import Vocabulary

@testable import Metrics

@Suite("Labels and indicators between years")
struct TrendsTests {
  private func row(
    _ pages: [IndicatorPage], _ id: String, _ kind: IndicatorKind, _ years: [Int], sameCountries: Bool = false
  ) async -> Trend? {
    Trends(await pages.scope(), sameCountries: sameCountries).rows.first {
      $0.valueID == id && $0.kind == kind && [$0.from.year, $0.to.year] == years
    }
  }

  private func row(_ pages: [IndicatorPage], _ id: String, _ years: [Int]) async -> Trend? {
    await row(pages, id, .plan, years)
  }

  private func plans(_ year: Int, _ count: Int, _ tags: String...) -> [IndicatorPage] {
    [IndicatorPage](repeating: IndicatorPage(year: year, tags: tags), count: count)
  }

  @Test("A label is new, kept, returned or dropped, with its first and last year")
  func status() async throws {
    let pages =
      plans(2021, 1, "methods:Pilots", "methods:Foresight") + plans(2022, 1, "methods:Ethnography", "methods:Pilots")
      + plans(2023, 1, "methods:Foresight")
    let rows = Trends(await pages.scope()).rows.filter { $0.dimension == "methods" && $0.kind == .plan }
    let told = rows.map {
      "\($0.valueID) \($0.from.year)–\($0.to.year) \($0.status?.rawValue ?? "") "
        + "\($0.history?.firstYear ?? 0)–\($0.history?.lastYear ?? 0)"
    }
    #expect(
      told == [
        "ethnography 2021–2022 new 2022–2022", "ethnography 2022–2023 dropped 2022–2022",
        "foresight 2021–2022 dropped 2021–2021", "foresight 2021–2023 kept 2021–2023",
        "foresight 2022–2023 returned 2021–2023", "pilots 2021–2022 kept 2021–2022",
        "pilots 2021–2023 dropped 2021–2022", "pilots 2022–2023 dropped 2021–2022",
      ])
  }

  @Test("Thirty documents in both years and a change beyond chance make a verdict")
  func rising() async throws {
    let pages = plans(2021, 15, "sdgs:SDG 1") + plans(2021, 15, "sdgs:SDG 2") + plans(2022, 30, "sdgs:SDG 1")
    let up = try #require(await row(pages, "sdg-1", [2021, 2022]))
    #expect(up.verdict == .rising && up.change == 0.5 && up.flag.isEmpty)
    #expect(up.interval == .newcombe(from: (15, 30), to: (30, 30)))
    #expect(up.pValue == FisherTest.midP(from: (15, 30), to: (30, 30)) && up.qValue == up.pValue)
    let down = try #require(await row(pages, "sdg-2", [2021, 2022]))
    #expect(down.verdict == .falling && down.change == -0.5)
  }

  @Test("With 10 to 29 documents the change stands, and no verdict")
  func weak() async throws {
    let pages = plans(2021, 10, "sdgs:SDG 1") + plans(2022, 29, "sdgs:SDG 1") + plans(2023, 30, "sdgs:SDG 2")
    #expect(await row(pages, "sdg-1", [2021, 2022])?.verdict == .tooFew)
    let trend = try #require(await row(pages, "sdg-1", [2022, 2023]))
    #expect(trend.verdict == .tooFew && trend.change == -1 && trend.flag == "U" && trend.pValue == nil)
  }

  @Test("A value that four documents name has no verdict, whatever its share")
  func carriers() async {
    let pages =
      plans(2021, 30, "sdgs:SDG 1") + plans(2022, 26, "sdgs:SDG 1") + plans(2022, 4, "sdgs:SDG 1", "sdgs:SDG 2")
    #expect(await row(pages, "sdg-2", [2021, 2022])?.verdict == .tooFew)
    #expect(await row(pages, "sdg-1", [2021, 2022])?.verdict == .noClearChange)
  }

  @Test("A label has no state where one of the years was not asked")
  func silentYears() async throws {
    let pages = plans(2021, 2, "sdgs:SDG 1") + [.closing(2, 2022)] + plans(2023, 1, "sdgs:SDG 2")
    let trend = try #require(await row(pages, "sdg-1", .all, [2021, 2022]))
    #expect(trend.verdict == .notAsked && trend.status == nil)
    #expect(trend.history?.firstYear == 2021 && trend.history?.lastYear == 2021)
    #expect(await row(pages, "sdg-2", .all, [2022, 2023])?.status == nil)
    #expect(await row(pages, "sdg-1", .all, [2021, 2023])?.status == .dropped)
  }

  @Test("A figure that stands under two indicators is tested once, in the larger table")
  func testedOnce() async throws {
    let policy =
      "- Our work has led to a significant change in public policy at a national or local level"
    func closings(_ year: Int, _ count: Int, _ answer: String) -> [IndicatorPage] {
      [IndicatorPage](repeating: .closing(2, year).answering(Self.handover, answer), count: count)
    }
    let pages =
      closings(2024, 87, "- Other") + closings(2024, 19, policy) + closings(2025, 35, "- Other")
      + closings(2025, 18, policy)
    let whole = try #require(await row(pages, "handover-scaled-share", .closing, [2024, 2025]))
    let larger = try #require(await row(pages, "handover-scaled-share/outcome=policy", .closing, [2024, 2025]))
    let smaller = try #require(
      await row(pages, "handover-institutional-share/change=policy", .closing, [2024, 2025]))
    #expect(whole.verdict == .rising && whole.pValue == nil)
    #expect(larger.comparison == smaller.comparison && larger.qValue != nil)
    #expect(larger.from == smaller.from && larger.to == smaller.to)
  }

  private static let handover =
    "Considering the outcomes of this learning challenge, which of the following best describe the handover process? (Please select all that apply)"

  @Test("The one edition that both years have is the whole, with its verdict")
  func oneEdition() async throws {
    let pages =
      [IndicatorPage](repeating: .closing(1, 2021, "methods:Pilots"), count: 30)
      + [IndicatorPage](repeating: .closing(1, 2022, "methods:Foresight"), count: 30)
    let whole = try #require(await row(pages, "method-share-experimental", .closing, [2021, 2022]))
    let part = try #require(await row(pages, "method-share-experimental/edition=1", .closing, [2021, 2022]))
    #expect(whole.verdict == .falling && whole.comparison == part.comparison)
  }

  @Test("Below ten documents only k and n stand")
  func few() async throws {
    let trend = try #require(
      await row(plans(2021, 9, "sdgs:SDG 1") + plans(2022, 40, "sdgs:SDG 1"), "sdg-1", [2021, 2022]))
    #expect(trend.verdict == .tooFew && trend.change == nil && trend.interval == nil)
    #expect(trend.from == Trend.Side(year: 2021, numerator: 9, denominator: 9))
  }

  @Test("A year that was not asked has no verdict but that")
  func notAsked() async throws {
    let pages = plans(2022, 40, "sdgs:SDG 1") + [.closing(2, 2023)]
    let trend = try #require(await row(pages, "sdg-breadth", .all, [2022, 2023]))
    #expect(trend.verdict == .notAsked && trend.flag == "M" && trend.to.numerator == nil)
  }

  @Test("A list that changed in between makes years not comparable, at any number of documents")
  func broken() async throws {
    let pages =
      plans(2023, 40, "methods:Pilots") + plans(2024, 40, "methods:Foresight") + plans(2025, 5, "methods:Pilots")
    #expect(await row(pages, "pilots", [2023, 2024])?.verdict == .notComparable)
    #expect(await row(pages, "pilots", [2023, 2025])?.flag == "BU")
    #expect(await row(pages, "pilots", [2024, 2025])?.verdict == .tooFew)
    #expect(await row(pages, "method-diversity", [2023, 2024])?.verdict == .notComparable)
  }

  @Test("Closings of unlike editions are not comparable, an edition is with itself")
  func editions() async throws {
    func closings(_ edition: Int, _ year: Int) -> [IndicatorPage] {
      [IndicatorPage](repeating: .closing(edition, year, "methods:Pilots"), count: 30)
    }
    let pages = closings(1, 2022) + closings(1, 2023) + closings(2, 2023)
    #expect(await row(pages, "method-share-experimental", .closing, [2022, 2023])?.verdict == .notComparable)
    #expect(await row(pages, "method-share-experimental/edition=1", .closing, [2022, 2023])?.verdict == .noClearChange)
  }

  @Test("Plans and closings together have no verdict, as their mix may change")
  func mixed() async throws {
    let pages = plans(2021, 40, "methods:Pilots") + plans(2022, 40, "methods:Pilots")
    #expect(await row(pages, "pilots", .all, [2021, 2022])?.verdict == .notComparable)
  }

  @Test("A repertoire is compared at the size of the smaller year")
  func rarefied() async throws {
    let pages =
      (0..<60).map { IndicatorPage.plan(2021, "sdgs:SDG \($0 % 2 + 1)") }
      + (0..<30).map { IndicatorPage.plan(2022, "sdgs:SDG \($0 % 15 + 1)") }
    let trend = try #require(await row(pages, "sdg-breadth", [2021, 2022]))
    #expect(trend.from.numerator == 2 && trend.to.numerator == 15)
    #expect(abs((trend.change ?? 0) - 13) < 1e-6)
    #expect(trend.verdict == .rising)
  }

  @Test("Where labels may be typed freely, the number of labels is a level and no trend")
  func levels() async throws {
    let pages = plans(2023, 40, "datasources:survey") + plans(2024, 40, "datasources:survey", "datasources:census data")
    #expect(await row(pages, "data-source-repertoire", [2023, 2024])?.verdict == .notComparable)
  }

  @Test("Restricted to the same countries, others leave both years")
  func countries() async throws {
    let pages =
      plans(2021, 1, "sdgs:SDG 1") + plans(2022, 2, "sdgs:SDG 1")
      + [.plan(2022, "sdgs:SDG 2", country: "France")]
    #expect(await row(pages, "sdg-1", [2021, 2022])?.to.denominator == 3)
    #expect(await row(pages, "sdg-1", .plan, [2021, 2022], sameCountries: true)?.to.denominator == 2)
    #expect(await row(pages, "sdg-2", .plan, [2021, 2022], sameCountries: true) == nil)
  }

  @Test("Years outside the report's range have no rows, but decide what is new")
  func range() async {
    let pages =
      plans(2021, 1, "methods:Pilots") + plans(2022, 1, "methods:Foresight") + plans(2023, 1, "methods:Pilots")
    let rows = Trends(await pages.scope(Scope(years: 2022...2023))).rows.filter { $0.kind == .plan }
    #expect(Set(rows.map(\.from.year)) == [2022] && Set(rows.map(\.to.year)) == [2023])
    #expect(rows.first { $0.valueID == "pilots" }?.status == .returned)
  }
}
