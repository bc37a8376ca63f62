import Testing
import Vocabulary

@testable import Partners

@Suite("Partners of a page")
struct MentionAssemblyTests {
  @Test("A partner named twice counts once, an acronym for it does not count again")
  func once() {
    let mentions = Fixture.mentions(
      Fixture.closing([("government", "Vale Tea Board (VTB)"), ("private", "VTB"), ("civil", "the Vale Tea Board")]))
    #expect(mentions.map(\.name) == ["Vale Tea Board (VTB)"])
    #expect(mentions.map(\.sector) == [.government] || mentions.count == 1)
  }

  @Test("Named as unusual is marked, others stay without an answer")
  func unusual() {
    let mentions = Fixture.mentions(
      Fixture.closing([("private", "Lago Ventures, Mora Ltd"), ("new", "Lago Ventures had never worked with us.")]))
    #expect(mentions.map(\.isNewUnusual) == [true, nil])
  }

  @Test("An acronym of the description belongs to the name it abbreviates")
  func acronym() {
    let mentions = Fixture.mentions(
      Fixture.plan([("Ministry of Employment and Labour Relations", "MELR leads the work.")]))
    #expect(mentions.map(\.acronym) == ["MELR"])
    #expect(mentions.map(\.name) == ["Ministry of Employment and Labour Relations"])
  }
}

@Suite("Keys of names")
struct NameKeyTests {
  @Test("Spelling, plural and small words are levelled")
  func key() {
    let key = { (name: String) in NameKey.key(of: Tokenizer.tokens(of: name).filter(\.isWord)) }
    #expect(key("The Centre for Tea Studies") == key("Center of Tea Study"))
    #expect(key("Tea Centre") != key("Tea Council"))
  }
}
