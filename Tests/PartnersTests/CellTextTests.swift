import Testing

@testable import Partners

@Suite("What readers see of a line")
struct CellTextTests {
  @Test(
    "Tags and web addresses are left out",
    arguments: [
      ("Mora Ltd<div>Vale University</div>", "Mora Ltd; Vale University; "),
      ("a <b>bold</b> name", "a  bold  name"),
      ("Mora Ltd (https://mora.example/a/b-c) and Vale", "Mora Ltd (https) and Vale"),
      ("see www.mora.example", "see https"),
      ("5 < 6 and mora.example", "5 < 6 and mora.example"),
    ])
  func shown(line: String, expected: String) {
    #expect(CellText.shown(line) == expected)
  }

  @Test("Names in tags are read one by one, addresses name nobody")
  func names() {
    let page = Fixture.plan([("Lago Ventures<div>Vale University<div>https://mora.example/partners-of-mora", "x")])
    #expect(Fixture.mentions(page).map(\.name) == ["Lago Ventures", "Vale University"])
  }
}
