import Testing
import Vocabulary

@Suite("The vocabularies in force")
struct VocabularyTests {
  @Test("The compiled-in lists are read without an error")
  func standardLoads() throws {
    let vocabulary = try Vocabulary(curation: [])
    #expect(vocabulary.version == Vocabulary.standard.version)
    #expect(vocabulary.methods.terms.count { $0.marks.contains("core") } == 37)
    #expect(vocabulary.sdgs.terms.map(\.id) == (1...17).map { "sdg-\($0)" })
    #expect(vocabulary.countries.all.count == 250)
  }

  @Test("A value is a term, uncurated, or no value")
  func resolutions() {
    let vocabulary = Vocabulary.standard
    #expect(vocabulary.resolve("solution mapping", in: .methods).id == "solutions-mapping")
    #expect(
      vocabulary.resolve("Quilt_Making.", in: .methods)
        == .uncurated(id: "uncurated:quilt-making", label: "Quilt_Making."))
    #expect(vocabulary.resolve("Quilting", in: .methods).category == "uncurated")
    #expect(vocabulary.resolve("N/A", in: .dataSources) == .ignored)
    #expect(vocabulary.resolve(" - ", in: .dataSources) == .ignored)
  }
}
