import Archive
import Testing
import Vocabulary

@testable import Facts

@Suite("Innovation vehicles")
struct VehicleMentionTests {
  private func vehicles(_ text: String) -> [Vehicle] {
    AnswerPages.facts(AnswerPages.page(answers: [(AnswerPages.question, text), (AnswerPages.stages, "- Test")]))
      .vehicles
      .map(\.vehicle)
  }

  @Test(
    "A term names its vehicle, an excluded one does not",
    arguments: [
      ("An innovation studio", [.studio]), ("manual processes", []), ("a curriculum", [.training]),
      ("a roadmap", [.roadmap]), ("innovation champions", [.champions]), ("systemic design", [.systemicDesign]),
      ("an innovation unit", [.innovationUnit]), ("See flourish.studio", []), ("See https://x.studio", []),
      ("A play-book", [.playbook]), ("A handbook and a toolkit", [.toolkit, .toolkit]), ("done manually", []),
      ("City Lab", [.cityLab]), ("a living lab", [.cityLab]), ("our policy lab", [.policyLab]),
      ("the innovation lab network", []), ("the Accelerator Lab", []), ("regulatory sandboxes", [.sandbox]),
      ("an innovation challenge", [.challenge]), ("our frontier challenge", []), ("a hackathon", [.challenge]),
      ("training of officials", [.training]), ("a boot camp", [.training]), ("an accelerator programme", [.incubator]),
      ("incubators", [.incubator]), ("a community of practice", [.community]), ("la formation des agents", [.training]),
      ("renforcement des capacités", [.training]), ("bac à sable", [.sandbox]), ("une formation rocheuse", []),
      ("capacitación", [.training]), ("laboratorio de innovación", [.policyLab]), ("retos de innovación", [.challenge]),
    ] as [(String, [Vehicle])])
  func terms(text: String, expected: [Vehicle]) {
    #expect(vehicles(text) == expected)
  }

  @Test("Every mention counts, an initiative's best sentence is one in which the lab does something")
  func mentions() throws {
    let text = "What is a playbook? Our lab developed the Harbour Playbook with the port. The playbook is out."
    let page = AnswerPages.page(answers: [(AnswerPages.question, text), (AnswerPages.stages, "- Test")])
    let mentions = AnswerPages.facts(page).vehicles
    #expect(mentions.map(\.name) == ["Harbour Playbook", "Harbour Playbook", "Harbour Playbook"])
    #expect(mentions.map(\.isBest) == [false, true, false])
  }

  @Test("A name with a noun of a body is that body's and no vehicle")
  func bodies() {
    #expect(vehicles("We met the Harbour Incubator Foundation.") == [])
  }

  @Test("A word within a partner's longer name is that partner's and no vehicle")
  func partners() {
    let page = AnswerPages.page(
      answers: [(AnswerPages.question, "Harbour Policy Lab met our policy lab."), (AnswerPages.stages, "- Test")])
    let facts = AnswerFacts(
      page: page, form: FormReader(catalogue: .standard).form(of: page), partners: ["Harbour Policy Lab (HPL)"],
      rules: .builtIn)
    #expect(facts.vehicles.map(\.term) == ["policy lab"])
  }

  @Test("A name ends where another term begins")
  func names() {
    let text = "The lab formed the Harbour CityLab Task Force. It met in the CityLab in Mora."
    let page = AnswerPages.page(answers: [(AnswerPages.question, text), (AnswerPages.stages, "- Test")])
    #expect(
      AnswerPages.facts(page).vehicles.map { "\($0.vehicle.rawValue): \($0.name)" } == [
        "citylab: Harbour CityLab", "citylab: CityLab Mora", "community: Harbour CityLab Task Force",
      ])
  }

  @Test("A title and a word show no doer, a sentence that says who did it does")
  func doers() {
    let text =
      "Innovation champions are rare. We trained public servants in a week. The lab launched a harbour hackathon in May."
    let page = AnswerPages.page(
      title: "Our lab launched a playbook", answers: [(AnswerPages.question, text), (AnswerPages.stages, "- Test")])
    let mentions = AnswerPages.facts(page).vehicles
    #expect(mentions.filter(\.isMade).map(\.term) == ["hackathon", "trained public"])
  }

  @Test("Title, answers and the sandbox method count once each, by line")
  func places() {
    let page = AnswerPages.page(
      title: "A playbook", tags: ["methods:Regulatory Sandboxes"],
      answers: [(AnswerPages.stages, "- Test"), (AnswerPages.question, "Our playbook and studio.")])
    #expect(
      AnswerPages.facts(page).vehicles == [
        VehicleMention(vehicle: .playbook, term: "playbook", sentence: "A playbook", line: 1, worth: -3),
        VehicleMention(
          vehicle: .sandbox, term: "Regulatory Sandboxes", sentence: "Regulatory Sandboxes", line: 4, isBest: true,
          worth: -4),
        VehicleMention(
          vehicle: .playbook, term: "playbook", sentence: "Our playbook and studio.", line: 14, isBest: true, worth: -1),
        VehicleMention(
          vehicle: .studio, term: "studio", sentence: "Our playbook and studio.", line: 14, isBest: true, worth: -1),
      ])
  }

  @Test("Blogs are read as text, other pages not at all")
  func blogs() {
    func vehicles(_ type: String) -> [String] {
      let text =
        "# Title\n[[type:\(type)]]\n[[source:https://playbook.org]]\nA sandbox.\n<div class=\"group\">\nA studio.\n"
      return AnswerPages.facts(PageParser.parse(document: "a.md", bytes: Array(text.utf8))).vehicles
        .map { "\($0.vehicle.rawValue):\($0.line)" }
    }
    #expect(vehicles("blog") == ["sandbox:4", "studio:6"])
    #expect(vehicles("solution") == [])
  }
}
