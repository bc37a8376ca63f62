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

  @Test("Focal points and experimenters are known by marks alone, but for an answer that the title starts with")
  func persons() {
    let form =
      "[[type:experiment]]\n[[focal_point:amina.sayed@example.org]]\n## A\n"
      + "> Prepared by (Name of the experimenter)\nJ, Jane Doe & Green Market\n"
    let page = Page.parsed("# Green Market of Jane Doe\n" + form)
    let names = PersonNames(marks: page.personMarks(FormReader(catalogue: .standard).form(of: page)))
    #expect(names.masked("Jane Doe, Amina Sayed, Green Market") == "[name removed], [name removed], Green Market")
  }

  @Test("Tags about persons leave the parser with no value")
  func personalTags() {
    let page = Page.parsed("[[type:story]]\n[[ai_summary:Jane Doe says]]\n[[focal_point:jane@example.org]]\n")
    #expect(page.tags.map(\.key) == ["type"])
  }
}
