import Testing
import Vocabulary

@testable import Facts

@Suite("Barriers")
struct BarrierAnswerTests {
  @Test("A theme comes with its first term, sentence and line")
  func mention() throws {
    let answer = try #require(
      AnswerPages.barriers("All went well at first. Procurement was late.\n\nProcurement again."))
    #expect(answer.line == 11)
    #expect(!answer.isDenial)
    let mention = try #require(answer.mentions.first { $0.theme == .procurement })
    #expect(
      mention
        == .init(
          theme: .procurement, term: "Procurement", sentence: "Procurement was late.", line: 13, method: .model))
    #expect(answer.mentions.count { $0.theme == .procurement } == 1)
  }

  @Test(
    "Each theme is found in the languages of the archive",
    arguments: [
      ("No incentives for officials", .incentives), ("Lengthy procedures for approval", .bureaucracy),
      ("Contracting the vendor", .procurement), ("There was a lack of time", .timeWorkload),
      ("Limited funding", .budget), ("Municipal elections came", .political),
      ("Ministries work in silos", .coordinationSilos), ("A lack of digital skills", .skillsKnowledge),
      ("Data were not available", .dataAccess), ("The pandemic closed schools", .covid),
      ("Staff turnover was high", .turnoverStaffing), ("The legal framework is old", .legalRegulatory),
      ("Resistance to change", .buyinMindset), ("Armed conflict nearby", .securityCrisis),
      ("Poor internet in villages", .infrastructureAccess), ("Un manque de temps", .timeWorkload),
      ("Le manque de données", .dataAccess), ("Falta de presupuesto", .budget), ("El marco jurídico", .legalRegulatory),
      ("La desconfianza de los vecinos", .buyinMindset),
    ] as [(String, BarrierTheme)])
  func themes(text: String, theme: BarrierTheme) throws {
    #expect(try #require(AnswerPages.barriers(text)).mentions.map(\.theme).contains(theme))
  }

  @Test(
    "A denial names no theme, a qualified or long one is none",
    arguments: [
      ("No.", true), ("Not really", true), ("No major barriers in the budget phase.", true),
      ("Aucun obstacle majeur", true), ("Pas de difficulté", true), ("Sin obstáculos", true),
      ("We did not face any barriers", true), ("No barriers, but the budget was late", false),
      ("Not enough money", false), ("No barriers. " + String(repeating: "x", count: 206), true),
      ("No barriers. " + String(repeating: "x", count: 207), false),
    ])
  func denial(text: String, isDenial: Bool) throws {
    let answer = try #require(AnswerPages.barriers(text))
    #expect(answer.isDenial == isDenial)
    if isDenial { #expect(answer.mentions.isEmpty) }
  }

  @Test("An empty answer is none, and other forms have none")
  func empty() {
    #expect(AnswerPages.barriers("-") == nil)
    #expect(AnswerPages.facts(AnswerPages.page(answers: [(AnswerPages.stages, "- Test")])).barriers == nil)
  }

  @Test("Words in tags and addresses are no barrier")
  func marks() throws {
    let answer = try #require(AnswerPages.barriers("<span style=\"budget\">Fine</span> https://x.org/procurement"))
    #expect(answer.mentions.isEmpty)
  }

  @Test("Obstacles of experiments stand apart")
  func obstacles() {
    let prompt = "What were the main obstacles and challenges you encountered during this activity?"
    let facts = AnswerPages.facts(AnswerPages.page("experiment", answers: [(prompt, "Rigid procurement.")]))
    #expect(facts.barriers == nil)
    #expect(facts.obstacles?.mentions.map(\.theme) == [.bureaucracy, .procurement])
  }
}
