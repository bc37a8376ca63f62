import Lookups
import Testing

@testable import Archive

@Suite struct PageLanguageTests {
  @Test(
    "The small words of the running text tell the language",
    arguments: [
      ("en", "The wells of the village are dry and we have to walk to the river."),
      ("fr", "Les puits du village sont vides et nous marchons avec les enfants dans le sable."),
      ("es", "Los pozos del pueblo son muy secos y las mujeres caminan con sus hijos."),
      ("pt", "Os poços da aldeia são secos e não há água; foi pela manhã que começou em casa."),
      ("vi", "Các giếng của làng đã khô và người dân không có nước trong mùa này."),
      ("", "Колодцы деревни сухие, и мы идём к реке."), ("", "Wells: 12. Pumps: 7."), ("", ""),
      ("", "The wells and the river. Les puits et les rivières du village."),
    ])
  func language(code: String, text: String) {
    #expect(PageLanguage.of(PageText().tag("type", "solution").line(text).page) == code)
  }

  @Test("On a form only the answers count, not its English prompts")
  func forms() {
    let page = PageText.plan().prompt(
      "Background: What is the history of your challenge?",
      String(repeating: "Los pozos del pueblo son muy secos y las mujeres caminan con sus hijos. ", count: 9)
    ).page
    #expect(PageLanguage.of(page) == "es")
  }

  @Test("Parts of addresses are no words")
  func addresses() {
    let page = PageText().tag("type", "solution").line("http://a.com http://b.com http://c.com/em/da/os").page
    #expect(PageLanguage.of(page) == "")
  }

  @Test("The list gives each word to one language and holds no word that cannot be found")
  func list() throws {
    let table = try CSVTable(LookupFile.stopWords.bytes, file: "stop_words.csv")
    let words = table.rows.map { $0.fields[1] }
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { $0.utf8.count <= 8 && $0 == $0.lowercased() })
    #expect(try StopWords(.stopWords).languages == ["en", "fr", "es", "pt", "vi"])
  }
}
