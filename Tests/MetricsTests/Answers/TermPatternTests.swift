import Testing

@testable import Facts

@Suite("Patterns of the lexicons")
struct TermPatternTests {
  /// The folded text that a pattern matches first at a word's start, or nil.
  private func match(_ pattern: String, _ text: String) throws -> String? {
    let term = try TermPattern(pattern)
    let list = TermList([.init(pattern: term, meaning: 0, notAfter: [])])
    let folded = FoldedText(text)
    var found: String?
    list.forEachMatch(in: folded, wanted: { _ in found == nil }) { found = Quotation($0.range, of: folded).term }
    return found
  }

  @Test(
    "A pattern matches what its marks say",
    arguments: [
      ("procure", "Slow PROCUREMENT rules", "PROCUREMENT"), ("procure", "unprocured", nil),
      ("cafe", "le Café noir", "Café"), ("café", "the cafe", "cafe"),
      ("lack of (time|funds)", "a lack of funds", "lack of funds"), ("lack of (time|funds)", "lack of rain", nil),
      ("time[- ]?frame", "timeframe", "timeframe"), ("time[- ]?frame", "time--frame", nil),
      ("short [a-z ]{0,5}time", "short of time", "short of time"),
      ("short [a-z ]{0,5}time", "short bursts of time", nil),
      ("law\\b", "the law.", "law"), ("law\\b", "lawn", nil),
      ("policy lab(?! network)", "policy lab", "policy lab"), ("policy lab(?! network)", "policy lab network", nil),
      ("^no\\b[^a-z]*$", "No.", "No."), ("^no\\b[^a-z]*$", "No way", nil), ("^no\\b[^a-z]*$", "Oh no", nil),
      ("(very )*slow", "very very slow", "very very slow"), ("a.c", "abc", "abc"), ("x{2}y", "xxy", "xxy"),
      ("x{2}y", "xy", nil), ("(ab|a)bc", "abc", "abc"), ("закон", "Закон о", "Закон"), ("a\\+b", "a+b", "a+b"),
    ] as [(String, String, String?)])
  func matches(pattern: String, text: String, expected: String?) throws {
    #expect(try match(pattern, text) == expected)
  }

  @Test(
    "A damaged pattern is an error",
    arguments: [
      "(a", "a)", "[a", "*a", "a{3,2}", "a{", "a{0,0}", "a{1,999}", "\\d", "a\\", "[z-a]", "(?=a)", "(a?)*", "a?", "",
      "[я]", "((((((((((((((a))))))))))))))",
    ])
  func damaged(pattern: String) {
    #expect(throws: PatternProblem.self) { try TermPattern(pattern) }
  }

  @Test("The message says what stands where")
  func message() {
    #expect(throws: PatternProblem(detail: "a bracket that is never closed at character 3 of \"(a\"")) {
      try TermPattern("(a")
    }
  }

  @Test("A pattern that could take exponential time does not", .timeLimit(.minutes(10)))
  func patience() throws {
    #expect(try match("(a|aa|aaa)+b", String(repeating: "a", count: 200)) == nil)
  }

  @Test("What stands directly before can forbid a match")
  func notAfter() throws {
    let list = TermList([.init(pattern: try TermPattern("studio\\b"), meaning: 0, notAfter: [Array(".".utf8)])])
    var places: [Int] = []
    list.forEachMatch(in: FoldedText("flourish.studio, a studio"), wanted: { _ in true }) {
      places.append($0.range.lowerBound)
    }
    #expect(places == [19])
  }
}
