import Archive
import Lookups
import Testing
import Vocabulary

@testable import Facts

@Suite("Facts of answers")
struct AnswerFactsTests {
  @Test("Stages are the union over the learning questions")
  func stages() {
    let facts = AnswerPages.facts(
      AnswerPages.page(answers: [
        (AnswerPages.question, "First?"), (AnswerPages.stages, "- Sense\n- Test"), (AnswerPages.question, "Second?"),
        (AnswerPages.stages, "- Test\n- Grow\n- Sleep"),
      ]))
    #expect(facts.stages == [.sense, .test, .grow])
    #expect(facts.learningQuestions == 2)
    #expect(facts.unknownOptions.map(\.label) == ["Sleep"])
  }

  private func handover(_ ticks: [String], detail: String = "-") -> Handover? {
    let answer = ticks.map { "- \($0)" }.joined(separator: "\n")
    return AnswerPages.facts(AnswerPages.page(answers: [(AnswerPages.handover, answer), (AnswerPages.detail, detail)]))
      .handover
  }

  private let notYet = "Our work has not yet scaled"
  private let programming = "Our work has led to significant changes in our UNDP Country Office programming"

  @Test("An outcome wins over not yet scaled, and the conflict is noted; other alone is no outcome")
  func handover() throws {
    let both = try #require(handover([notYet, programming], detail: "In spring."))
    #expect(both.outcomes == [.notYetScaled, .programming])
    #expect(both.isScaled && both.isConflict && both.isDetailed && both.line == 7)
    let none = try #require(handover([notYet, "Other"]))
    #expect(!none.isScaled && !none.isConflict && !none.isDetailed)
    #expect(handover([""]) == nil)
  }

  @Test("Every handover option of the form has its code")
  func options() throws {
    let labels = [
      notYet, programming, "Our work has led to a significant change in public policy at a national or local level",
      "Our work has been picked up by UNDP or the government and has now expanded geographically in our country",
      "Our work has been picked up by UNDP or the government and has now expanded geographically to another country",
      "Our private sector partners have expanded our joint work through their own resources in our country or "
        + "internationally", "Other",
    ]
    let codes = try labels.map { try #require(handover([$0])).outcomes }
    #expect(codes == HandoverOutcome.allCases.map { [$0] })
  }

  @Test(
    "New and unusual partners are named, denied, left empty or not asked",
    arguments: [
      ("The bakers' guild was new.", .substantive), ("None.", .empty), ("None at this time.", .denial),
      ("None of the partners were new.", .denial),
      ("They are not unusual partners.", .denial), ("Aucun partenaire", .denial), ("n/a", .empty), ("", .empty),
    ] as [(String, Reply)])
  func newUnusual(answer: String, reply: Reply) {
    let page = AnswerPages.page(answers: [(AnswerPages.insights, "One."), (AnswerPages.newUnusual, answer)])
    #expect(AnswerPages.facts(page).newUnusual == reply)
  }

  @Test("A closing of edition 1 without the prompt left it empty; other forms do not ask")
  func asked() {
    #expect(AnswerPages.facts(AnswerPages.page(answers: [(AnswerPages.insights, "One.")])).newUnusual == .empty)
    #expect(AnswerPages.facts(AnswerPages.page(answers: [(AnswerPages.handover, "- Other")])).newUnusual == .notAsked)
    #expect(AnswerPages.facts(AnswerPages.page(answers: [(AnswerPages.stages, "- Test")])).newUnusual == .notAsked)
  }

  @Test("Sectors with a partner count, denied ones do not")
  func sectors() {
    let facts = AnswerPages.facts(
      AnswerPages.page(answers: [
        (AnswerPages.insights, "One."), (AnswerPages.government, "Ministry of Labour"),
        (AnswerPages.academia, "We did not work with academia."), (AnswerPages.civil, "Not yet"),
      ]))
    #expect(facts.partnerSectors == [.government])
    #expect(facts.helixCount == 1)
  }

  @Test("Distinct external addresses are links, the archive's store holds images")
  func evidence() {
    let store = "https://undp-accelerator-labs.github.io/Archive_SDG_Commons_2024/blobs/a.png"
    let facts = AnswerPages.facts(
      AnswerPages.page(answers: [
        (AnswerPages.insights, "[https://a.org](https://a.org) and https://a.org/ and https://b.org\n\n![x](\(store))"),
        (AnswerPages.barriers, "See \(store)"),
      ]))
    #expect(
      facts.evidence
        == AnswerPages.facts(
          AnswerPages.page(answers: [(AnswerPages.insights, "https://a.org https://b.org\n\n![](\(store))")])
        )
        .evidence)
    #expect(facts.evidence.links == 2 && facts.evidence.images == 1)
  }

  @Test("A damaged row is an error with file and line")
  func damaged() {
    func detail(_ name: String, _ text: String) -> String? {
      do {
        _ = try Rules(curation: [LookupFile(name: name, bytes: Array(text.utf8))])
        return nil
      } catch { return "\(error)" }
    }
    #expect(
      detail("barrier_lexicon.csv", "theme,pattern\nbudget,money\nbudget,(a\n")
        == "barrier_lexicon.csv:3: a bracket that is never closed at character 3 of \"(a\"")
    #expect(
      detail("barrier_lexicon.csv", "theme,pattern\nbudget,money\ncovid,covid\nbudget,money\n")
        == "barrier_lexicon.csv:4: found the same row as on line 2, expected each once; remove one of the two")
    #expect(
      detail("barrier_lexicon.csv", "theme,pattern\nincentives,reward\nbudget,money\n")
        == "barrier_lexicon.csv:3: the file ends without a row of the theme \"bureaucracy\", expected one or more for each; "
        + "add a pattern")
    #expect(
      detail("vehicle_terms.csv", "vehicle,pattern,not_after\nstudio,studio,\n")
        == "vehicle_terms.csv:2: the file ends without a row of the vehicle \"playbook\", expected one or more for each; "
        + "add a pattern")
    #expect(
      detail("barrier_lexicon.csv", "theme,pattern\nmoney,a\n")?.hasPrefix("barrier_lexicon.csv:2: found theme") == true
    )
    #expect(
      detail("vehicle_terms.csv", "vehicle,pattern,not_after\ncar,a,\n")?.hasPrefix("vehicle_terms.csv:2: ") == true)
    #expect(detail("denials.csv", "scope,role,pattern\nany,maybe,a\n")?.hasPrefix("denials.csv:2: ") == true)
    #expect(
      detail("hypothesis_rules.csv", "order,class,pattern\none,proven,a\n")?.hasPrefix("hypothesis_rules.csv:2: ")
        == true)
    #expect(detail("option_labels.csv", "field,label,code\na,x,1\na,X,2\n")?.hasPrefix("option_labels.csv:3: ") == true)
    #expect(detail("option_labels.csv", "field,label\n")?.hasPrefix("option_labels.csv:1: ") == true)
  }

  @Test("The rules compiled in can be read, and stand in where no file is given")
  func standard() throws {
    let all = try Rules(curation: [.barrierLexicon, .vehicleTerms, .denials, .optionLabels, .hypothesisRules])
    for rules in [all, try Rules(curation: []), .builtIn] {
      #expect(rules.barriers.terms.matches(FoldedText("no money").bytes.span) { _ in true })
      #expect(rules.vehicles.terms.matches(FoldedText("a playbook").bytes.span) { _ in true })
      #expect(rules.denials.deny("None.", .any))
      #expect(rules.options.code(of: "Sense", in: "stages") == "sense")
      #expect(rules.hypotheses.outcome(of: "The hypothesis was proven.") == .proven)
    }
  }
}
