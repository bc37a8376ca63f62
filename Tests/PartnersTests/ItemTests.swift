import Testing

@testable import Partners

@Suite("Items and pieces")
struct ItemTests {
  @Test("A bracket is one item, closed or not", arguments: ["Tea (a (b) c) board", "Tea (a b c"])
  func bracket(_ text: String) {
    let piece = Fixture.piece(text)
    #expect(piece.brackets.count == 1 && piece.words.first?.text == "Tea")
  }

  @Test("The rest of a ministry's name is a subject, a body is none")
  func topic() {
    #expect(Fixture.piece("Agriculture and Fisheries").isTopic)
    #expect(!Fixture.piece("Ministry of Fisheries").isTopic)
  }

  @Test("A head noun opens a name when its subject follows")
  func beginsWithHead() {
    #expect(Fixture.piece("National Agency for Tea").beginsWithHead)
    #expect(!Fixture.piece("Tea Agency").beginsWithHead)
  }
}
