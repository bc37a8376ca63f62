import Archive
import Facts
import Testing
import Vocabulary

private enum Prompt {
  static let stages = "To what stage(s) in the learning cycle does your learning question relate?"
  static let insights = "What are the top 5 key insights"
  static let barriers =
    "Did you experience any barriers or bottlenecks when impacting the system, working on your frontier challenge respectively?"
}

@Suite("Stages of the learning cycle")
struct StageIndicatorTests {
  private static let early = IndicatorPage.plan(2021).answering(Prompt.stages, "- Sense\n- Explore")
  private static let late = IndicatorPage.plan(2021).answering(Prompt.stages, "- Explore\n- Grow")

  @Test("A plan counts under each of its stages, once")
  func mix() async {
    #expect(
      await [Self.early, Self.late].parts("stage-mix", .plan, of: "stage")
        == ["sense 2021: 1/2 - U", "explore 2021: 2/2 - U", "test 2021: 0/2 - U", "grow 2021: 1/2 - U"])
  }

  @Test("Test or grow is late; thirty plans show the share without flag")
  func lateShare() async {
    let pages = [IndicatorPage](repeating: Self.early, count: 20) + [IndicatorPage](repeating: Self.late, count: 10)
    #expect(await pages.series("stage-late-share", .plan) == ["2021: 10/30 0.333"])
  }

  @Test("Plans without a tick give no answer, in one row")
  func empty() async {
    #expect(await [IndicatorPage.plan(2021)].values("stage-mix", .plan).map(\.summary) == ["2021: 0/0 - O"])
  }
}

@Suite("Closings per plan")
struct ClosingCompletionTests {
  @Test("Closings count for plans of the same work, and the latest year is provisional")
  func cycle() async {
    let pages =
      [IndicatorPage](repeating: .plan(2021), count: 30) + [IndicatorPage](repeating: .closing(1, 2022), count: 24)
      + [.plan(2023)]
    #expect(
      await pages.series("closing-completion", .all, basis: .cycle) == ["2021: 24/30 0.8", "2023: 0/1 - UP"])
  }

  @Test("By the year of the page, cycles mix, so there is no value")
  func tag() async {
    #expect(await [IndicatorPage.plan(2021)].series("closing-completion", .all) == [])
  }
}

@Suite("Key insights per closing")
struct InsightsPerClosingTests {
  @Test("Numbered insights count; closings without an answer stay out")
  func mean() async {
    let pages = [
      IndicatorPage(kind: .closing, year: 2021).answering(
        Prompt.insights, "1. Trust first.\n2. Small is fast.\n3. Ask."),
      .closing(1, 2021),
    ]
    #expect(await pages.series("insights-per-closing", .closing) == ["2021: 3/1 3.0 U"])
  }

  @Test("No answer is no mean")
  func empty() async {
    #expect(await [IndicatorPage.closing(1, 2021)].series("insights-per-closing", .closing) == ["2021: - - O"])
  }
}

@Suite("Barriers by theme")
struct BarrierThemeShareTests {
  private static let procurement = IndicatorPage.closing(1, 2022)
    .answering(Prompt.barriers, "Procurement of the sensors took half a year.")

  @Test("Themes are inferred from words; a denial is an answer without a theme")
  func themes() async {
    let pages = [
      Self.procurement, .closing(1, 2022).answering(Prompt.barriers, "There were no major barriers."),
      .closing(1, 2022),
    ]
    #expect(await pages.series("barrier-theme-share", .closing) == ["2022: 1/2 - UE"])
    let themes = await pages.parts("barrier-theme-share", .closing, of: "theme")
    #expect(themes.contains { $0.hasPrefix("procurement 2022: 1/") && $0.hasSuffix(" UE") })
  }

  @Test("A theme of fewer than five answers has counts alone, in any number of answers")
  func rare() async {
    let other = IndicatorPage.closing(1, 2022).answering(Prompt.barriers, "The budget was small.")
    let pages = [IndicatorPage](repeating: other, count: 40) + [Self.procurement]
    let themes = await pages.parts("barrier-theme-share", .closing, of: "theme")
    #expect(themes.contains("procurement 2022: 1/41 - E"))
    #expect(themes.contains("budget 2022: 40/41 0.976 E"))
  }

  @Test("The second edition is not asked, and says so once")
  func notAsked() async {
    #expect(
      await [IndicatorPage.closing(2, 2023)].values("barrier-theme-share", .closing).map(\.summary) == ["2023: - - M"])
  }
}

@Suite("Vehicles of capacity building")
struct CapacityVehicleMentionsTests {
  @Test("Every document of the kind is in the denominator; the method names a sandbox")
  func vehicles() async {
    let pages = [IndicatorPage.plan(2021, "methods:Regulatory Sandboxes"), .plan(2021)]
    let parts = await pages.parts("capacity-vehicle-mentions", .plan, of: "vehicle")
    #expect(parts.contains("sandbox 2021: 1/2 - UE"))
    #expect(parts.contains("studio 2021: 0/2 - UE"))
  }
}
