import Testing

@testable import Partners

@Suite("Sentences in name cells")
struct SentenceCutTests {
  @Test(
    "The name stands before the verb, or after it when the subject is a partner",
    arguments: [
      ("Vale Tea Board is our main ally", "Vale Tea Board"), ("Our partner will be Vale Tea Board", "Vale Tea Board"),
      ("Vale Tea Board to help with training", "Vale Tea Board"), ("Vale Tea Board", "Vale Tea Board"),
    ])
  func name(_ text: String, _ expected: String) {
    let cut = SentenceCut.name(in: Fixture.piece(text))
    #expect(cut.text == expected)
  }
}
