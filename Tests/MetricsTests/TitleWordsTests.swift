import Testing

@testable import Facts

@Suite("Words of a title")
struct TitleWordsTests {
  @Test(
    "Words that name the form are taken off",
    arguments: [
      "Closing of: Bees in winter", "Closing form - Bees in winter", "(Closure) Bees in winter",
      "Closing of Learning cycle: Bees in winter", "Bees in winter - Closing Form 2022", "Cierre: Bees in winter",
      "Closing ALP 2023: Bees in winter",
    ])
  func formalities(title: String) {
    #expect(TitleWords(title).stems == TitleWords("Bees in winter").stems)
  }

  @Test("Nothing is left of a title of formalities")
  func onlyFormalities() {
    #expect(TitleWords("Closing form 2022").stems.isEmpty)
    #expect(TitleWords("Closing form 2022").years == [2022])
  }

  @Test("A cut title loses its half word", arguments: ["Bees in the win…", "Bees in the win..."])
  func cut(title: String) {
    #expect(TitleWords(title).isCut)
    #expect(TitleWords(title).stems == TitleWords("Bees in").stems)
  }

  @Test("Titles that name different years contradict each other")
  func years() {
    let title = TitleWords("Bees 2022")
    #expect(title.contradicts(TitleWords("Bees 2023")))
    #expect(!title.contradicts(TitleWords("Bees 2022 and 2023")))
    #expect(!title.contradicts(TitleWords("Bees")))
  }

  @Test("A title is the beginning of a longer one from three words on, either way round")
  func beginnings() {
    let long = TitleWords("Bees weather winter near orchards")
    #expect(long.begins(TitleWords("Bees weather winter")))
    #expect(TitleWords("Bees weather winter").begins(long))
    #expect(!long.begins(TitleWords("Bees weather")))
    #expect(!long.begins(TitleWords("Winter weather bees")))
    #expect(!long.begins(long))
  }

  @Test("Beside a cut title only as many words count")
  func comparedWords() {
    let long = TitleWords("bees winter orchards pesticides sensors")
    #expect(Array(long.stems(comparedWith: TitleWords("bees winter orch…"))) == Array(long.stems.prefix(2)))
    #expect(Array(long.stems(comparedWith: TitleWords("bees winter"))) == long.stems)
  }
}
