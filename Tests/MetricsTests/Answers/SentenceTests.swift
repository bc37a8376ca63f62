import Testing

@testable import Facts

@Suite("Sentences around a term")
struct SentenceTests {
  private func sentence(_ term: String, in text: String) throws -> String {
    let scalars = Array(text.unicodeScalars)
    let needle = Array(term.unicodeScalars)
    let start = try #require(scalars.indices.first { scalars[$0...].starts(with: needle) })
    return Sentence.around(start..<(start + needle.count), in: scalars)
  }

  @Test(
    "A sentence ends at . ! ? ; before white space, and nowhere else",
    arguments: [
      ("term", "One. A term here! Two", "A term here!"), ("term", "Has it a term? No", "Has it a term?"),
      ("term", "first; term second; third", "term second;"), ("term", "v1.5 term at a.b", "v1.5 term at a.b"),
      ("term", "Rules, e.g. a term, hold. End", "Rules, e.g. a term, hold."),
      ("term", "1. A term. 2. Other", "1. A term."), ("term", "In 2021. A term", "A term"), ("term", "term", "term"),
    ])
  func ends(term: String, text: String, expected: String) throws {
    #expect(try sentence(term, in: text) == expected)
  }

  @Test("A sentence of 300 characters stays whole, one of 301 is cut at words")
  func length() throws {
    let filler = String(repeating: "word ", count: 59)
    #expect(try sentence("term", in: filler + "termx").count == 300)
    let cut = try sentence("term", in: filler + "termxy")
    #expect(cut.count <= 300)
    #expect(cut.hasPrefix("…word "))
    #expect(cut.hasSuffix("termxy"))
    let middle = try sentence("term", in: filler + "term " + filler)
    #expect(middle.hasPrefix("…word") && middle.hasSuffix("word…") && middle.contains("term") && middle.count <= 300)
  }
}
