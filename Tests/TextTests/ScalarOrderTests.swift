import Testing
import Text

@Suite struct ScalarOrderTests {
  @Test("Texts that differ only in normalisation stay apart and in a fixed order")
  func normalisation() {
    #expect("é".scalarOrder != "e\u{301}".scalarOrder)
    #expect("e\u{301}".scalarOrder < "é".scalarOrder)
    #expect(
      ["b", "B", "é", "a", "\u{1F600}", "\u{FFFD}"].sorted { $0.scalarOrder < $1.scalarOrder }
        == ["B", "a", "b", "é", "\u{FFFD}", "\u{1F600}"])
  }
}
