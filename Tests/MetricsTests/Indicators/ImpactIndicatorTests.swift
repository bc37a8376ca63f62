import Facts
import Testing
import Vocabulary

@Suite("Handover of learning challenges")
struct HandoverIndicatorTests {
  private static let prompt =
    "Considering the outcomes of this learning challenge, which of the following best describe the handover process? (Please select all that apply)"
  private static let policy =
    "- Our work has led to a significant change in public policy at a national or local level"
  private static let notYet = "- Our work has not yet scaled"
  private static let abroad =
    "- Our work has been picked up by UNDP or the government and has now expanded geographically to another country"

  private static let pages = [
    IndicatorPage.closing(2, 2023).answering(prompt, policy + "\n" + notYet),
    .closing(2, 2023).answering(prompt, abroad), .closing(2, 2023).answering(prompt, notYet),
    .closing(2, 2023).answering(prompt, "- Other"), .closing(2, 2023),
  ]

  @Test("An outcome wins over not yet; other alone is none; closings without a tick stay out")
  func scaled() async {
    #expect(await Self.pages.series("handover-scaled-share", .closing) == ["2023: 2/4 - BU"])
    let outcomes = await Self.pages.parts("handover-scaled-share", .closing, of: "outcome")
    #expect(outcomes.contains("not_yet_scaled 2023: 2/4 - BU"))
    #expect(outcomes.suffix(2) == ["expanded 2023: 1/4 - BU", "contradictory 2023: 1/4 - BU"])
  }

  @Test("Programming and policy stand apart beside their sum")
  func institutional() async {
    #expect(await Self.pages.series("handover-institutional-share", .closing) == ["2023: 1/4 - BU"])
    #expect(
      await Self.pages.parts("handover-institutional-share", .closing, of: "change")
        == ["policy 2023: 1/4 - BU", "programming 2023: 0/4 - BU"])
  }

  @Test("The first edition is not asked; a second one without a tick gives no answer")
  func absent() async {
    let pages = [IndicatorPage.closing(1, 2022), .closing(2, 2024)]
    #expect(await pages.series("handover-scaled-share", .closing) == ["2022: - - M", "2024: 0/0 - O"])
  }
}

@Suite("Evidence and completeness")
struct QualityIndicatorTests {
  private static let background =
    "Background: What is the history of your challenge? What is causing or driving it? Who is involved? How does the current situation look like? What undesired effects does it produce?"

  @Test("A link or an image in an answer is evidence")
  func evidence() async {
    let pages = [
      IndicatorPage.plan(2021).answering(Self.background, "See https://example.org/report for the survey."),
      .plan(2021),
    ]
    #expect(await pages.series("evidence-share", .plan) == ["2021: 1/2 - U"])
    #expect(
      await pages.parts("evidence-share", .plan, of: "evidence") == ["link 2021: 1/2 - U", "image 2021: 0/2 - U"])
  }

  @Test("Core questions answered, of those the edition asks; experiments have none")
  func completeness() async {
    let pages = [IndicatorPage](
      repeating: .plan(2021).answering(Self.background, "It began with the flood."), count: 10)
    #expect(await pages.series("documentation-completeness", .plan) == ["2021: 10/140 0.071 U"])
    #expect(await [IndicatorPage.closing(2, 2023)].series("documentation-completeness", .closing) == ["2023: 0/10 - U"])
  }
}
