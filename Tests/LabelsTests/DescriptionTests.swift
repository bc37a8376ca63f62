import Labels
import Testing

@Suite("Descriptions of the data")
struct DescriptionTests {
  @Test("Each sentence stands once, and has a text in every language", arguments: Language.allCases)
  func texts(_ language: Language) {
    let sentences = Labels.describedSentences
    #expect(sentences.count > 200 && Set(sentences).count == sentences.count)
    let labels = Labels(language)
    for sentence in sentences {
      let text = labels.description(sentence)
      #expect(!text.isEmpty && text.hasSuffix(".") == sentence.hasSuffix("."), "\(sentence)")
    }
  }

  @Test("French has no-break spaces before its marks and its own apostrophes")
  func french() {
    let labels = Labels(.french)
    for sentence in Labels.describedSentences {
      let text = labels.description(sentence)
      #expect(text.firstMatch(of: /[ ][;:!?%»]|'|«[ ]/) == nil, "\(text)")
    }
  }

  @Test("A sentence without a row stays as it is")
  func unknown() {
    #expect(Labels(.vietnamese).description("Nobody says so.") == "Nobody says so.")
  }
}
