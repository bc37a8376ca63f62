import Lookups
import Testing
import Vocabulary

@testable import Partners

@Suite("The register of international bodies")
struct PartnerRegisterTests {
  @Test(
    "Names, acronyms and translations mean one body",
    arguments: [
      "UNICEF", "Unicef", "United Nations Children's Fund", "Fondo de las Naciones Unidas para la Infancia",
    ])
  func spellings(_ name: String) {
    #expect(PartnerRegister.standard.body(named: name)?.id == "unicef")
  }

  @Test("A word that spells an acronym in small letters is no body", arguments: ["who", "Who", "care", "un"])
  func smallLetters(_ word: String) {
    #expect(PartnerRegister.standard.body(named: word) == nil)
  }

  @Test("Ids are unique and every sector is known")
  func ids() throws {
    let bodies = try PartnerRegister(.partnerRegister).bodies
    #expect(Set(bodies.map(\.id)).count == bodies.count && bodies.count > 200)
    #expect(!bodies.contains { $0.sector == .unknown })
  }
}
