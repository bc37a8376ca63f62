import Testing

@testable import Vocabulary

@Suite("Proposals to merge")
struct MergeProposalsTests {
  private func value(
    _ text: String, _ documents: Int = 1, in dimension: VocabularyDimension = .methods
  ) -> UncuratedValue {
    UncuratedValue(dimension: dimension, value: text, documents: documents, firstDocument: "a.md")
  }

  private func proposals(for text: String, among others: [UncuratedValue] = []) -> [MergeProposal] {
    let probe = value(text)
    return MergeProposals([probe] + others, in: .standard).proposals(for: probe)
  }

  @Test("The same words in another order and number are a fingerprint match")
  func fingerprint() {
    #expect(
      proposals(for: "Mapping of solutions").first == nil)
    #expect(
      proposals(for: "Mapping solution").first
        == MergeProposal(label: "Solutions Mapping", id: "solutions-mapping", method: .fingerprint, score: 1))
  }

  @Test("The same letters with other gaps are an n-gram match")
  func ngrams() {
    #expect(
      proposals(for: "BrainStorm-ing")
        == [MergeProposal(label: "brainstorming", id: "brainstorming", method: .ngramFingerprint, score: 1)])
  }

  @Test("One slip in nine letters is near, one in six is not")
  func editDistance() {
    #expect(
      proposals(for: "Forseight")
        == [MergeProposal(label: "Foresight", id: "foresight", method: .editDistance, score: 1 - 1.0 / 9)])
    #expect(proposals(for: "Pilits") == [])
    #expect(proposals(for: "ethic") == [MergeProposal(label: "ethics", id: "ethics", method: .fingerprint, score: 1)])
  }

  @Test("No proposal crosses a dimension")
  func staysInDimension() {
    let probe = value("Foresigth", in: .sdgs)
    #expect(MergeProposals([probe, value("Foresigth")], in: .standard).proposals(for: probe) == [])
  }

  @Test("Of two uncurated values the rarer is proposed for the more frequent, never the reverse")
  func towardsTheFrequent() {
    let (rare, frequent) = (value("kite workshop", 1), value("Kite Workshops", 5))
    let proposals = MergeProposals([rare, frequent], in: .standard)
    #expect(
      proposals.proposals(for: rare)
        == [MergeProposal(label: "Kite Workshops", id: "uncurated:kite-workshops", method: .fingerprint, score: 1)])
    #expect(proposals.proposals(for: frequent) == [])
  }

  @Test("At most three proposals stand for a value, in one order whatever the order of the input")
  func limitAndOrder() {
    let others = ["quilting circle a", "quilting circle b", "quilting circle c", "quilting circle d"].map {
      value($0, 9)
    }
    let forward = proposals(for: "quilting circle e", among: others)
    #expect(forward.map(\.label) == ["quilting circle a", "quilting circle b", "quilting circle c"])
    #expect(proposals(for: "quilting circle e", among: others.reversed()) == forward)
  }

  @Test("The table has a row for each proposal and one for a value without any")
  func table() {
    let table = ProposalTable(
      [value("kite flying", 2), value("Forseight", 4), value("Poverty no", in: .sdgs)], in: .standard)
    #expect(
      table.rows == [
        ["methods", "Forseight", "4", "a.md", "Foresight", "foresight", "edit-distance", "0.88", "", "", ""],
        ["methods", "kite flying", "2", "a.md", "", "", "", "", "", "", ""],
        ["sdgs", "Poverty no", "1", "a.md", "No poverty", "sdg-1", "fingerprint", "1.00", "", "", ""],
      ])
    #expect(
      ProposalTable.columns.joined(separator: ",")
        == "dimension,value,documents,first_document,proposal,proposal_id,method,score,decision,term,note")
  }

  @Test("2,000 values are compared within seconds even without optimisation")
  func speed() {
    var source = SeededGenerator(seed: 5)
    let values = (0..<2_000).map { value(RandomText.words(using: &source).joined(separator: " ") + " \($0)") }
    let time = ContinuousClock().measure { _ = ProposalTable(values, in: .standard) }
    #expect(time < .seconds(20))
  }
}

@Suite("The edit distance")
struct EditDistanceTests {
  @Test(
    "Letters put in, left out, changed and swapped count one each",
    arguments: [
      ("", "", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("survey", "surveys", 1), ("form", "from", 1),
      ("ca", "abc", 3), ("é", "e", 1), ("same", "same", 0),
    ])
  func distance(left: String, right: String, expected: Int) {
    #expect(EditDistance.between(left, right) == expected)
    #expect(EditDistance.between(right, left) == expected)
  }

  @Test("Likeness is 1 for equal texts and 0 where nothing is shared")
  func likeness() {
    #expect(EditDistance.likeness("", "") == 1)
    #expect(EditDistance.likeness("abcd", "abcf") == 0.75)
    #expect(EditDistance.likeness("abc", "xyz") == 0)
  }
}
