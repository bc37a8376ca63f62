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

  @Test("An experiment's title does not name who made it")
  func titleWithName() {
    let text =
      "# Notes of Jane DOE, 2022\n[[type:experiment]]\n## A\n> Prepared by (Name of the experimenter)\nJ, Jane Doe & Co\n"
    #expect(Page.parsed(text).titleText == "Notes of [name removed], 2022")
  }

  @Test("An answer that repeats the title is no experimenter")
  func titleAsAnswer() {
    let answer = "## A\n> Prepared by (Name of the experimenter)\nGreen Market\n"
    #expect(Page.parsed("# Green Market: a pilot\n[[type:experiment]]\n" + answer).titleText == "Green Market: a pilot")
  }

  @Test("Tags about persons leave the parser with no value")
  func personalTags() {
    let page = Page.parsed("[[type:story]]\n[[ai_summary:Jane Doe says]]\n[[focal_point:jane@example.org]]\n")
    #expect(page.tags.map(\.key) == ["type"])
  }
}
