import Testing
import Text

@testable import Archive

@Suite struct TagMemoryTests {
  private func page(_ text: String, _ memory: TagMemory) -> Page {
    PageParser.parse(document: "a.md", bytes: Array(text.utf8), memory: memory)
  }

  @Test("Pages that write the same share one text; other spellings have their own")
  func shared() {
    let memory = TagMemory()
    let first = page("[[methods:Kite  flying]]\n[[methods:Kite flying]]", memory).tags
    let second = page("# A\n[[methods:Kite  flying]]", memory).tags
    #expect(first[0].text === second[0].text)
    #expect(first[0].value == first[1].value && first[0].text !== first[1].text)
    #expect(first[0].text.differingRaw == "Kite  flying" && first[1].text.differingRaw == nil)
    #expect(first[0].text != first[1].text)
    #expect(second[0].raw.line == 2)
  }

  @Test("With a memory a page is read as without one, findings included")
  func same() {
    let text =
      "[[year:2020]] and [[12:46]] [[ :x]]\n[[odd key:]]\n[[odd key:v]]\n[[focal_point:a@b.org]]\n[[year:2020]]"
    let memory = TagMemory()
    let (once, again) = (page(text, memory), page(text, memory))
    let alone = PageParser.parse(document: "a.md", bytes: Array(text.utf8))
    #expect(once.tags == alone.tags && again.tags == alone.tags)
    #expect(once.findings == alone.findings && again.findings == alone.findings)
    #expect(once.contactMarks == alone.contactMarks && once.contactMarks.count == 1)
    #expect(alone.findings.map(\.code) == ["unknown-tag-key", "empty-tag", "odd-tag-key", "no-title"])
  }

  @Test("Long values are no tags to remember, and no more than so many are")
  func bounds() {
    let memory = TagMemory()
    let long = "[[audio:\(String(repeating: "a", count: TagMemory.longest))]]"
    #expect(page(long, memory).tags[0].text !== page(long, memory).tags[0].text)
    let many = (0...TagMemory.most).map { "[[source:\($0)]]" }.joined(separator: "\n")
    let (first, second) = (page(many, memory).tags, page(many, memory).tags)
    #expect(first[0].text === second[0].text)
    #expect(first.last?.text !== second.last?.text)
    #expect(first == second)
  }
}
