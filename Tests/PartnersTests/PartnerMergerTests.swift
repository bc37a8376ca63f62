import Testing

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
