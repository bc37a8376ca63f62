import Testing

@testable import Archive

@Suite struct PromptTextTests {
  @Test(
    "Folding gives the same from text and from bytes",
    arguments: [
      (" What sector  does our partner belong to?: ", "what sector does our partner belong to"),
      ("methods &amp;amp; tools", "methods & tools"), ("Say “so”,\\nplease ‘now’", "say \"so\", please 'now'"),
      ("ÉCOLE", "école"), ("...", ""), ("", ""), ("&amp;nbsp;", ""), ("N/A.", "n/a"), ("a\\b", "a\\b"),
      ("\u{A0}>x!", ">x"), (" .a . b. ", "a . b"), ("Straße", "straße"),
    ])
  func folded(text: String, expected: String) {
    #expect(PromptText.folded(text) == expected)
    let fromBytes = PromptText.folded(Array(text.utf8).span)
    #expect(fromBytes == expected)
  }
}
