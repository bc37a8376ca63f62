import Testing

@testable import Metrics

@Suite("Laws that every indicator keeps, on random archives")
struct IndicatorLawsTests {
  @Test(
    "Numerators never pass denominators, shares are their quotient, intervals hold their estimate",
    arguments: [1, 2, 3])
  func bounds(seed: UInt64) async {
    let scope = await RandomPages.pages(seed: seed, count: 250).scope()
    for value in IndicatorCatalogue.values(in: scope) {
      if value.unit == .share, let k = value.numerator, let n = value.denominator {
        #expect(k <= n && k >= 0, "\(value.figureID)")
        if let share = value.value { #expect(abs(share - Double(k) / Double(n)) < 1e-12, "\(value.figureID)") }
      }
      if let interval = value.interval, let estimate = value.value {
        #expect(interval.contains(estimate), "\(value.figureID)")
      }
    }
  }

  @Test("A share on fewer than ten documents has no value; what says nothing has neither value nor interval")
  func silence() async {
    let scope = await RandomPages.pages(seed: 4, count: 120).scope()
    for value in IndicatorCatalogue.values(in: scope) {
      if value.unit == .share && value.figure.documents < 10 { #expect(value.value == nil, "\(value.figureID)") }
      if value.figure.flags.saysNothing {
        #expect(value.value == nil && value.interval == nil, "\(value.figureID)")
        #expect((value.numerator ?? 0) == 0 && (value.denominator ?? 0) == 0, "\(value.figureID)")
      } else {
        #expect(value.numerator != nil || value.value != nil, "\(value.figureID)")
      }
    }
  }

  @Test("The order of the pages changes nothing")
  func order() async {
    let facts = await RandomPages.pages(seed: 5, count: 120).facts()
    var random = RepeatableNumbers(seed: 9)
    let first = IndicatorScope(pages: facts)
    let second = IndicatorScope(pages: facts.shuffled(using: &random))
    #expect(IndicatorCatalogue.values(in: first) == IndicatorCatalogue.values(in: second))
    #expect(Trends(first).rows == Trends(second).rows)
  }

  @Test(
    "A page without a field changes no value of that field",
    arguments: [
      "sdg-concentration", "public-innovation-theme-share", "method-diversity", "methods-per-document",
      "method-share-systems", "data-source-diversity", "data-source-new-share", "tag-label-quality",
      "experiment-outcome-share", "handover-scaled-share",
    ])
  func addition(id: String) async {
    let pages = RandomPages.pages(seed: 6, count: 80)
    let added = pages + [.plan(2022), .closing(1, 2022), .closing(2, 2023), .experiment(2023)]
    func known(_ pages: [IndicatorPage]) async -> [IndicatorValue] {
      IndicatorCatalogue.values(in: await pages.scope(), of: id).filter { !$0.figure.flags.saysNothing }
    }
    #expect(await known(pages) == known(added))
  }

  @Test("Every row of indicators.csv is told from all others by its key")
  func unique() async {
    let values = IndicatorCatalogue.values(in: await RandomPages.pages(seed: 7, count: 150).scope())
    #expect(Set(values.map(\.figureID)).count == values.count)
  }
}
