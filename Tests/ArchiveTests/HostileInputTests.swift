import Testing
import Vocabulary

@testable import Archive

/// Pages that nobody wrote by hand: each is parsed, read as a form and asked for its language, in time that grows only
/// with its size.
@Suite struct HostileInputTests {
  static let megabyte = 1 << 20

  static let pages: [(name: String, text: String)] = [
    ("ten thousand tags on a line", String(repeating: "[[a b:c]] x ", count: 10_000)),
    ("opening brackets", "[[a:b]]\n" + String(repeating: "[", count: megabyte)),
    ("closing brackets", "[[a:b]]\n" + String(repeating: "]", count: megabyte)),
    ("opened and closed by turns", String(repeating: "[[:]", count: megabyte / 4) + "]"),
    ("nested groups", "[[a:b]]\n" + String(repeating: "<div class=\"group\">\n> x\n", count: 10_000)),
    ("ends of groups", "[[a:b]]\n" + String(repeating: "</div>\n", count: 100_000)),
    ("a long line", "[[a:b]]\n" + String(repeating: "word ", count: 600_000)),
    ("a long value", "[[methods:" + String(repeating: "v", count: 100_000) + "]]"),
    ("a long key", "[[" + String(repeating: "k", count: 100_000) + ":v]]"),
    ("images never closed", "[[a:b]]\n" + String(repeating: "![", count: megabyte / 2)),
    ("images with one end", "[[a:b]]\n" + String(repeating: "![", count: megabyte / 2) + "](x"),
    ("schemes", "[[a:b]]\n" + String(repeating: "http://", count: megabyte / 7)),
    ("full stops after a scheme", "[[a:b]]\nhttp://" + String(repeating: ".", count: megabyte)),
    ("NUL bytes", "[[a:b]]\n" + String(repeating: "\0", count: megabyte)),
    ("line feeds", "[[a:b]]" + String(repeating: "\n", count: megabyte)),
    ("titles", "[[a:b]]\n" + String(repeating: "# t\n", count: megabyte / 4)),
    (
      "quoted lines",
      "[[type:learningplan]]\n> Challenge statement: What is your challenge? (Please answer in specific terms: "
        + "\"Our challenge is that...\".)\n" + String(repeating: "> and so on\n", count: 50_000)
    ),
    ("ampersands", "[[type:learningplan]]\n> Background\n" + String(repeating: "&amp", count: megabyte / 4)),
    ("combining marks", "[[methods:e" + String(repeating: "\u{301}", count: 100_000) + "]]"),
  ]

  @Test("A hostile page is read in time that grows only with its size", arguments: pages.indices)
  func read(index: Int) {
    let page = Page.parsed(Self.pages[index].text)
    let form = FormReader(catalogue: .standard).form(of: page)
    let states = FormCoverage.states(page: page, form: form)
    #expect(page.bearsTags, "\(Self.pages[index].name)")
    #expect(page.findings.count <= 3 * FindingLimit.mostPerCode, "\(Self.pages[index].name)")
    #expect(states.isEmpty == (form.kind == nil || form.kind == .shell))
    _ = (PageLanguage.of(page), page.addresses, page.titleText, page.identity)
    for answer in form.answers.prefix(3) { _ = page.text(of: answer) }
  }

  @Test("Every string of five of the grammar's signs is read without a crash and within its bytes")
  func exhaustive() {
    let signs = ["[", "]", ":", "\n", "a", ">"]
    let texts = (0..<5).reduce([""]) { texts, _ in texts.flatMap { text in signs.map { text + $0 } } }
    let outside = texts.filter { text in
      let page = Page.parsed(text)
      let passages = page.prompts.flatMap { [$0.question] + $0.answer.map(\.passage) } + page.tags.map(\.raw)
      return passages.contains { $0.range.upperBound > page.bytes.count || $0.line < 1 || $0.column < 1 }
    }
    #expect(texts.count == 7_776)
    #expect(outside == [])
  }
}
