import Lookups
import Testing

@testable import Partners

@Suite("Decisions on names")
struct PartnerAliasesTests {
  @Test("An alias holds in its country only")
  func country() throws {
    let aliases = try PartnerAliases(.partnerAliases)
    let key = NameKey.key(of: Tokenizer.tokens(of: "National Innovation Centre"))
    #expect(aliases.id(of: key, iso3: "VNM") == "vnm-national-innovation-center")
    #expect(aliases.id(of: key, iso3: "FJI") == nil)
  }
}
