import Facts
import Testing
import Vocabulary

@Suite("Facts of experiments")
struct ExperimentFactsTests {
  private func facts(_ tags: [String], _ answers: [(prompt: String, answer: String)] = []) throws -> ExperimentFacts {
    try #require(AnswerPages.facts(AnswerPages.page("experiment", tags: tags, answers: answers)).experiment)
  }

  @Test(
    "The comparison is what was ticked",
    arguments: [
      ([], nil), (["It does not use a control group"], ExperimentFacts.Comparison.none),
      (["Yes, the same group but before the intervention"], .before), (["Yes, a different group entirely"], .separate),
      (["Yes, the same group but before the intervention", "Yes, a different group entirely"], .both),
      (["No", "Yes, a different group entirely"], .conflict), (["Don't know"], .unknown),
    ] as [([String], ExperimentFacts.Comparison?)])
  func comparison(labels: [String], expected: ExperimentFacts.Comparison?) throws {
    #expect(try facts(labels.map { "control_group:\($0)" }).comparison == expected)
  }

  @Test("Design is read from tags")
  func design() throws {
    let facts = try facts([
      "assignment_type:other", "assignment_type:Random assignment", "sample_size:100-999", "sample_size:10-49",
      "total_cost:Between 10,000- and 20,000 USD", "experiment_status:Completed",
      "experiment_type:Fully Randomised (RCTs, etc.)", "scaling:led to partnerships", "scaling:did not scale yet",
      "partnering_sector:Public Sector",
    ])
    #expect(facts.isRandom == true && facts.sample == "100-999" && facts.isSampleOf100 == true)
    #expect(facts.cost == "10000-20000" && facts.status == "completed" && facts.type == "experimental")
    #expect(facts.outcomes == [.partnerships, .notYet] && facts.hasOutcome)
    #expect(facts.sectors == [.government] && facts.hypothesis == nil && !facts.hasResult)
  }

  @Test("Ticks count where tags are missing, and what is not said stays unknown")
  func ticks() throws {
    let scaling =
      "Considering the outcomes of this experimental activity, which of the following best describe what happened after?"
    let ticked = try facts([], [(scaling, "- This experiment did not scale yet")])
    #expect(ticked.outcomes == [.notYet] && !ticked.hasOutcome)
    #expect(ticked.isRandom == nil && ticked.isSampleOf100 == nil && ticked.comparison == nil)
    #expect(try facts(["sample_size:50-99"]).isSampleOf100 == false)
  }

  @Test("Other pages have no facts of experiments")
  func others() {
    #expect(AnswerPages.facts(AnswerPages.page(answers: [(AnswerPages.stages, "- Test")])).experiment == nil)
  }

  @Test(
    "The outcome of the hypothesis is read from its first verdict",
    arguments: [
      ("Proven.", .proven), ("Yes, people came.", .proven), ("It was proven. Trained partially by us.", .proven),
      ("Disproven", .disproven), ("It was not proven because of rain.", .disproven), ("Rejected", .disproven),
      ("We rejected the null hypothesis; the effect was confirmed.", .proven), ("Partially proven", .partly),
      ("Not proven yet", .pending), ("People used the bins.", .unclear), ("L'hypothèse a été prouvée", .proven),
      ("Se demostró la hipótesis", .proven), ("H1 was rejected; H2 and H3 were not rejected.", .disproven),
      ("H1 was rejected, H2 was confirmed.", .partly),
    ] as [(String, HypothesisOutcome)])
  func hypothesis(answer: String, outcome: HypothesisOutcome) throws {
    let facts = try facts([], [("Was the original hypothesis (If.. then) proven or disproven?", answer)])
    #expect(facts.hypothesis == outcome && facts.hasResult)
  }
}
