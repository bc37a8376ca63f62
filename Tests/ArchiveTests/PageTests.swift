import Testing

@testable import Archive

@Suite struct PageTests {
  @Test("The values of a key come in order and once")
  func values() {
    let page = PageText().tag("country", "Chad").tag("country", "Mali").tag("country", " Chad ").page
    #expect(page.values(of: "country") == ["Chad", "Mali"])
    #expect(page.values(of: "Country").isEmpty)
  }

  @Test("Addresses are distinct, decoded, with the source at the end and images left out")
  func addresses() {
    let page = PageText().tag("source", "https://s.org").line("[https://a.org?x&amp;y](https://a.org?x&amp;y)")
      .line("![i](https://i.org/p.png) https://b.org").page
    #expect(page.addresses == ["https://a.org?x&y", "https://b.org", "https://s.org"])
  }

  @Test("The title is decoded and free of contact data")
  func title() {
    #expect(PageText(title: "R&amp;D  by jane@example.org").tag("a", "b").page.titleText == "R&D by [e-mail removed]")
    #expect(Page.parsed("[[a:b]]").titleText == "")
  }
}
