import Testing
import Text

@testable import Archive

@Suite struct PageParserTests {
  @Test("Title, tags, sections, prompts and answers keep their line and column")
  func places() {
    let page = Page.parsed(
      "# A title\n\n[[year:2022]]\n## Part\n**Help**\n> Question?\n\nFirst\n- ticked\n\nhttps://a.org/x and ![alt](i.png)\n"
    )
    #expect(page.places([page.title!, page.sections[0].heading]) == ["1:3 A title", "4:4 Part"])
    #expect(page.tags.map { "\($0.raw.line):\($0.raw.column) \($0.key)=\($0.value)" } == ["3:8 year=2022"])
    let prompt = page.prompts[0]
    #expect(page.places([prompt.question]) == ["6:3 Question?"])
    #expect(
      page.places(prompt.answer.map(\.passage)) == [
        "8:1 First", "9:3 ticked", "11:1 https://a.org/x and ![alt](i.png)",
      ])
    #expect(prompt.answer.map(\.kind) == [.text, .item, .text])
    #expect(prompt.answer.map(\.startsParagraph) == [true, false, true])
    #expect(page.places(page.links + page.images) == ["11:1 https://a.org/x", "11:28 i.png"])
    #expect(page.places([page.body!]).first?.hasPrefix("4:1 ## Part") == true)
    #expect(page.words == 2 + 1 + 1 + 1 + 1 + 1 + 3)
  }

  @Test(
    "Tags count wherever they stand: before the title, in a paragraph, a quote, a list, a comment, not in a code fence")
  func tagsAnywhere() {
    let page = Page.parsed(
      "[[type:skills]]\n# T\ntext [[a:1]] and [[b:2]]\n> q [[c:3]]\n- [[d:4]]\n```\n[[e:5]]\n```\n<!-- [[f:6]] -->\n")
    #expect(page.tags.map { $0.key + $0.value } == ["typeskills", "a1", "b2", "c3", "d4", "f6"])
    #expect(page.title.map(page.value) == "T")
  }

  @Test("Time stamps, unclosed brackets and values over two lines are no tags")
  func noTags() {
    let page = Page.parsed("[[00:19]] Yes\n[[7:24\\]]]\n[[ai_summary:a\nb]]\n[[12:46\\] x\n")
    #expect(page.tags.isEmpty && !page.bearsTags && page.findings.isEmpty)
    #expect(Page.parsed("[[00:19]]\n[[12:46\\] [[a:b]]").tags.map(\.key) == ["a"])
  }

  @Test("A lone carriage return is white space, carriage return and line feed end no line twice")
  func carriageReturns() {
    let page = Page.parsed("# T\r\n[[thematic_areas:Big data<\r Decision]]\r\n[[year:2020]]\r\n> q\r\na\r\n")
    #expect(page.tags.map(\.value) == ["Big data< Decision", "2020"])
    #expect(page.places([page.prompts[0].question, page.prompts[0].answer[0].passage]) == ["4:3 q", "5:1 a"])
  }

  @Test("A byte order mark is dropped, a missing last line feed loses nothing")
  func edges() {
    let page = Page.parsed("\u{FEFF}# T\n[[year:2020]]")
    #expect(page.title.map(page.value) == "T")
    #expect(page.values(of: "year") == ["2020"])
    #expect(Page.parsed("").title == nil)
    #expect(Page.parsed("#").title?.range.isEmpty == true)
  }

  @Test("A page without a title is counted and said")
  func noTitle() {
    #expect(Page.parsed("[[year:2020]]\nText").findings.places == ["1:1 info no-title"])
  }

  @Test("A bare first title stays empty, later titles are text")
  func titles() {
    let page = Page.parsed("# \n[[year:2020]]\n> q\n# Later\n")
    #expect(page.titleText == "")
    #expect(page.places(page.prompts[0].answer.map(\.passage)) == ["4:1 # Later"])
  }

  @Test("Groups nest; other div marks neither open nor close a group")
  func groups() {
    let page = Page.parsed(
      "[[a:b]]\n<div class=\"group\">\n> one\n<div>\nx\n</div>\n> two\n</div>\n> three\n<div id=\"y\">z</div>\n</div>\n"
        + "<div class=\"group\">\n> four\n")
    #expect(page.prompts.map(\.group) == [0, 0, nil, 1])
    #expect(page.prompts[0].answer.map(\.group) == [0])
    #expect(page.prompts[2].answer.count == 1)
    #expect(
      page.findings.filter { $0.code.hasPrefix("group") }.places
        == ["11:1 info group-not-open", "12:1 info group-not-closed"])
  }

  @Test("A lead is help text only right below its heading")
  func leads() {
    let page = Page.parsed("[[a:b]]\n> q\n## H\n> r\n**bold**\n")
    #expect(page.prompts[1].answer.map(\.kind) == [.text])
    #expect(Page.parsed("[[a:b]]\n## H\n****\n").prompts.isEmpty)
  }

  @Test("Personal tags leave neither a tag nor text, only a mark to compare by")
  func personal() {
    let page = Page.parsed(
      "# T\n[[focal_point:Jane@Example.org]]\n> q\nAsk [[focal_point:Jane Doe]] first\n[[consent:https://a.org/jane]]\n"
    )
    #expect(page.tags.isEmpty && page.links.isEmpty && page.bearsTags)
    #expect(page.contactMarks.count == 2)
    #expect(page.places(page.prompts[0].answer.map(\.passage)) == ["4:1 Ask", "4:30 first"])
    #expect(page.contactMarks[0] == Page.parsed("[[focal_point: jane@example.org ]]").contactMarks[0])
    #expect(page.words == 1 + 1 + 2)
  }

  @Test("Odd and unknown keys are findings with their place and leave no mark on other tags")
  func oddKeys() {
    let page = Page.parsed("# T\n[[typ:x]] [[a b:y]] [[Year:2020]] [[datasources: ]]\n")
    #expect(
      page.findings.places == [
        "2:1 info unknown-tag-key", "2:11 warning odd-tag-key", "2:21 info unknown-tag-key", "2:49 info empty-tag",
      ])
    #expect(page.tags.map(\.key) == ["typ", "a b", "Year"])
    #expect(page.values(of: "year").isEmpty)
  }

  @Test("Invalid bytes are shown as the replacement character and found once, at their first line")
  func invalid() {
    let bytes = Array("# T".utf8) + [0xFF, 0x0A] + Array("[[country:N".utf8) + [0xC3] + Array("ger]]\n".utf8) + [0xFE]
    let page = PageParser.parse(document: "page.md", bytes: bytes)
    #expect(page.titleText == "T\u{FFFD}")
    #expect(page.values(of: "country") == ["N\u{FFFD}ger"])
    #expect(page.findings.places == ["1:0 warning invalid-utf8"])
  }

  @Test("Separators that are no line feed end no line")
  func separators() {
    let page = Page.parsed("# A\u{2028}B\u{0B}C\n[[year:2020]]\u{0C}\n> q\nx\u{2028}> y\n")
    #expect(page.titleText == "A B C")
    #expect(page.prompts.count == 1)
  }
}
