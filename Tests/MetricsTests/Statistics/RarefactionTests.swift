import Testing

@testable import Metrics

@Suite("Rarefied richness")
struct RarefactionTests {
  @Test("Two of four documents are expected to name 1 + 5/6 + 1/2 of three labels")
  func byHand() throws {
    let incidence = Incidence(documents: 4, counts: [4, 2, 1])
    #expect(abs(try #require(Rarefaction(incidence, to: 2)).richness - (1 + 5.0 / 6 + 0.5)) < 1e-12)
    #expect(abs(try #require(Rarefaction(incidence, to: 1)).richness - 7.0 / 4) < 1e-12)
  }

  @Test("All documents name all labels")
  func whole() throws {
    let incidence = Incidence(documents: 4, counts: [4, 2, 0, 1])
    #expect(try #require(Rarefaction(incidence, to: 4)).richness == 3)
    #expect(incidence.richness == 3)
    #expect(incidence.mentions == 7)
  }

  @Test("A set of documents holds no more than itself, and no documents name nothing")
  func undefined() {
    let incidence = Incidence(documents: 4, counts: [1])
    #expect(Rarefaction(incidence, to: 5) == nil)
    #expect(Rarefaction(incidence, to: 0) == nil)
    #expect(Rarefaction(Incidence(documents: 0, counts: []), to: 1) == nil)
  }

  @Test("Labels that every document names have no error; labels named once have one of a label and more")
  func errors() throws {
    #expect(try #require(Rarefaction(Incidence(documents: 9, counts: [9, 9]), to: 5)).standardError == 0)
    #expect(try #require(Rarefaction(Incidence(documents: 9, counts: [1]), to: 9)).standardError == 1)
    #expect(try #require(Rarefaction(Incidence(documents: 9, counts: [1, 1, 1, 1]), to: 9)).standardError >= 2)
  }

  @Test("Expectation is what all subsets give on average")
  func exhaustive() throws {
    let labels = [[0, 1], [0], [1, 2], [0, 3], [0, 2]]
    let counts = (0..<4).map { label in labels.count { $0.contains(label) } }
    for size in 1...5 {
      let subsets = (0..<32).filter { $0.nonzeroBitCount == size }
      let named = subsets.map { subset in
        Set((0..<5).filter { subset & (1 << $0) != 0 }.flatMap { labels[$0] }).count
      }
      let mean = Double(named.reduce(0, +)) / Double(subsets.count)
      let expected = try #require(Rarefaction(Incidence(documents: 5, counts: counts), to: size))
      #expect(abs(expected.richness - mean) < 1e-12)
    }
  }

  @Test("More documents name more labels, never beyond those there are, on random incidence")
  func laws() throws {
    var random = RepeatableNumbers(seed: 3)
    for _ in 0..<100 {
      let documents = random.number(in: 1...60)
      let counts = (0..<random.number(in: 1...40)).map { _ in random.number(in: 0...documents) }
      let incidence = Incidence(documents: documents, counts: counts)
      var last = 0.0
      for size in 1...documents {
        let rarefied = try #require(Rarefaction(incidence, to: size))
        #expect(rarefied.richness >= last - 1e-9)
        #expect(rarefied.richness <= Double(incidence.richness) + 1e-9)
        last = rarefied.richness
      }
      #expect(abs(last - Double(incidence.richness)) < 1e-9)
    }
  }
}
