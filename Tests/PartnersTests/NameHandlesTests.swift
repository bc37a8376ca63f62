import Testing

@testable import Partners

@Suite("Names of a page")
struct NameHandlesTests {
  @Test("A phrase is found where its words follow one another")
  func phrases() {
    let text = WordPlaces(["lago", "azul", "and", "lago", "verde"])
    #expect(text.holds(["lago", "verde"]))
    #expect(text.holds(["azul"]))
    #expect(!text.holds(["azul", "verde"]))
    #expect(!text.holds([]))
  }

  @Test("Plan and closing on one page keep their partners apart")
  func roles() {
    let text = Fixture.plan([("Lago Foundation, the Lago Foundation, Lago foundation", "")])
    #expect(Fixture.mentions(text).map(\.name) == ["Lago Foundation"])
  }
}
