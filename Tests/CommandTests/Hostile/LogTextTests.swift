import Testing

@testable import labmetrics

@Suite("Text of pages in logs")
struct LogTextTests {
  @Test(
    "What a build log or a terminal would obey is made visible; anything else stays",
    arguments: [
      ("plain text, 学习, a:b and a::b, # and ##", "plain text, 学习, a:b and a::b, # and ##"),
      ("::error::a", "\\::error::a"), ("a\n  ::b", "a\n  \\::b"), ("\t::b", "\t\\::b"),
      ("a ##[error]b", "a ##\\[error]b"),
      ("a ##vso[task]b", "a ##\\vso[task]b"), ("a\u{1B}[31m", "a\\x1B[31m"), ("a\rb", "a\\x0Db"),
      ("a\u{85}b", "a\\x85b"), ("\u{202E}a", "\\u{202E}a"), ("a\u{2028}::b", "a\\u{2028}::b"),
      ("##[\u{301}a", "##\\[\u{301}a"), ("", ""), ("a\n", "a\n"),
    ])
  func safe(text: String, expected: String) {
    #expect(Array(LogText.safe(text).unicodeScalars) == Array(expected.unicodeScalars))
  }
}
