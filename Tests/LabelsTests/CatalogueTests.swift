import Testing

@testable import Labels

@Suite("The label catalogue")
struct CatalogueTests {
  private static let english = Labels(.english)

  @Test("Every language has the same keys, each once", arguments: Language.allCases)
  func keys(_ language: Language) throws {
    let keys = try LabelFile.keys(of: language)
    #expect(keys.count > 300)
    #expect(Set(keys).count == keys.count, "a key stands twice")
    let missing = Set(Self.english.keys).symmetricDifference(keys).sorted()
    #expect(missing.isEmpty, "only in one of en and \(language.code): \(missing)")
  }

  @Test("Every text has the placeholders of its English twin, in every form", arguments: Language.allCases)
  func placeholders(_ language: Language) {
    let labels = Labels(language)
    for key in Self.english.keys {
      let expected = Set((Self.english.raw(key) ?? "").matches(of: /\{\w+\}/).map { String($0.output) })
      let text = labels.raw(key) ?? ""
      #expect(!text.isEmpty, "\(language.code): \(key) is empty")
      for form in text.split(separator: "|") {
        let found = Set(form.matches(of: /\{\w+\}/).map { String($0.output) })
        #expect(found == expected, "\(language.code): \(key)")
      }
    }
  }

  @Test("Every typed key stands in the files, and every key of the files is typed or the name of a code")
  func typed() {
    let fixed = Set(LabelKeys.all)
    #expect(fixed.count == LabelKeys.all.count)
    let groups = Set(NameGroup.allCases.map(\.rawValue))
    let names = Self.english.keys.filter { key in
      key.firstIndex(of: ".").map { groups.contains(String(key[..<$0])) } ?? false
    }
    #expect(fixed.subtracting(Self.english.keys).sorted() == [])
    #expect(Set(Self.english.keys).subtracting(fixed).subtracting(names).sorted() == [])
    #expect(fixed.intersection(names).sorted() == [])
    for group in NameGroup.allCases {
      #expect(names.contains { $0.hasPrefix(group.rawValue + ".") }, "\(group) has no name")
    }
  }

  @Test("Languages with one and many have two forms wherever English has", arguments: [Language.french, .spanish])
  func forms(_ language: Language) {
    let labels = Labels(language)
    for key in Self.english.keys where (Self.english.raw(key) ?? "").contains("|") {
      #expect((labels.raw(key) ?? "").contains("|"), "\(language.code): \(key)")
    }
  }

  @Test("No text holds markup, line breaks or spaces at its ends", arguments: Language.allCases)
  func plain(_ language: Language) {
    let labels = Labels(language)
    for key in labels.keys {
      let text = labels.raw(key) ?? ""
      #expect(text.firstMatch(of: /[\n\r\t<>]|^[ ]|[ ]$|[ ]{2}/)?.output == nil, "\(language.code): \(key)")
    }
  }
}
