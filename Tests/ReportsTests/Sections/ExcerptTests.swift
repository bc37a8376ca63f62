import Testing

@testable import Reports

@Suite("Excerpts of documents")
struct ExcerptTests {
  @Test("A text within the limit stays whole")
  func whole() {
    #expect(Excerpt.beginning(of: "Wells are shared.", to: 40) == "Wells are shared.")
  }

  @Test("A longer text ends with its last whole sentence within the limit")
  func sentence() {
    #expect(Excerpt.beginning(of: "Wells are shared. Rain is not shared at all.", to: 30) == "Wells are shared.")
  }

  @Test("A first sentence beyond the limit is cut at a space and marked")
  func cut() {
    #expect(
      Excerpt.beginning(of: "Wells that people share are cleaner than others", to: 24) == "Wells that people share…")
  }

  @Test("A number with its point is no sentence")
  func number() {
    #expect(Excerpt.beginning(of: "1. Wells that people share are cleaner", to: 24) == "1. Wells that people…")
  }

  @Test("Words around a term are marked on the sides where they are cut")
  func around() {
    #expect(Excerpt.around("three", in: "one two three four", to: 12) == "…three four")
    #expect(Excerpt.around("one", in: "one two three four", to: 10) == "one two…")
    #expect(Excerpt.around("nine", in: "one two three four", to: 40) == "one two three four")
  }
}
