import Facts
import Testing
import Vocabulary

@testable import Metrics

@Suite("Plans on public-sector innovation")
struct PublicInnovationThemeShareTests {
  static let yes = IndicatorPage.plan(2021, "thematic_areas:government innovation", "thematic_areas:waste")
  static let no = IndicatorPage.plan(2021, "thematic_areas:waste")

  @Test("Plans without a theme are left out; below ten no share, below thirty a flag")
  func share() async {
    let few = [Self.yes, Self.no, .plan(2021)]
    #expect(await few.series("public-innovation-theme-share", .plan) == ["2021: 1/2 - U"])
    let ten = [IndicatorPage](repeating: Self.yes, count: 3) + [IndicatorPage](repeating: Self.no, count: 7)
    #expect(await ten.series("public-innovation-theme-share", .plan) == ["2021: 3/10 0.3 U"])
    #expect(await (ten + ten + ten).series("public-innovation-theme-share", .plan) == ["2021: 9/30 0.3"])
  }

  @Test("Wilson's interval stands from ten documents")
  func interval() async {
    let ten = [IndicatorPage](repeating: Self.yes, count: 10)
    #expect(await ten.values("public-innovation-theme-share", .plan).first?.interval == .wilson(10, of: 10))
    let nine = [IndicatorPage](repeating: Self.yes, count: 9)
    #expect(await nine.values("public-innovation-theme-share", .plan).first?.interval == nil)
  }

  @Test("Plans without any theme give no answer")
  func empty() async {
    #expect(await [IndicatorPage.plan(2021)].series("public-innovation-theme-share", .plan) == ["2021: 0/0 - O"])
  }
}
