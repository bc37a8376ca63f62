import Archive
import Lookups
import Testing
import Vocabulary

@testable import Partners

@Suite("Partners of the example pages")
struct PartnerExtractorTests {
  @Test("Five partners in one cell with their sectors written after a dash")
  func seed0() {
    let mentions = Fixture.seed(0)
    #expect(mentions.map(\.sector) == [.government, .government, .academia, .government, .government])
    #expect(mentions.map(\.sectorSource) == Array(repeating: .text, count: 5))
    #expect(mentions.allSatisfy { $0.field == .nameField && $0.role == .actual && $0.isNamed })
    #expect(mentions[1].parent == "Ministry of Planning and Investment")
  }

  @Test("Five partners that nothing separates")
  func seed1() {
    #expect(
      Fixture.seed(1).map(\.name) == [
        "National Innovation Center", "Agency for Enterprise Development", "Thua Thien Hue government",
        "Da Nang government", "Foreign Trade University",
      ])
  }

  @Test("Seven partners in three sector questions")
  func seed2() {
    let mentions = Fixture.seed(2)
    #expect(mentions.filter { $0.sector == .academia }.count == 2)
    #expect(mentions.filter { $0.sector == .privateSector }.map(\.name).count == 2, "\(mentions.map(\.name))")
    #expect(mentions.filter { $0.sector == .government }.map(\.name).contains("National Innovation Center"))
    #expect(mentions.count == 7)
  }

  @Test("Five partners with their acronyms between labels of levels")
  func seed4() {
    #expect(Fixture.seed(4).map(\.acronym) == ["NIC", "AED", "CIEM", "DISED", "DNES"])
  }

  @Test("A page without a form names nobody")
  func noForm() {
    #expect(Fixture.seed(3) == [])
  }

  @Test("A denial yields nothing", arguments: ["N/A", "None for this trial", "RAS", "aucun", "Ninguno", "Nenhum", "-"])
  func denial(_ answer: String) {
    #expect(Fixture.mentions(Fixture.plan([(answer, "n/a")])) == [])
    #expect(Fixture.mentions(Fixture.closing([("private", answer)])) == [])
  }

  @Test("A denial that turns names who comes after it")
  func turned() {
    let mentions = Fixture.mentions(Fixture.plan([("n/a but there are plans to engage UNFPA and UNICEF", "")]))
    #expect(mentions.map(\.name) == ["UNFPA", "UNICEF"])
  }

  @Test("Every mention lies on its page, in its line")
  func lines() {
    for number in LookupFile.seeds.indices {
      let lines = String(decoding: LookupFile.seeds[number].bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      for mention in Fixture.seed(number) {
        #expect(lines.indices.contains(mention.line - 1))
        #expect(lines[mention.line - 1].contains(mention.name.prefix(3)), "\(mention.name)")
      }
    }
  }

  @Test("An e-mail address never becomes a name")
  func privacy() {
    let mentions = Fixture.mentions(Fixture.plan([("Lago Foundation, ana.lago@mora.example", "")]))
    #expect(!mentions.contains { $0.name.contains("@") || $0.name.contains("ana") })
  }

  @Test("Names behind a kind of bodies come from the description")
  func behindGroup() {
    let mentions = Fixture.mentions(
      Fixture.plan([("Local NGOs", "Fundación Lago & Club de Pesca de Mora. They know the place.")]))
    #expect(mentions.map(\.name) == ["Local NGOs", "Fundación Lago", "Club de Pesca de Mora"])
    #expect(mentions.map(\.isNamed) == [false, true, true])
    #expect(mentions.map(\.confidence) == [.low, .low, .low])
  }
}
