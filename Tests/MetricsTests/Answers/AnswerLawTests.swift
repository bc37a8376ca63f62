import Archive
import Facts
import Testing

@Suite("Laws on seeded random answers")
struct AnswerLawTests {
  private static let words = [
    "budget", "was", "late.", "1.", "2)", "•", "-", "Procurement", "studio", "élections;", "e.g.", "<b>", "</b", "]]",
    "[x](",
    "https://a.org/studio)", "データ", "\u{301}", "lack", "of", "time!", "🙂", "&amp;", "silos?", "playbook", "  ", "\n\n",
    "\n- ",
    "nombreux", "“data”", "not", "available", "Ⅳ", "(3)", "\u{A0}",
  ]

  private func page(_ numbers: inout SeededNumbers) -> Page {
    func answer() -> String {
      (0..<Int.random(in: 0...120, using: &numbers)).map { _ in
        Self.words.randomElement(using: &numbers) ?? ""
      }.joined(separator: " ")
    }
    return AnswerPages.page(answers: [(AnswerPages.insights, answer()), (AnswerPages.barriers, answer())])
  }

  @Test("Sentences hold their term, stay short, and lines lie inside the answer", arguments: 1...40)
  func laws(seed: Int) throws {
    var numbers = SeededNumbers(state: UInt64(seed))
    let page = page(&numbers)
    let form = FormReader(catalogue: .standard).form(of: page)
    let facts = AnswerFacts(page: page, form: form, rules: .builtIn)
    let lines = Dictionary(grouping: form.answers, by: \.field).mapValues { answers in
      Set(answers.flatMap(\.lines).map(\.passage.line))
    }
    for mention in facts.barriers?.mentions ?? [] {
      #expect(mention.sentence.contains(mention.term) && mention.sentence.unicodeScalars.count <= 300)
      #expect(lines["barriers", default: []].contains(mention.line))
    }
    for vehicle in facts.vehicles { #expect(vehicle.sentence.contains(vehicle.term)) }
    for insight in facts.insights {
      #expect(!insight.text.isEmpty)
      #expect(lines["insights", default: []].contains(insight.line))
    }
    #expect(facts.insights.map(\.sequence) == Array(1..<(facts.insights.count + 1)))
    #expect(facts == AnswerFacts(page: page, form: form, rules: .builtIn))
  }
}
