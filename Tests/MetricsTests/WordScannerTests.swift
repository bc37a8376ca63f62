import Testing

@testable import Facts

@Suite("Words of a text")
struct WordScannerTests {
  private func stems(_ text: String) -> [UInt32] { WordScanner.words(of: text).map(\.stem) }
  private func names(_ text: String) -> [Bool] { WordScanner.words(of: text).map(\.isName) }

  @Test("Case, accents and the form of normalisation make no difference")
  func folding() {
    #expect(stems("ÉCOLE, Niño; Điện") == stems("ecole nino Điện"))
    #expect(stems("e\u{301}cole") == stems("école"))
    #expect(stems("ecole") != stems("ecale"))
  }

  @Test("Words that begin with the same six letters fall together, the whole words stay apart")
  func stem() {
    let words = WordScanner.words(of: "plastics plastiques")
    #expect(words.map(\.length) == [8, 10])
    #expect(words[0].stem == words[1].stem)
    #expect(words[0].whole != words[1].whole)
  }

  @Test("Signs and broken bytes separate words, marks inside a word do not")
  func separators() {
    #expect(WordScanner.words(of: "a-b'c/d\u{200B}e").map(\.length) == [1, 1, 1, 1, 1])
    #expect(WordScanner.words(of: "soft\u{AD}ware").map(\.length) == [8])
    var lengths: [Int] = []
    WordScanner.scan([0x61, 0xFF, 0x62, 0xE2, 0x82].span) { lengths.append($0.length) }
    #expect(lengths == [1, 1])
    #expect(WordScanner.words(of: "").isEmpty)
  }

  @Test("Scripts without capitals give words too")
  func scripts() {
    #expect(WordScanner.words(of: "التعلم سريع").map(\.length) == [6, 4])
    #expect(stems("МОСТ") == stems("мост"))
  }

  @Test("Names are capitals inside a sentence, acronyms and numbers that are no year")
  func namesAreFound() {
    #expect(
      names("Bees of Ondine. Hives like UNDP since 2022 and 4120 or 12") == [
        false, false, true, false, false, true, false, false, false, true, false, false,
      ])
    #expect(WordScanner.words(of: "eID DPPD Bees").map(\.isAcronym) == [true, true, false])
  }

  @Test("Years of this century are recognised")
  func years() {
    #expect(WordScanner.words(of: "2022 1999 20220 2100 x2022").map(\.year) == [2022, nil, nil, nil, nil])
  }
}
