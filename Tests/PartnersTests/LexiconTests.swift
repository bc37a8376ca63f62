import Testing
import Vocabulary

@testable import Partners

@Suite("The lexicon")
struct LexiconTests {
  @Test("A longer phrase decides the sector of its words")
  func phraseSector() {
    #expect(Fixture.lexicon.tokens(of: "City Council").map(\.sector) == [.government, .government])
  }

  @Test(
    "A sector beside a name is read in four languages",
    arguments: [
      ("Government", Sector.government), ("pvt sector", .privateSector), ("société civile", .civilSociety),
      ("sector público", .government), ("setor privado", .privateSector), ("UN agency", .unitedNations),
    ])
  func cue(_ text: String, _ sector: Sector) {
    #expect(Fixture.lexicon.cue(Fixture.lexicon.tokens(of: text)) == sector)
  }

  @Test("A name is no sector")
  func noCue() {
    #expect(Fixture.lexicon.cue(Fixture.lexicon.tokens(of: "Vale Tea Board")) == nil)
  }

  @Test("What a partner is called counts, whom it works with does not")
  func described() {
    let lexicon = Fixture.lexicon
    #expect(
      lexicon.described(lexicon.tokens(of: "Lago is an indigenous NGO that maps forests"), upTo: 40) == .civilSociety)
    #expect(lexicon.described(lexicon.tokens(of: "Gives advice to companies and startups"), upTo: 40) == nil)
  }
}
