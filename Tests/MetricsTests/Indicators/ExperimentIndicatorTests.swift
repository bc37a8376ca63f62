import Archive
import Facts
import Testing
import Vocabulary

@Suite("Design and outcome of experiments")
struct ExperimentIndicatorTests {
  private static let result = "Was the original hypothesis (If.. then) proven or disproven?"
  private static let none = IndicatorPage.experiment(2022, "control_group:It does not use a control group")
  private static let separate = IndicatorPage.experiment(
    2022, "control_group:Yes, a different group entirely", "assignment_type:Random assignment",
    "sample_size:100-999")
  private static let before = IndicatorPage.experiment(
    2022, "control_group:Yes, the same group but before the intervention", "assignment_type:Random assignment",
    "sample_size:10-49")

  @Test("Any comparison counts, a separate group apart; silent pages stay out")
  func comparison() async {
    let pages = [Self.none, Self.separate, Self.before, .experiment(2022)]
    #expect(await pages.series("experiment-comparison-share", .experiment) == ["2022: 2/3 - U"])
    #expect(
      await pages.parts("experiment-comparison-share", .experiment, of: "comparison")
        == ["separate group 2022: 1/3 - U"])
  }

  @Test("Random assignment, and its strict form with a separate group")
  func random() async {
    let pages = [Self.none, Self.separate, Self.before]
    #expect(await pages.series("experiment-random-share", .experiment) == ["2022: 2/2 - U"])
    #expect(await pages.parts("experiment-random-share", .experiment, of: "form") == ["strict 2022: 1/2 - U"])
  }

  @Test("A sample of 100 or more")
  func sample() async {
    #expect(
      await [Self.none, Self.separate, Self.before].series("experiment-sample100-share", .experiment)
        == ["2022: 1/2 - U"])
  }

  @Test("Assignment and sample left the form with its second edition")
  func secondEdition() async {
    let pages = [IndicatorPage(kind: .experiment, edition: 2, year: 2024)]
    #expect(await pages.series("experiment-random-share", .experiment) == ["2024: - - M"])
    #expect(await pages.series("experiment-sample100-share", .experiment) == ["2024: - - M"])
    #expect(await pages.series("experiment-comparison-share", .experiment) == ["2024: 0/0 - O"])
  }

  @Test("A result is an answer on the hypothesis; what it says is read from words")
  func results() async {
    let pages = [Self.none.answering(Self.result, "The hypothesis was proven."), Self.separate]
    #expect(await pages.series("experiment-results-share", .experiment) == ["2022: 1/2 - U"])
    let outcomes = await pages.parts("hypothesis-outcome", .experiment, of: "outcome")
    #expect(outcomes.first == "proven 2022: 1/1 - UE" && outcomes.last == "unclear 2022: 0/1 - UE")
  }

  @Test("Not yet is no outcome")
  func outcomes() async {
    let pages = [
      IndicatorPage.experiment(2022, "scaling:led to partnerships"), .experiment(2022, "scaling:did not scale yet"),
      .experiment(2022),
    ]
    #expect(await pages.series("experiment-outcome-share", .experiment) == ["2022: 1/2 - U"])
    #expect(
      await pages.parts("experiment-outcome-share", .experiment, of: "outcome")
        .contains { $0.hasPrefix("partnerships 2022: 1/") })
  }
}
