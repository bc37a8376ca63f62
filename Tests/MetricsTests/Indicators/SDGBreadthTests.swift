import Facts
import Testing
import Vocabulary

@Suite("Breadth of Goals")
struct SDGBreadthTests {
  @Test("Goals count once, however often and however spelt; few documents are flagged")
  func breadth() async {
    let pages: [IndicatorPage] = [
      .plan(2021, "sdgs:8. Decent work and economic growth", "sdgs:10. Reduced innequalities"),
      .plan(2021, "sdgs:SDG 8"),
    ]
    #expect(await pages.series("sdg-breadth", .plan) == ["2021: 2/17 2.0 U"])
    #expect(await pages.parts("sdg-breadth", .plan, of: "measure") == ["goals per document 2021: 3/2 1.5 U"])
  }

  @Test("Ten documents need no flag, thirty are rarefied")
  func many() async {
    let ten = [IndicatorPage](repeating: .plan(2021, "sdgs:SDG 1"), count: 10)
    #expect(await ten.series("sdg-breadth", .plan) == ["2021: 1/17 1.0"])
    #expect(await ten.parts("sdg-breadth", .plan, of: "rarefied") == [])
    #expect(await (ten + ten + ten).parts("sdg-breadth", .plan, of: "rarefied") == ["30 documents 2021: - 1.0"])
  }

  @Test("Closings are not asked, and an empty plan has no answer")
  func absent() async {
    let pages: [IndicatorPage] = [.closing(2, 2023), .plan(2022)]
    #expect(await pages.series("sdg-breadth", .all) == ["2022: - - O", "2023: - - M"])
  }
}
