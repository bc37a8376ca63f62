import Testing

@testable import Partners

@Suite("Phrases")
struct PhraseIndexTests {
  @Test("The longest phrase comes first, hyphens between words allowed")
  func longestFirst() {
    var index = PhraseIndex<Int>()
    index.add(["red"], 1)
    index.add(["red", "cross"], 2)
    #expect(index.matches(Tokenizer.tokens(of: "Red - Cross"), at: 0).map(\.value) == [2, 1])
    #expect(index.matches(Tokenizer.tokens(of: "Red, Cross"), at: 0).map(\.value) == [1])
    #expect(index.matches(Tokenizer.tokens(of: "Blue"), at: 0).isEmpty)
  }
}
