import Text

@testable import Archive

/// Any bytes are a page: what is read lies within them, and no address leaves the parser.
enum PageProperty {
  static func claimBroken(by bytes: [UInt8]) -> String? {
    let page = PageParser.parse(document: "page.md", bytes: bytes)
    let form = FormReader(catalogue: .standard).form(of: page)
    _ = (FormCoverage.states(page: page, form: form), PageLanguage.of(page, .standard), page.identity)
    let texts = texts(of: page, form)
    return firstBroken([
      (passages(of: page).allSatisfy { isInside($0, page) }, "every passage lies within the page"),
      (
        page.tags.allSatisfy { !$0.value.isEmpty && !$0.key.utf8.contains(0x0A) },
        "a tag has a value and a key on a line"
      ),
      (page.prompts.allSatisfy { ($0.section ?? 0) < max(1, page.sections.count) }, "a prompt's section is there"),
      (page.findings.allSatisfy { $0.line >= 0 && $0.column >= 0 }, "a finding has a place"),
      (texts.allSatisfy { PrivacyGuard.guarded($0) == $0 }, "a text that left the parser holds no contact data"),
    ])
  }

  private static func passages(of page: Page) -> [Passage] {
    page.prompts.flatMap { [$0.question] + $0.answer.map(\.passage) } + page.tags.map(\.raw)
      + page.sections.map(\.heading) + page.links + page.images + [page.title, page.body].compactMap { $0 }
  }

  private static func isInside(_ passage: Passage, _ page: Page) -> Bool {
    passage.range.lowerBound >= 0 && passage.range.upperBound <= page.bytes.count && passage.line >= 1
      && passage.column >= 1
  }

  private static func texts(of page: Page, _ form: Form) -> [String] {
    page.tags.map(\.value) + [page.titleText] + page.addresses + form.answers.map { page.text(of: $0) }
  }
}
