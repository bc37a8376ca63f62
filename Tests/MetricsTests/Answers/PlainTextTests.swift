import Facts
import Testing

@Suite("Words without marks")
struct PlainTextTests {
  @Test(
    "Tags, images and addresses go, words stay",
    arguments: [
      ("a < b and c", "a < b and c"), ("a <span style=\"x\">b</span> c", "a b c"), ("open <b", "open <b"),
      ("[our page](https://x.org/studio) here", "our page here"), ("![alt](https://x.org) end", "end"),
      ("see https://flourish.studio/x now", "see now"), ("[https://x.org](https://x.org)", ""),
      ("[1] and (2)", "[1] and (2)"), ("either://or", ""), ("a:b/c", "a:b/c"),
    ])
  func plain(text: String, expected: String) {
    #expect(PlainText.of(text) == expected)
  }
}
