import Testing

@testable import Reports

@Suite("Addresses of pages")
struct PageAddressTests {
  private let address = PageAddress(template: "https://example.org/p/{document}?raw=1")

  @Test(
    "A path is percent-encoded part by part",
    arguments: [
      ("a b/c.md", "a%20b/c.md"), ("é#?&%.md", "%C3%A9%23%3F%26%25.md"), ("{document}.md", "%7Bdocument%7D.md"),
    ])
  func encoded(_ document: String, _ path: String) {
    #expect(address.of(document) == "https://example.org/p/\(path)?raw=1")
  }

  @Test("A page that hides a person has no address")
  func person() {
    #expect(address.of("person-KEN-0123456789abcdef.md") == nil)
  }
}
