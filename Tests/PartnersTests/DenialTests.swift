import Testing

@testable import Partners

@Suite("Denials")
struct DenialTests {
  @Test(
    "An answer that denies affirms nothing",
    arguments: [
      "None", "N/A", "Not yet", "We did not work with companies.", "No government partners were involved", "Aucun",
      "Activité non réalisée", "Ninguno", "Não se aplica",
    ])
  func denied(_ text: String) {
    #expect(Denial.affirmed(Fixture.lexicon.tokens(of: text)) == nil)
  }

  @Test("A turn leaves what follows it")
  func turned() {
    let rest = Denial.affirmed(Fixture.lexicon.tokens(of: "n/a but we plan to engage FAO"))
    #expect(rest.map { Piece.text($0) } == "we plan to engage FAO")
  }

  @Test("A name may begin like a denial")
  func name() {
    #expect(Denial.affirmed(Fixture.lexicon.tokens(of: "No Hungry Mora Network")) != nil)
  }
}
