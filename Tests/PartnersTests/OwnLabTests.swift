import Testing

@testable import Partners

@Suite("The own lab")
struct OwnLabTests {
  @Test(
    "The lab of the page's own country is no partner, another one is",
    arguments: [
      ("Fiji AccLab", []), ("Accelerator Lab Fiji", []), ("UNDP Accelerator Lab in Fiji", []), ("AccLab", []),
      ("Samoa AccLab", ["Samoa AccLab"]), ("Fiji Tea Board", ["Fiji Tea Board"]),
    ])
  func own(_ name: String, _ expected: [String]) {
    #expect(Fixture.mentions(Fixture.plan([(name, "")])).map(\.name) == expected)
  }
}
