import Testing

@testable import Partners

@Suite("Acronyms and first letters")
struct InitialsTests {
  @Test(
    "An acronym matches a name whose words it opens",
    arguments: [
      ("MELR", "Ministry of Employment and Labour Relations", true),
      ("MAT", "Ministry of Territory Administration", true),
      ("NIC", "National Innovation Center", true), ("ABC", "National Innovation Center", false), ("N", "Nation", false),
    ])
  func match(_ acronym: String, _ name: String, _ expected: Bool) {
    #expect(Initials.match(Tokenizer.tokens(of: acronym)[0], Tokenizer.tokens(of: name)) == expected)
  }
}
