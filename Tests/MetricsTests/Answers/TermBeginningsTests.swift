import Testing

@testable import Facts

@Suite("Beginnings of patterns")
struct TermBeginningsTests {
  private func beginnings(_ pattern: String) throws -> [String]? {
    try TermPattern(pattern).beginnings.map { all in all.map { String(decoding: $0.bytes, as: UTF8.self) }.sorted() }
  }

  @Test(
    "A pattern tells the first bytes of all its matches",
    arguments: [
      ("procure", ["proc"]), ("law\\b", ["law"]), ("(new|un) law", ["new ", "un l"]), ("play-?books?", ["play"]),
      ("fab ?labs?", ["fab ", "fabl"]), ("[ab]{1,2}cd", ["aacd", "abcd", "acd", "bacd", "bbcd", "bcd"]),
      ("(very )*slow", ["slow", "very"]), ("policy(?! lab)", ["poli"]), ("x{4}", ["xxxx"]),
    ])
  func listed(pattern: String, expected: [String]) throws {
    #expect(try beginnings(pattern) == expected)
  }

  @Test("A pattern that can begin with almost anything has none listed", arguments: ["[0-9]+ months", ".{1,3}end"])
  func open(pattern: String) throws {
    #expect(try beginnings(pattern) == nil)
  }

  @Test("Candidates come in the order of the lexicon, open and short patterns among them")
  func order() throws {
    let patterns = try ["[0-9]+ laws", "lawn", "law\\b", "lawful", "rule"].map { try TermPattern($0) }
    let beginnings = TermBeginnings(patterns)
    let (lawn, rules, other) = (Array("lawn".utf8), Array("rules".utf8), Array("xyz".utf8))
    #expect(beginnings.candidates(lawn.span, at: 0) == [0, 1, 2])
    #expect(beginnings.candidates(rules.span, at: 0) == [0, 4])
    #expect(beginnings.candidates(other.span, at: 0) == [0])
  }
}
