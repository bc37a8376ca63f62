import Testing

@testable import Archive

@Suite struct PromptMemoryTests {
  @Test("A reader that has read other forms reads a form as a new one does")
  func same() {
    let reader = FormReader(catalogue: .standard)
    let texts = [
      PageText.plan(), PageText.closing(edition: 1), PageText.closing(edition: 2), PageText.plan(),
      PageText.plan().prompt("What are the top 5 key insights?", "x"), PageText().tag("type", "experiment"),
      PageText.plan().prompt("A prompt of nobody's", "x"),
    ]
    for text in texts {
      let (alone, together) = (FormReader(catalogue: .standard).form(of: text.page), reader.form(of: text.page))
      #expect(together.answers == alone.answers)
      #expect(together.kind == alone.kind && together.editions == alone.editions)
      #expect(together.unknownPrompts.map(\.prompt) == alone.unknownPrompts.map(\.prompt))
      #expect(together.outline.rows.map(\.field) == alone.outline.rows.map(\.field))
    }
  }

  @Test("Forms of the same editions share one outline")
  func outlines() {
    let reader = FormReader(catalogue: .standard)
    let plans = [PageText.plan(), PageText.plan().tag("sdgs", "1. No poverty")].map { reader.form(of: $0.page) }
    #expect(plans[0].outline === plans[1].outline)
    #expect(plans[0].outline !== reader.form(of: PageText.closing(edition: 2).page).outline)
  }
}
