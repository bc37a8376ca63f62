import Facts
import Testing
import Vocabulary

@testable import Metrics

@Suite("Catalogue of indicators")
struct IndicatorCatalogueTests {
  @Test("Every sheet is complete, and ids are unique")
  func complete() {
    let sheets = IndicatorCatalogue.sheets
    #expect(Set(sheets.map(\.id)).count == sheets.count)
    for sheet in sheets {
      let texts = [sheet.name, sheet.definition, sheet.numerator, sheet.minimum, sheet.knownBias, sheet.source]
      #expect(texts.allSatisfy { !$0.isEmpty }, "\(sheet.id)")
      #expect(!sheet.kinds.isEmpty && sheet.version > 0, "\(sheet.id)")
      #expect(sheet.unit == .count || !sheet.denominator.isEmpty, "\(sheet.id)")
    }
  }

  @Test("The order is scope, purpose, potential, capacity, impact, data quality")
  func order() {
    let dimensions = IndicatorCatalogue.sheets.dropFirst().map(\.dimension)
    let order = dimensions.map { IndicatorDimension.allCases.firstIndex(of: $0) ?? -1 }
    #expect(order == order.sorted())
    #expect(IndicatorCatalogue.sheets.first?.id == "documents-in-scope")
  }

  @Test("An indicator is found by its id")
  func lookup() {
    #expect(IndicatorCatalogue.indicator("method-diversity")?.sheet.name == "Diversity of methods")
    #expect(IndicatorCatalogue.indicator("no-such-thing") == nil)
  }

  @Test("A report on one country shows parts for the country, one on several only headlines")
  func countries() async {
    let one = IndicatorCatalogue.values(in: await [IndicatorPage.plan(2021, "sdgs:SDG 1")].scope())
    #expect(one.contains { $0.scope == .country && $0.breakdown == "measure" })
    let two = [IndicatorPage.plan(2021, "sdgs:SDG 1"), .plan(2021, "sdgs:SDG 1", country: "France")]
    let values = IndicatorCatalogue.values(in: await two.scope()).filter { $0.scope == .country }
    #expect(!values.isEmpty && values.allSatisfy { $0.breakdown.isEmpty })
    #expect(!values.contains { $0.indicator == "sdg-concentration" })
  }

  @Test("The figure id names indicator, kind, basis, year, place and part")
  func figureID() async {
    let values = await [IndicatorPage.plan(2021, "sdgs:SDG 1")].values("sdg-breadth", .plan)
    #expect(values.first?.figureID == "sdg-breadth/plan/tag/2021")
    #expect(values.last?.figureID == "sdg-breadth/plan/tag/2021/measure=goals per document")
    let all = IndicatorCatalogue.values(in: await [IndicatorPage.plan(2021)].scope(), of: "sdg-breadth")
    #expect(all.contains { $0.figureID == "sdg-breadth/plan/cycle/2021/KEN" })
  }

  @Test("A scope without documents has no values")
  func empty() async {
    #expect(IndicatorCatalogue.values(in: await [IndicatorPage]().scope()).isEmpty)
  }
}
