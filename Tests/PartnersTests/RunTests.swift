import Testing

@testable import Partners

@Suite("Names without a separator")
struct RunTests {
  @Test(
    "A single long name stays whole",
    arguments: [
      "Ministry of Planning and Investment of the Republic of Vale", "National Agency for Research and Innovation",
      "State Ministry of Foreign Trade and Economic Relations", "Bureau for Policy and Programme Support",
    ])
  func whole(_ text: String) {
    #expect(Run.parts(of: Fixture.piece(text)).map(\.text) == [text])
  }

  @Test("A new head noun begins a new name")
  func parts() {
    let parts = Run.parts(of: Fixture.piece("Ministry of Trade National Agency for Export Mora University"))
    #expect(parts.map(\.text).first == "Ministry of Trade")
  }
}
