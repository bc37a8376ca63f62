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

  @Test("No pair within the edit distance is lost to the short cuts, on 300 random values")
  func shortCutsLoseNothing() {
    var source = SeededGenerator(seed: 11)
    var texts = (0..<100).map { _ in RandomText.words(using: &source).joined(separator: " ") }
    texts += texts.map { $0.replacing("a", with: "b") } + texts.map { $0 + "z" }
    let values = Set(texts.map(Fold.key)).sorted().map { value($0) }
    let index = MergeProposals(values, in: .standard)
    for probe in values where probe.value.unicodeScalars.count >= 5 {
      let near = values.filter {
        $0.value < probe.value && $0.value.unicodeScalars.count >= 5
          && EditDistance.likeness(ValueKeys.plain($0.value), ValueKeys.plain(probe.value)) >= 0.85
      }
      let found = index.proposals(for: probe)
      #expect(near.isEmpty || found.contains { $0.id.hasPrefix("uncurated:") })
      #expect(!near.isEmpty || !found.contains { $0.method == .editDistance && $0.id.hasPrefix("uncurated:") })
    }
  }

  @Test("A value of 100,000 letters is compared by its keys alone")
  func longValue() {
    let text = String(repeating: "x", count: 100_000)
    #expect(proposals(for: text, among: [value(text + "y", 2)]) == [])
    #expect(proposals(for: text, among: [value("and " + text, 2)]).map(\.method) == [.fingerprint])
  }

  @Test("2,000 values are compared within two minutes even without optimisation on a busy machine")
  func speed() {
    var source = SeededGenerator(seed: 5)
    let values = (0..<2_000).map { value(RandomText.words(using: &source).joined(separator: " ") + " \($0)") }
    let time = ContinuousClock().measure { _ = ProposalTable(values, in: .standard) }
    #expect(time < .seconds(120))
  }
}
