import Facts
import Testing
import Vocabulary

@Suite("Concentration on Goals")
struct SDGConcentrationTests {
  @Test("Three of four Goals take four of five mentions; few documents leave the share empty")
  func few() async {
    let pages: [IndicatorPage] = [
      .plan(2021, "sdgs:SDG 1", "sdgs:SDG 2"), .plan(2021, "sdgs:SDG 2", "sdgs:SDG 3", "sdgs:SDG 4"),
    ]
    #expect(await pages.series("sdg-concentration", .plan) == ["2021: 4/5 - U"])
  }

  @Test("Ten plans show a share, thirty with fifty mentions need no flag")
  func many() async {
    let ten = [IndicatorPage](repeating: .plan(2021, "sdgs:SDG 1", "sdgs:SDG 2", "sdgs:SDG 3", "sdgs:SDG 4"), count: 10)
    #expect(await ten.series("sdg-concentration", .plan) == ["2021: 30/40 0.75 U"])
    #expect(await (ten + ten + ten).series("sdg-concentration", .plan) == ["2021: 90/120 0.75"])
    #expect(
      await (ten + ten).parts("sdg-concentration", .plan, of: "measure") == ["effective number 2021: 4/80 4.0"])
  }

  @Test("Nothing answered is no share")
  func empty() async {
    #expect(await [IndicatorPage.plan(2021)].series("sdg-concentration", .plan) == ["2021: 0/0 - O"])
  }
}
