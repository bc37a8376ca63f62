import Testing

@testable import Renderers

@Suite("Text and addresses in HTML")
struct HTMLTextTests {
  @Test("Markup, quotes, controls and turned writing directions do nothing")
  func escaped() {
    #expect(HTMLText.escaped("<b onclick=\"x\">&'\u{0}\u{202E}") == "&lt;b onclick=&quot;x&quot;&gt;&amp;&#39;  ")
  }

  @Test("Words from right to left stand between isolates; values that programs read do not")
  func isolates() {
    #expect(HTMLText.escaped("مصر") == "\u{2068}مصر\u{2069}")
    #expect(HTMLText.value("مصر") == "مصر")
  }

  @Test("An anchor is the same in the attribute and behind the mark, and no two ids share one")
  func anchors() {
    #expect(HTMLText.anchor("methods/plan+closing/tag/2022") == "methods/plan+closing/tag/2022")
    #expect(HTMLText.anchor("kite flying") == "kite%20flying")
    #expect(HTMLText.anchor("kite%20flying") == "kite%2520flying")
    #expect(HTMLText.anchor("\"><é") == "%22%3E%3C%C3%A9")
  }

  @Test(
    "Only addresses of the web are links",
    arguments: [
      ("https://example.org/a?b=c&d", "https://example.org/a?b=c&amp;d"),
      ("http://example.org/é", "http://example.org/%C3%A9"),
      ("https://example.org/\" onclick=\"x", "https://example.org/&quot;%20onclick=&quot;x"),
      ("javascript:alert(1)", nil),
      ("data:text/html,x", nil), (" https://example.org", nil), ("", nil),
    ])
  func webAddress(_ address: String, _ expected: String?) { #expect(HTMLText.webAddress(address) == expected) }

  @Test("A file as an address keeps every byte that a browser would drop or misread")
  func dataAddress() {
    #expect(
      HTMLText.dataAddress(Array("a,\"b\" #%\n\u{FEFF}é<".utf8), type: "text/csv")
        == "data:text/csv,a,&quot;b&quot; %23%25%0A%EF%BB%BF%C3%A9&lt;")
  }

  @Test(
    "A language that is no code is left out", arguments: [("vi", " lang=\"vi\""), ("", ""), ("x\"", ""), ("EN", "")])
  func language(_ code: String, _ expected: String) { #expect(HTMLText.language(code) == expected) }

  @Test(
    "Base64 as RFC 4648 shows it",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")])
  func base64(_ text: String, _ expected: String) { #expect(Base64.text(Array(text.utf8)) == expected) }
}
