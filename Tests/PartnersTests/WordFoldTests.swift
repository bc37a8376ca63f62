import Testing

@testable import Partners

@Suite("Folding words")
struct WordFoldTests {
  @Test(
    "Case, accents and curly apostrophes fold",
    arguments: [
      ("Ministère", "ministere"), ("AÇÃO", "acao"), ("plain", "plain"), ("Oʼø", "o'o"), ("Łódź", "lodz"),
      ("İzmir", "izmir"),
    ])
  func folded(_ word: String, _ expected: String) {
    #expect(WordFold.folded(word) == expected)
  }

  @Test("A phrase becomes its words")
  func words() {
    #expect(WordFold.words("Côte d'Ivoire, n/a") == ["cote", "d", "ivoire", "n", "a"])
  }
}
