import Testing

@testable import Partners

@Suite("Lists of names")
struct ListReaderTests {
  private func names(_ text: String) -> [String] {
    Fixture.cells.lists.candidates(of: Fixture.piece(text)).map(\.name)
  }

  @Test("A slash between subjects joins, between bodies it separates")
  func slash() {
    #expect(names("Education/vocational centers") == ["Education/vocational centers"])
    #expect(names("Lago Foundation / Mora BV") == ["Lago Foundation", "Mora BV"])
  }

  @Test("A unit before its body is one partner with a parent")
  func unit() throws {
    let found = Fixture.cells.lists.candidates(of: Fixture.piece("Tea Department, Ministry of Trade"))
    #expect(found.map(\.name) == ["Tea Department, Ministry of Trade"])
    #expect(found.first?.parent == "Ministry of Trade")
  }
}
