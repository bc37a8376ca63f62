import Archive
import Facts
import Lookups
import Testing
import Vocabulary

@Suite("Answers of the example documents")
struct AnswerSeedTests {
  private func facts(_ number: String) throws -> AnswerFacts {
    let seed = try #require(LookupFile.seeds.first { $0.name.hasPrefix(number) })
    return AnswerPages.facts(PageParser.parse(document: seed.name, bytes: seed.bytes))
  }

  @Test("000: four paragraphs, not yet scaled, studio, playbook and training, and a handover in three provinces")
  func closing2() throws {
    let facts = try facts("000")
    #expect(facts.insights.count == 4 && facts.insights.allSatisfy { $0.rule == .paragraphs })
    #expect(facts.handover?.outcomes == [.notYetScaled])
    #expect(Set(facts.vehicles.map(\.vehicle)).isSuperset(of: [.studio, .playbook, .training]))
    #expect(facts.evidence.links == 0 && facts.evidence.images == 0)
    #expect(facts.barriers == nil && facts.newUnusual == .notAsked)
    #expect(facts.handoverNotes.flatMap(\.dates) == ["Q1-Q2/2024", "QI, II. 2024"])
    #expect(facts.handoverNotes.flatMap(\.places) == ["Quang Ninh", "Hue", "Ho Chi Minh"])
    let bodies = facts.handoverNotes.flatMap(\.bodies)
    #expect(
      Set(bodies).isSuperset(of: [
        "government partners", "NATEC", "NIC", "Ministry of Science and Technology", "MOST",
        "Ministry of Planning and Investment", "MPI",
      ]))
  }

  @Test("001: Test and Grow, policy lab and sandbox, one link")
  func plan2022() throws {
    let facts = try facts("001")
    #expect(facts.stages == [.test, .grow])
    #expect(Set(facts.vehicles.map(\.vehicle)).isSuperset(of: [.policyLab, .sandbox]))
    #expect(facts.evidence.links == 1 && facts.evidence.images == 0)
  }

  @Test("002: about seven insights by sentences, the barriers a reader finds, three sectors")
  func closing1() throws {
    let facts = try facts("002")
    #expect((6...8).contains(facts.insights.count) && facts.insights.allSatisfy { $0.rule == .sentences })
    let themes = Set(try #require(facts.barriers).mentions.map(\.theme))
    #expect(themes.isSuperset(of: [.bureaucracy, .timeWorkload, .procurement, .budget, .incentives]))
    #expect(themes.subtracting([.buyinMindset]).count <= 6)
    #expect(facts.partnerSectors == [.government, .academia, .privateSector] && facts.helixCount == 3)
    #expect(facts.newUnusual == .empty)
    #expect(Set(facts.vehicles.map(\.vehicle)).isSuperset(of: [.cityLab, .training]))
    #expect(facts.evidence.links == 0 && facts.evidence.images == 1)
  }

  @Test("003: a blog names studio, city lab, task force, challenges and an accelerator programme")
  func blog() throws {
    let vehicles = Set(try facts("003").vehicles.map(\.vehicle))
    #expect(vehicles.isSuperset(of: [.studio, .cityLab, .community, .challenge, .incubator]))
  }

  @Test("004: Test and Grow, city lab, three addresses")
  func plan2021() throws {
    let facts = try facts("004")
    #expect(facts.stages == [.test, .grow])
    #expect(facts.vehicles.map(\.vehicle).contains(.cityLab))
    #expect(facts.evidence.links == 3 && facts.evidence.images == 0)
  }
}
