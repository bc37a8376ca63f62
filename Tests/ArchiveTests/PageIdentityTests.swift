import Testing

@testable import Archive

@Suite struct PageIdentityTests {
  private func entry(_ document: String, _ text: String) -> (document: String, identity: PageIdentity) {
    (document, Page.parsed(text, document: document).identity)
  }

  @Test("Each later page of equal bytes names the first, whatever the order given")
  func duplicates() {
    let pages = [entry("c", "x"), entry("b", "x"), entry("a", "y"), entry("d", "x"), entry("e", "")]
    let expected = ["c": "b", "d": "b"]
    #expect(PageIdentity.firstOfIdentical(pages) == expected)
    #expect(PageIdentity.firstOfIdentical(pages.reversed()) == expected)
  }

  @Test("A byte order mark is no difference, any other byte is")
  func bytes() {
    #expect(Page.parsed("\u{FEFF}# T").identity == Page.parsed("# T").identity)
    #expect(Page.parsed("# T").identity != Page.parsed("# T\n").identity)
    #expect(Page.parsed("# T").identity != Page.parsed("# U").identity)
  }
}
