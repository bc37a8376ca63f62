import Testing
import Vocabulary

@testable import Partners

@Suite("Tokens")
struct TokenTests {
  @Test("Words keep inner hyphens and apostrophes; marks stand alone")
  func texts() {
    let texts = Tokenizer.tokens(of: "l'Agence UNI-CV's (e.g. 3rd) & Co., S.A.").map(\.text)
    #expect(texts == ["l'", "Agence", "UNI-CV's", "(", "e.g", ".", "3rd", ")", "&", "Co", ".", ",", "S.A", "."])
  }

  @Test("A possessive ending is folded away")
  func possessive() {
    #expect(Tokenizer.tokens(of: "Farmers' People\u{2019}s").map(\.folded) == ["farmers", "people"])
  }

  @Test(
    "The shape tells acronyms from names",
    arguments: [
      ("tea", Token.Shape.lower), ("Tea", .capital), ("TEA", .caps), ("NGOs", .caps), ("GeoTea", .camel),
      ("7", .capital),
      ("&", .mark), ("Grand-Mora", .capital),
    ])
  func shape(_ word: String, _ shape: Token.Shape) {
    #expect(Tokenizer.tokens(of: word).map(\.shape) == [shape])
  }

  @Test("A renamed token keeps what is known of it")
  func renamed() {
    let token = Fixture.lexicon.tokens(of: "Ministry")[0]
    let renamed = token.renamed("Min", isSpaced: true)
    #expect(renamed.text == "Min" && renamed.isSpaced && renamed.roles == token.roles && renamed.sector == .government)
  }
}
