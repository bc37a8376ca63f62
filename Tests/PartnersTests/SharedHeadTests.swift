import Testing

@testable import Partners

@Suite("Shared head nouns")
struct SharedHeadTests {
  @Test(
    "Nothing is shared where each name has its own head noun",
    arguments: [
      "Ministry of Health and Ministry of Education", "Vale Municipality", "municipalities",
    ])
  func none(_ text: String) {
    #expect(SharedHead.pieces(of: Fixture.piece(text))?.map(\.text) == nil)
  }

  @Test("The Spanish plural is put into the singular")
  func spanish() {
    let pieces = SharedHead.pieces(of: Fixture.piece("Municipios de Lia, Mora y San Vale"))
    #expect(pieces?.map(\.text) == ["Municipio de Lia", "Municipio de Mora", "Municipio de San Vale"])
  }
}
