import Lookups
import Testing
import Vocabulary

@testable import Archive

@Suite struct CompletenessTests {
  private func completeness(_ text: PageText) -> Completeness { Completeness.of(text.page, text.form) }

  @Test("The edition decides what is asked, a prompt left out of the page included")
  func asked() {
    #expect(completeness(PageText.plan()) == Completeness(answered: 1, asked: 14))
    #expect(completeness(PageText.closing(edition: 1)) == Completeness(answered: 1, asked: 9))
    #expect(completeness(PageText.closing(edition: 2)) == Completeness(answered: 1, asked: 10))
    #expect(completeness(PageText().tag("type", "experiment")) == Completeness(answered: 0, asked: 0))
    #expect(completeness(PageText().tag("type", "learningplan")) == Completeness(answered: 0, asked: 0))
  }

  @Test("Any of the five sector prompts answers their one item, and only once")
  func sectors() {
    let one = PageText.closing(edition: 1).prompt(
      "If applicable, what private sector partners did you actually work with and what did you do with them?", "A mill")
    #expect(completeness(one).answered == 2)
    let two = one.prompt(
      "If applicable, which UN internal partners did you actually work with and what did you do with them?", "A fund")
    #expect(completeness(two).answered == 2)
  }

  @Test("A plan and closing in one is asked both lists")
  func both() {
    #expect(
      completeness(PageText.plan().prompt("What are the top 5 key insights?", "x"))
        == Completeness(answered: 2, asked: 23))
  }

  @Test("The core prompts are fields that their edition asks")
  func fields() throws {
    _ = try CorePrompts(.corePrompts)
    for (kind, edition) in [(PageKind.plan, 1), (.closing, 1), (.closing, 2)] {
      let fields = Set(FormCatalogue.standard.fields(kind: kind, edition: edition).map(\.field))
      #expect(CorePrompts.standard.items(kind: kind, edition: edition).allSatisfy { $0.allSatisfy(fields.contains) })
    }
  }
}
