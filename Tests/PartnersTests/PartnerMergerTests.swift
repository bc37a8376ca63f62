import Testing
import Vocabulary

@testable import Partners

@Suite("Partners from mentions")
struct PartnerMergerTests {
  private func mention(_ cell: String, _ iso3: String) -> [(mention: PartnerMention, iso3: [String])] {
    Fixture.mentions(Fixture.plan([(cell, "")])).map { ($0, [iso3]) }
  }

  private func ids(_ mentions: [(mention: PartnerMention, iso3: [String])]) -> [String] {
    let result = PartnerMerger(register: .standard, words: .standard, aliases: .standard).partners(from: mentions)
    return result.indices.map { result.partners[$0].id }
  }

  @Test("The National Innovation Center is one partner in all four form documents")
  func nationalInnovationCenter() {
    let mentions = [0, 1, 2, 4].flatMap { Fixture.seed($0).map { (mention: $0, iso3: ["VNM"]) } }
    let result = PartnerMerger(register: .standard, words: .standard, aliases: .standard).partners(from: mentions)
    let partner = result.partners.filter { $0.id == "vnm-national-innovation-center" }
    #expect(partner.map(\.mentions) == [4])
    #expect(partner.map(\.iso3) == ["VNM"])
    #expect(partner.map(\.sector) == [.government])
  }

  @Test("The example documents name 14 partners, six of them in two documents or more")
  func examples() {
    let mentions = [0, 1, 2, 4].flatMap { Fixture.seed($0).map { (mention: $0, iso3: ["VNM"]) } }
    let result = PartnerMerger(register: .standard, words: .standard, aliases: .standard).partners(from: mentions)
    var documents: [String: Set<Int>] = [:]
    var next = 0
    for (number, seed) in [0, 1, 2, 4].enumerated() {
      for _ in Fixture.seed(seed) {
        documents[result.partners[result.indices[next]].id, default: []].insert(number)
        next += 1
      }
    }
    #expect(
      documents.filter { $0.value.count > 1 }.keys.sorted() == [
        "vnm-agency-for-enterprise-development", "vnm-da-nang-entrepreneurship-support",
        "vnm-da-nang-institute-for-socio-economic-development", "vnm-foreign-trade-university",
        "vnm-national-innovation-center", "vnm-thua-thien-hue-government",
      ])
    #expect(result.partners.count == 14)
    #expect(Set(result.partners.map(\.sector)) == [.government, .academia, .privateSector])
  }

  @Test(
    "One body under two names is one partner",
    arguments: [
      ("Agency for Tea Trade", "National Agency for Tea Trade (ATT)"),
      ("VTS Valetown Tea Hub (VTS)", "Vale Town Support (VTS)"), ("Vale Town Council", "Valetown Council"),
      ("Ministry of Trade and Tea", "Ministry of Tea and Trade"), ("Fiji Tea Board", "Tea Board"),
      ("VTC", "Vale Tea Council"), ("Vale Tea Board, Ministry of Trade", "Vale Tea Board"),
    ])
  func oneBody(_ first: String, _ second: String) {
    #expect(Set(ids(mention(first, "FJI") + mention(second, "FJI"))).count == 1)
  }

  @Test(
    "Two bodies stay two",
    arguments: [
      ("Tea Agency (TA)", "National Tea Agency (NTA)"), ("University of Mora", "National University"),
      ("Vale Tea Board", "Mora Tea Board"), ("Ministry of Tea", "Ministry of Trade"), ("Vale Bank", "Vale Board"),
    ])
  func twoBodies(_ first: String, _ second: String) {
    #expect(Set(ids(mention(first, "FJI") + mention(second, "FJI"))).count == 2)
  }

  @Test("Parts of the same name of two bodies are two partners; without its body a part means the only one")
  func parts() {
    let two = mention("Faculty of Law, Vale University", "FJI") + mention("Faculty of Law, Mora University", "FJI")
    #expect(Set(ids(two)).count == 2)
    #expect(Set(ids(mention("Faculty of Law, Vale University", "FJI") + mention("Faculty of Law", "FJI"))).count == 1)
  }

  @Test("A partner has one sector over all pages, by vote; a page that gave another says so")
  func vote() throws {
    let mentions =
      (0..<3).flatMap { _ in mention("Lago Azul (NGO)", "FJI") } + mention("Lago Azul (private company)", "FJI")
    let result = PartnerMerger(register: .standard, words: .standard, aliases: .standard).partners(from: mentions)
    #expect(result.partners.map(\.sector) == [.civilSociety])
    let odd = try #require(mentions.last?.mention)
    #expect(odd.voted(.civilSociety).sectorSource == .vote)
    #expect(mentions[0].mention.voted(.civilSociety) == mentions[0].mention)
  }

  @Test("Spellings, articles and accents join; countries do not")
  func spellings() {
    let mentions =
      mention("Vale Tea Centre", "FJI") + mention("the Vale Tea Center", "FJI") + mention("Vale Tea Center", "WSM")
    #expect(ids(mentions) == ["fji-vale-tea-center", "fji-vale-tea-center", "wsm-vale-tea-center"])
  }

  @Test("An acronym given once in a country stands for its name there, unless it has two meanings")
  func acronyms() {
    let one = mention("Vale Tea Board (VTB)", "FJI") + mention("VTB", "FJI") + mention("VTB", "WSM")
    #expect(ids(one) == ["fji-vale-tea-board", "fji-vale-tea-board", "wsm-vtb"])
    let two = one + mention("Vocational Training Bureau (VTB)", "FJI")
    #expect(ids(two) == ["fji-vale-tea-board", "fji-vtb", "wsm-vtb", "fji-vocational-training-bureau"])
  }

  @Test("International bodies have one id everywhere, and no country")
  func international() {
    let mentions = mention("UNICEF", "FJI") + mention("United Nations Children's Fund (UNICEF)", "WSM")
    let result = PartnerMerger(register: .standard, words: .standard, aliases: .standard).partners(from: mentions)
    #expect(result.partners.map(\.id) == ["unicef"])
    #expect(result.partners.map(\.iso3) == [nil])
    #expect(result.partners.map(\.sector) == [.unitedNations])
  }

  @Test("Kinds of bodies are kept apart from bodies")
  func groups() {
    #expect(ids(mention("Local NGOs", "FJI")) == ["fji-group-local-ngos"])
  }

  @Test("The order of the mentions changes nothing")
  func order() {
    let mentions =
      mention("Vale Tea Board (VTB), VTB, UNICEF", "FJI") + mention("VTB", "FJI")
      + mention("Mora University, FAO", "WSM")
    let forwards = PartnerMerger(register: .standard, words: .standard, aliases: .standard).partners(from: mentions)
    for shift in 1..<mentions.count {
      let turned = Array(mentions[shift...] + mentions[..<shift])
      let result = PartnerMerger(register: .standard, words: .standard, aliases: .standard).partners(from: turned)
      #expect(result.partners == forwards.partners)
      #expect(turned.indices.allSatisfy { result.indices[$0] == forwards.indices[($0 + shift) % mentions.count] })
    }
  }

  @Test(
    "An id is lower-case ASCII joined by hyphens",
    arguments: [
      ("Ministère de l'Eau", "ministere-de-l-eau"), ("R&D Centre", "r-d-center"), ("فريق", "u641u631u64au642"),
    ])
  func kebab(_ label: String, _ id: String) {
    #expect(PartnerDraft.kebab(label) == id)
  }
}
