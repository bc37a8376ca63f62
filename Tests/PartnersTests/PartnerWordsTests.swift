import Lookups
import Testing
import Vocabulary

@testable import Partners

@Suite("Words of partner names")
struct PartnerWordsTests {
  @Test("Every row of the file is read")
  func rows() throws {
    _ = try PartnerWords(words: .partnerWords, countries: .countries)
    #expect(Fixture.lexicon.tokens(of: "Ministry")[0].roles.has(.outer))
  }

  @Test("Four languages name the same roles", arguments: ["University", "Université", "Universidad", "Universidade"])
  func languages(_ word: String) {
    let token = Fixture.lexicon.tokens(of: word)[0]
    #expect(token.roles.has(.outer) && token.sector == .academia)
  }

  @Test("An unknown role has no meaning")
  func unknownRole() {
    #expect(WordRole(name: "colour") == nil)
  }
}
